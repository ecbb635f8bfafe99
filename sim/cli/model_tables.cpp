#include "sim/cli/model_tables.h"

#include <fmt/core.h>

#include <cmath>

#include "sim/base/quantity.h"
#include "sim/base/value_reader.h"
#include "sim/cli/text_table.h"

namespace thermohall {
namespace {

using Kind = ParameterView::Kind;

// What is written for a value: "kW", "8 numbers", "counter, parallel".
std::string what_is_written(const ParameterView& row) {
  switch (row.kind) {
    case Kind::choice: {
      std::string list;
      for (const auto name : row.choices) list += (list.empty() ? "" : ", ") + std::string(name);
      return "one of " + list;
    }
    case Kind::coefficients:
      return fmt::format("{} numbers", row.count);
    case Kind::curve:
      return fmt::format("curve of {} against {}",
                         printed_unit(row.unit).empty() ? "1" : printed_unit(row.unit),
                         printed_unit(row.x_unit).empty() ? "1" : printed_unit(row.x_unit));
    default:
      return std::string(printed_unit(row.unit));
  }
}

std::vector<std::string> cells_of(const ParameterView& row) {
  return {std::string(row.key), what_is_written(row), printed_range(row), printed_default(row),
          std::string(row.meaning)};
}

std::string text_section(std::string_view title, std::span<const ParameterView> rows) {
  if (rows.empty()) return {};
  TextTable table({"key", "unit", "range", "if absent", "meaning"});
  for (const auto& row : rows) table.add_row(cells_of(row));
  return fmt::format("\n{}\n{}", title, table.text(2));
}

void add_markdown_row(std::string& text, const std::vector<std::string>& cells) {
  text += '|';
  for (const auto& cell : cells) text += ' ' + cell + (cell.empty() ? "|" : " |");
  text += '\n';
}

std::string markdown_section(std::string_view title, std::span<const ParameterView> rows) {
  if (rows.empty()) return {};
  std::string text =
      fmt::format("\n{}\n\n| key | unit | range | if absent | meaning |\n|---|---|---|---|---|\n", title);
  for (const auto& row : rows) {
    auto cells = cells_of(row);
    cells[0] = '`' + cells[0] + '`';
    add_markdown_row(text, cells);
  }
  return text;
}

// "Library: `chillers` with `model: eir`."
std::string library_sentence(const LibraryPlace& place) {
  if (place.kind.empty()) return "The equipment library has no items of it.";
  std::string text = fmt::format("Library kind `{}`", place.kind);
  if (!place.model.empty()) text += fmt::format(", items with `model: {}`", place.model);
  if (!place.part.empty()) text += fmt::format(", sub-mapping `{}`", place.part);
  return text + '.';
}

nlohmann::ordered_json row_json(const ParameterView& row) {
  static constexpr std::string_view kinds[] = {"quantity", "coefficients", "choice", "curve"};
  nlohmann::ordered_json json{{"key", row.key}, {"kind", kinds[static_cast<int>(row.kind)]}};
  if (row.kind == Kind::choice) {
    json["choices"] = row.choices;
  } else {
    json["unit"] = row.unit;
    json["min"] = row.min;
    json["max"] = row.max;
  }
  if (row.kind == Kind::coefficients) json["count"] = row.count;
  if (row.kind == Kind::curve) json["x_unit"] = row.x_unit;
  json["required"] = row.is_required();
  if (!row.is_required() && row.kind != Kind::curve) json["if_absent"] = printed_default(row);
  json["meaning"] = row.meaning;
  return json;
}

}  // namespace

std::string_view printed_unit(std::string_view unit) {
  if (unit == "1") return "";
  return unit == "delta_K" ? "K" : unit;
}

std::string column_header(std::string_view key, std::string_view unit) {
  const auto shown = printed_unit(unit);
  return shown.empty() ? std::string(key) : fmt::format("{} [{}]", key, shown);
}

std::string printed_range(const ParameterView& row) {
  if (row.kind == Kind::choice) return "";
  const double larger = std::max(std::abs(row.min), std::abs(row.max));
  return range_in_words({row.unit, row.min, row.max}, display_unit(larger, row.unit));
}

std::string printed_default(const ParameterView& row) {
  if (row.kind == Kind::curve) return "none";
  if (row.is_required()) return "must be given";
  if (row.kind == Kind::choice) {
    const auto index = static_cast<std::size_t>(row.fallback);
    return index < row.choices.size() ? std::string(row.choices[index]) : "";
  }
  return format_quantity(row.fallback, row.unit);
}

std::string model_list() {
  TextTable table({"model", "library", "meaning"});
  for (const auto& model : model_catalogue())
    if (model.create)
      table.add_row({std::string(model.name), std::string(model.library.kind), std::string(model.meaning)});
  return table.text();
}

std::string model_text(const CatalogueModel& model) {
  std::string text = fmt::format("{}: {}\n", model.name, model.meaning);
  if (!model.library.kind.empty())
    text += fmt::format("library: thermohall library list {}{}\n", model.library.kind,
                        model.library.part.empty() ? "" : fmt::format(" (part {})", model.library.part));
  text += text_section("parameters", model.parameters);
  text += text_section("inputs", model.inputs);
  if (!model.outputs.empty()) {
    TextTable table({"key", "unit", "meaning"});
    for (const auto& row : model.outputs)
      table.add_row({std::string(row.key), std::string(printed_unit(row.unit)), std::string(row.meaning)});
    text += "\noutputs\n" + table.text(2);
  }
  return text;
}

std::string model_markdown(const CatalogueModel& model) {
  std::string text =
      fmt::format("## {}\n\n{}{}. {} Equations: [{}](../theory/{}.md).\n", model.name,
                  static_cast<char>(std::toupper(static_cast<unsigned char>(model.meaning[0]))),
                  model.meaning.substr(1), library_sentence(model.library), model.theory, model.theory);
  text += markdown_section("Parameters", model.parameters);
  text += markdown_section("Inputs", model.inputs);
  if (!model.outputs.empty()) {
    text += "\nOutputs\n\n| key | unit | meaning |\n|---|---|---|\n";
    for (const auto& row : model.outputs)
      add_markdown_row(text, {fmt::format("`{}`", row.key), std::string(printed_unit(row.unit)),
                              std::string(row.meaning)});
  }
  return text;
}

std::string parameter_manual() {
  std::string text =
      "# Parameters of all models\n\n"
      "Made by `thermohall describe --markdown` from the tables that the program itself reads. Quantities "
      "are\n"
      "written with a unit ([quantities](../formats/quantities.md)); any unit of the same dimension will do. "
      "The\n"
      "column «unit» is the unit of stored values and of the outputs of `thermohall evaluate`.\n\n"
      "| model | meaning |\n|---|---|\n";
  for (const auto& model : model_catalogue())
    add_markdown_row(text, {fmt::format("[{}](#{})", model.name, model.name), std::string(model.meaning)});
  for (const auto& model : model_catalogue()) text += '\n' + model_markdown(model);
  return text;
}

nlohmann::ordered_json model_json(const CatalogueModel& model) {
  nlohmann::ordered_json json{{"model", model.name}, {"meaning", model.meaning}};
  if (!model.library.kind.empty()) json["library_kind"] = model.library.kind;
  if (!model.library.model.empty()) json["library_model"] = model.library.model;
  if (!model.library.part.empty()) json["library_part"] = model.library.part;
  json["parameters"] = json["inputs"] = json["outputs"] = nlohmann::ordered_json::array();
  for (const auto& row : model.parameters) json["parameters"].push_back(row_json(row));
  for (const auto& row : model.inputs) json["inputs"].push_back(row_json(row));
  for (const auto& row : model.outputs)
    json["outputs"].push_back({{"key", row.key}, {"unit", row.unit}, {"meaning", row.meaning}});
  return json;
}

}  // namespace thermohall
