#include "sim/cli/evaluation.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>
#include <optional>

#include "sim/base/csv_table.h"
#include "sim/base/parameter_reader.h"
#include "sim/base/quantity.h"
#include "sim/base/yaml_document.h"
#include "sim/cli/library_parameters.h"
#include "sim/cli/require_model.h"
#include "sim/cli/usage_error.h"
#include "sim/scenario/yaml_merge.h"

namespace thermohall {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::string_view parameter_prefix = "parameters.";

YamlNode empty_mapping() {
  YamlNode map;
  map.kind = YamlNode::Kind::map;
  return map;
}

bool has_key(std::span<const ParameterSlot> slots, std::string_view key) {
  return std::ranges::find(slots, key, &ParameterSlot::key) != slots.end();
}

// What --set says, sorted into the two mappings.
struct Settings {
  YamlNode parameters = empty_mapping(), inputs = empty_mapping();
};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  return first == text.npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

Settings read_settings(const std::vector<std::string>& texts, const ModelInstance& instance,
                       std::string_view model, Diagnostics& diagnostics) {
  Settings settings;
  for (const std::string& text : texts) {
    const auto equals = text.find('=');
    if (equals == text.npos)
      throw UsageError("--set " + quote(text) + " needs the form key=value, e.g. --set \"load=300 kW\"");
    std::string_view key = trimmed(std::string_view(text).substr(0, equals));
    const bool prefixed = key.starts_with(parameter_prefix);
    if (prefixed) key.remove_prefix(parameter_prefix.size());
    const bool input = !prefixed && has_key(instance.inputs, key);
    if (!input && !has_key(instance.parameters, key)) {
      std::vector<std::string_view> known;
      for (const auto& slot : instance.parameters) known.push_back(slot.key);
      if (!prefixed)
        for (const auto& slot : instance.inputs) known.push_back(slot.key);
      diagnostics.error(
          {"--set"}, std::string(key),
          fmt::format("is {} of {}{}", prefixed ? "no parameter" : "neither input nor parameter", model,
                      did_you_mean(key, known)));
      continue;
    }
    const auto document = load_yaml_text(
        fmt::format("{}: {}", key, trimmed(std::string_view(text).substr(equals + 1))), "--set", diagnostics);
    YamlNode& target = input ? settings.inputs : settings.parameters;
    if (document.root.is_map()) target = merged(target, document.root);
  }
  return settings;
}

YamlNode read_parameter_file(const std::string& path, Diagnostics& diagnostics) {
  YamlDocument document = load_yaml_file(path, diagnostics);
  if (document.root.is_map()) return std::move(document.root);
  if (!diagnostics.has_errors())
    diagnostics.error({path, 1, 1}, "", "needs a mapping of parameters, `capacity: 500 kW`");
  return empty_mapping();
}

void read_model_parameters(const EvaluationRequest& request, const CatalogueModel& model,
                           const YamlNode& settings, ModelInstance& instance, Evaluation& evaluation,
                           Diagnostics& diagnostics) {
  YamlNode map = empty_mapping();
  if (!request.library_id.empty()) {
    LibraryParameters item = library_parameters(model, request.library_id);
    map = std::move(item.map);
    evaluation.origin = std::move(item.origin);
  } else if (!request.parameter_file.empty()) {
    map = read_parameter_file(request.parameter_file, diagnostics);
    evaluation.origin = request.parameter_file;
    if (diagnostics.has_errors()) return;
  } else if (settings.entries.empty() && std::ranges::any_of(model.parameters, &ParameterView::is_required)) {
    diagnostics.throw_if_errors();
    throw UsageError(
        fmt::format("{} needs parameters: give {}--parameters FILE or --set parameters.KEY=VALUE; "
                    "'thermohall describe {}' lists them",
                    model.name, model.library.kind.empty() ? "" : "--library ID, ", model.name));
  }
  // A pasted library entry is a valid parameter file.
  static constexpr std::string_view entry_keys[] = {"label", "source", "confidence", "note", "model", "cost"};
  read_parameter_slots(merged(map, settings), "parameters", instance.parameters, diagnostics,
                       {.other_keys = entry_keys});
}

// Columns that are no inputs: a likely slip of the pen is an error, anything else is left alone.
void check_columns(const CsvTable& table, const CatalogueModel& model, Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const auto& row : model.inputs) known.push_back(row.key);
  for (const auto& column : table.columns) {
    if (std::ranges::find(known, column.name) != known.end()) continue;
    const std::string hint = did_you_mean(column.name, known);
    if (hint.empty()) {
      diagnostics.warning(table.header_location(column), column.name,
                          fmt::format("is not an input of {}; the column is ignored", model.name));
    } else {
      diagnostics.error(table.header_location(column), column.name,
                        fmt::format("is not an input of {}{}", model.name, hint));
    }
  }
}

