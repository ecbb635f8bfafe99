#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

#include "sim/base/diagnostic.h"
#include "sim/base/quantity.h"
#include "sim/base/units.h"
#include "sim/cli/commands.h"
#include "sim/cli/evaluation.h"
#include "sim/cli/model_tables.h"
#include "sim/cli/text_table.h"
#include "sim/cli/require_model.h"
#include "sim/cli/usage_error.h"

namespace thermohall {
namespace {

struct EvaluateOptions {
  EvaluationRequest request;
  std::vector<std::string> units;  ///< "power=kW"
  bool csv = false, json = false, with_inputs = false, help_model = false;
};

void apply_units(const std::vector<std::string>& units, Evaluation& evaluation) {
  for (const std::string& text : units) {
    const auto equals = text.find('=');
    const std::string_view key = std::string_view(text).substr(0, equals);
    bool found = false;
    for (auto* columns : {&evaluation.inputs, &evaluation.outputs})
      for (auto& column : *columns)
        if (equals != text.npos && column.key == key) {
          found = true;
          try {
            convert_column(column, std::string_view(text).substr(equals + 1));
          } catch (const QuantityError& fault) {
            throw UsageError("--unit " + quote(text) + ": " + fault.what());
          }
        }
    if (!found)
      throw UsageError("--unit " + quote(text) + " needs the form KEY=UNIT with a column of the model");
  }
}

// Columns in the order of output. With inputs, a key that is both gets a prefix, so that names stay unique.
std::vector<std::pair<std::string, const EvaluatedColumn*>> printed_columns(const Evaluation& evaluation,
                                                                            bool with_inputs) {
  std::vector<std::pair<std::string, const EvaluatedColumn*>> columns;
  for (const auto& input : evaluation.inputs) {
    if (!with_inputs) break;
    const bool twice =
        std::ranges::find(evaluation.outputs, input.key, &EvaluatedColumn::key) != evaluation.outputs.end();
    columns.emplace_back((twice ? "input_" : "") + std::string(input.key), &input);
  }
  for (const auto& output : evaluation.outputs) columns.emplace_back(output.key, &output);
  return columns;
}

void print_csv(const Evaluation& evaluation, bool with_inputs) {
  const auto columns = printed_columns(evaluation, with_inputs);
  const char* separator = "";
  for (const auto& [name, column] : columns) {
    fmt::print("{}{}", separator, column_header(name, column->unit));
    separator = ",";
  }
  fmt::print("\n");
  for (std::size_t row = 0; row < evaluation.outputs.front().values.size(); ++row) {
    separator = "";
    for (const auto& [name, column] : columns) {
      const double value = column->values[row];
      fmt::print("{}{}", separator, std::isfinite(value) ? exact_number(value) : "");
      separator = ",";
    }
    fmt::print("\n");
  }
}

nlohmann::ordered_json row_of(const std::vector<EvaluatedColumn>& columns, std::size_t row) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  for (const auto& column : columns) {
    const double value = column.values[row];
    json[std::string(column.key)] = std::isfinite(value) ? nlohmann::ordered_json(value) : nullptr;
  }
  return json;
}

void print_json(const Evaluation& evaluation) {
  nlohmann::ordered_json json{{"model", evaluation.model->name}, {"parameters_from", evaluation.origin}};
  json["parameters"] = nlohmann::ordered_json::object();
  for (const auto& [key, text] : evaluation.parameters) json["parameters"][key] = text;
  json["units"] = {{"inputs", nlohmann::ordered_json::object()},
                   {"outputs", nlohmann::ordered_json::object()}};
  const auto unit = [](const EvaluatedColumn& c) { return c.unit == "delta_K" ? "K" : std::string(c.unit); };
  for (const auto& c : evaluation.inputs) json["units"]["inputs"][std::string(c.key)] = unit(c);
  for (const auto& c : evaluation.outputs) json["units"]["outputs"][std::string(c.key)] = unit(c);
  json["rows"] = nlohmann::ordered_json::array();
  for (std::size_t row = 0; row < evaluation.outputs.front().values.size(); ++row)
    json["rows"].push_back(
        {{"inputs", row_of(evaluation.inputs, row)}, {"outputs", row_of(evaluation.outputs, row)}});
  json["warnings"] = evaluation.warnings;
  fmt::print("{}\n", json.dump(2));
}

std::string printed_number(double value) { return std::isfinite(value) ? fmt::format("{:.6g}", value) : "-"; }

// One row is easier to read as a list with meanings; several stand below each other.
void print_text(const Evaluation& evaluation) {
  if (!evaluation.origin.empty()) fmt::print("parameters: {}\n", evaluation.origin);
  if (evaluation.outputs.front().values.size() == 1) {
    TextTable table({"", "value", "unit", "meaning"});
    table.align_right(1);
    for (const auto* columns : {&evaluation.inputs, &evaluation.outputs}) {
      if (columns == &evaluation.outputs && !evaluation.inputs.empty()) table.add_row({});
      for (const auto& column : *columns)
        table.add_row({std::string(column.key), printed_number(column.values.front()),
                       std::string(printed_unit(column.unit)), std::string(column.meaning)});
    }
    fmt::print("{}", table.text());
    return;
  }
  const auto columns = printed_columns(evaluation, true);
  std::vector<std::string> header{"row"};
  for (const auto& [name, column] : columns) header.push_back(column_header(name, column->unit));
  TextTable table(header);
  for (std::size_t i = 0; i < header.size(); ++i) table.align_right(i);
  for (std::size_t row = 0; row < evaluation.outputs.front().values.size(); ++row) {
    std::vector<std::string> cells{std::to_string(row + 1)};
    for (const auto& [name, column] : columns) cells.push_back(printed_number(column->values[row]));
    table.add_row(std::move(cells));
  }
  fmt::print("{}", table.text());
}

void evaluate(const EvaluateOptions& options, CommandContext& context) {
  if (options.request.model.empty()) {
    if (options.json) {
      auto list = nlohmann::ordered_json::array();
      for (const auto& model : model_catalogue())
        if (model.create) list.push_back(model_json(model));
      fmt::print("{}\n", list.dump(2));
    } else {
      fmt::print("{}", model_list());
      print_message(context,
                    "\n'thermohall describe MODEL' prints the parameters, inputs and outputs of one.");
    }
    return;
  }
  if (options.help_model) {
    fmt::print("{}", model_text(require_model(options.request.model)));
    return;
  }
  Evaluation evaluation = evaluate_model(options.request);
  for (const auto& warning : evaluation.warnings) print_message(context, warning);
  apply_units(options.units, evaluation);
  if (options.json) {
    print_json(evaluation);
  } else if (options.csv) {
    print_csv(evaluation, options.with_inputs);
  } else {
    print_text(evaluation);
  }
}

}  // namespace

