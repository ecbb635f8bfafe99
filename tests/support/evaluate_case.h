#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "sim/base/csv_table.h"
#include "sim/base/quantity.h"
#include "tests/support/run_program.h"

namespace thermohall {

using Series = std::vector<double>;
using Columns = std::vector<std::pair<std::string, Series>>;  // header, values

/// A reference case whose points go through `thermohall evaluate`: parameters as YAML, inputs as CSV.
class EvaluateCases : public testing::Test {
 protected:
  /// False when the file is absent.
  bool load(const std::string& name) {
    const auto file = std::filesystem::path(THERMOHALL_VALIDATION_DIR) / "component" / name;
    if (std::filesystem::exists(file)) root_ = nlohmann::json::parse(std::ifstream(file));
    return !root_.is_null();
  }

  const nlohmann::json& subcase(const std::string& name) const {
    for (const auto& item : root_.at("subcases"))
      if (item.at("name") == name) return item;
    throw std::runtime_error("no subcase " + name);
  }

  std::map<std::string, Series> evaluate(const std::string& model, const std::string& parameters,
                                         const Columns& inputs) {
    const auto parameter_file = folder_ / "parameters.yaml", input_file = folder_ / "inputs.csv";
    std::string table;
    for (const auto& [header, values] : inputs) table += (table.empty() ? "" : ",") + header;
    for (std::size_t row = 0; row < inputs.front().second.size(); ++row) {
      table += '\n';
      for (std::size_t i = 0; i < inputs.size(); ++i)
        table += (i > 0 ? "," : "") + exact_number(inputs[i].second.at(row));
    }
    write_text(input_file, table + '\n');
    std::vector<std::string> arguments{"evaluate", model, "--inputs", input_file.string(), "--csv"};
    if (!parameters.empty()) {
      write_text(parameter_file, parameters);
      arguments.insert(arguments.end(), {"--parameters", parameter_file.string()});
    }
    const ProgramResult result = run_program(arguments);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(result.errors, "");
    write_text(folder_ / "outputs.csv", result.output);
    Diagnostics diagnostics;
    const auto outputs = read_csv_table((folder_ / "outputs.csv").string(), diagnostics);
    if (!outputs) throw std::runtime_error(to_string(diagnostics));
    std::map<std::string, Series> columns;
    for (const auto& column : outputs->columns) columns[column.name] = column.values;
    return columns;
  }

  void expect_within(const std::string& what, double error, double tolerance) {
    RecordProperty(what, std::to_string(error));
    EXPECT_LT(error, tolerance) << what;
    EXPECT_GT(error, 0) << what << ": nothing was compared";
  }

  nlohmann::json root_;
  TemporaryFolder folder_;
};

/// Begins a test: reads the case or skips.
#define LOAD_CASE(name) \
  if (!load(name)) GTEST_SKIP() << "validation data not found: " << name

inline double at(const nlohmann::json& list, std::size_t i) { return list.at(i).get<double>(); }

inline std::string list_text(const nlohmann::json& list) { return list.dump(); }

}  // namespace thermohall