void warn_outside(const EvaluatedColumn& column, const ParameterSlot& slot, Diagnostics& diagnostics) {
  const auto is_outside = [&](double value) { return !accept(value, {slot.unit, slot.min, slot.max}); };
  const auto count = std::ranges::count_if(column.values, is_outside);
  if (count == 0) return;
  const auto first = std::ranges::find_if(column.values, is_outside) - column.values.begin();
  const double value = column.values[static_cast<std::size_t>(first)];
  diagnostics.warning(
      {}, std::string(slot.key),
      fmt::format("{} of {} rows lie outside {}, the first is row {} with {}; the model may hold them there",
                  count, column.values.size(),
                  range_in_words({slot.unit, slot.min, slot.max}, display_unit(value, slot.unit)), first + 1,
                  format_quantity(value, slot.unit)));
}

// One column an input: from the file, else from the settings or the table.
std::vector<EvaluatedColumn> read_inputs(const EvaluationRequest& request, const CatalogueModel& model,
                                         const YamlNode& settings, const ModelInstance& instance,
                                         Diagnostics& diagnostics) {
  std::optional<CsvTable> table;
  if (!request.input_file.empty()) {
    table = read_csv_table(request.input_file, diagnostics);
    if (!table) return {};
    check_columns(*table, model, diagnostics);
  }
  std::vector<ParameterSlot> constants;
  for (const ParameterSlot& slot : instance.inputs) {
    if (table && table->find(slot.key) && !settings.find(slot.key)) continue;
    constants.push_back(slot);
    constants.back().min = -infinite;
    constants.back().max = infinite;
  }
  read_parameter_slots(settings, "", constants, diagnostics);
  const std::size_t rows = table ? table->row_count() : 1;
  std::vector<EvaluatedColumn> columns;
  for (const ParameterSlot& slot : instance.inputs) {
    auto& column = columns.emplace_back(EvaluatedColumn{slot.key, slot.unit, slot.meaning, {}});
    if (std::ranges::find(constants, slot.key, &ParameterSlot::key) != constants.end()) {
      column.values.assign(rows, *std::get<double*>(slot.value));
    } else if (auto values = column_values(*table, slot.key, {slot.unit, -infinite, infinite}, diagnostics)) {
      column.values = std::move(*values);
    }
  }
  return columns;
}

}  // namespace

Evaluation evaluate_model(const EvaluationRequest& request) {
  const CatalogueModel& model = require_model(request.model);
  if (!model.create) throw UsageError(fmt::format("{} has parameters only; nothing to evaluate", model.name));
  if (!request.library_id.empty() && !request.parameter_file.empty())
    throw UsageError("--library and --parameters exclude each other; change single values with --set");
  ModelInstance instance = model.create();
  Diagnostics diagnostics;
  const Settings settings = read_settings(request.settings, instance, model.name, diagnostics);
  Evaluation evaluation;
  evaluation.model = &model;
  read_model_parameters(request, model, settings.parameters, instance, evaluation, diagnostics);
  evaluation.inputs = read_inputs(request, model, settings.inputs, instance, diagnostics);
  diagnostics.throw_if_errors();
  for (std::size_t k = 0; k < evaluation.inputs.size(); ++k)
    warn_outside(evaluation.inputs[k], instance.inputs[k], diagnostics);
  for (const auto& warning : diagnostics.sorted()) evaluation.warnings.push_back(to_string(warning));

  evaluation.parameters = format_parameter_slots(instance.parameters);
  for (const auto& row : model.outputs) evaluation.outputs.push_back({row.key, row.unit, row.meaning, {}});
  const std::size_t rows = evaluation.inputs.empty() ? 1 : evaluation.inputs.front().values.size();
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t k = 0; k < instance.inputs.size(); ++k)
      *std::get<double*>(instance.inputs[k].value) = evaluation.inputs[k].values[i];
    const std::vector<double> values = instance.evaluate();
    for (std::size_t k = 0; k < values.size(); ++k) evaluation.outputs[k].values.push_back(values[k]);
  }
  return evaluation;
}

void convert_column(EvaluatedColumn& column, std::string_view unit) {
  const bool difference = column.unit == "delta_K";
  const UnitConversion conversion(difference ? "K" : column.unit, unit);
  const double zero = difference ? conversion(0) : 0;
  for (double& value : column.values) value = conversion(value) - zero;
  column.unit = unit;
}

}  // namespace thermohall