void add_evaluate_command(CLI::App& app, CommandContext& context) {
  const auto options = std::make_shared<EvaluateOptions>();
  CLI::App* command = app.add_subcommand("evaluate", "One physical model at given points");
  command->add_option("MODEL", options->request.model, "Name of the model; without it the models are listed");
  command->add_option("--library", options->request.library_id, "Take the parameters of this library item");
  command->add_option("--parameters", options->request.parameter_file,
                      "Take the parameters from this YAML file: one `key: value unit` a line");
  command->add_option("--inputs", options->request.input_file,
                      "CSV file with one row a point; the header names inputs and units: load [kW]");
  command->add_option("--set", options->request.settings,
                      "Inputs for all rows, key=value, and parameters, parameters.key=value");
  command->add_option("--unit", options->units, "Print a column in this unit, KEY=UNIT; SI otherwise");
  auto* csv = command->add_flag("--csv", options->csv, "Print CSV, one line a row, full precision");
  command->add_flag("--json", options->json, "Print JSON with inputs, outputs and units")->excludes(csv);
  command->add_flag("--with-inputs", options->with_inputs, "Repeat the inputs before the outputs in CSV");
  command->add_flag("--help-model", options->help_model, "Print the tables of the model and stop");
  command->footer(
      "Examples:\n"
      "  thermohall evaluate\n"
      "  thermohall evaluate moist_air --set \"dry_bulb_temperature=24 degC\" relative_humidity=0.5 \\\n"
      "      \"pressure=101.325 kPa\"\n"
      "  thermohall evaluate chiller --library water-cooled-screw-538kw --inputs points.csv --csv\n"
      "  thermohall evaluate ups --library double-conversion-500kw --set \"output_power=300 kW\" \\\n"
      "      \"parameters.rated_power=400 kW\" --unit loss=kW");
  command->callback([options, &context] { evaluate(*options, context); });
}

}  // namespace thermohall
