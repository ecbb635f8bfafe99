#include "sim/study/sample_columns.h"

#include <limits>

#include "sim/base/quantity.h"

namespace thermohall {

TableColumn drawn_values(const Study& study, std::size_t input) {
  TableColumn column{
      .name = study.sample.inputs[input].key, .unit = "", .long_name = "sampled input", .values = {}};
  std::vector<double> numbers;
  std::vector<std::string> texts;
  bool numeric = true, first = true;
  for (const auto& variant : study.variants) {
    texts.push_back(variant.drawn.empty() ? "" : variant.drawn[input]);
    numbers.push_back(std::numeric_limits<double>::quiet_NaN());
    if (variant.drawn.empty() || !numeric) continue;
    try {
      const std::string unit(unit_of(texts.back()));
      if (first) column.unit = unit;
      numeric = unit == column.unit;
      first = false;
      std::string number = texts.back().substr(0, texts.back().size() - unit.size());
      while (!number.empty() && number.back() == ' ') number.pop_back();
      numbers.back() = parse_number(number);
    } catch (const QuantityError&) {
      numeric = false;
    }
  }
  if (numeric) {
    if (column.unit.empty()) column.unit.push_back('1');
    column.values = std::move(numbers);
  } else {
    column.unit.clear();
    column.values = std::move(texts);
  }
  return column;
}

void add_sample_columns(StudyIndex& index, const Study& study) {
  if (study.sample.inputs.empty()) return;
  std::vector<double> draws;
  for (const auto& variant : study.variants) draws.push_back(static_cast<double>(variant.draw));
  index.axes.push_back({.name = "draw",
                        .unit = "1",
                        .long_name = "row of the samples; 0: numbers as they stand",
                        .values = std::move(draws)});
  for (std::size_t i = 0; i < study.sample.inputs.size(); ++i) index.axes.push_back(drawn_values(study, i));
}

}  // namespace thermohall
