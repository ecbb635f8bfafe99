#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/catalogue/model_catalogue.h"

namespace thermohall {

/// One model asked at given points.
struct EvaluationRequest {
  std::string model = {};
  std::string library_id = {};      ///< of an item of the equipment library, or
  std::string parameter_file = {};  ///< YAML; both may be empty when the settings give everything
  std::string input_file = {};      ///< CSV; empty: one row from the settings
  std::vector<std::string> settings =
      {};  ///< "load=300 kW", "parameters.capacity=500 kW"; the last of a key wins
};

struct EvaluatedColumn {
  std::string_view key, unit, meaning;
  std::vector<double> values;  ///< SI; NaN: not computed
};

struct Evaluation {
  const CatalogueModel* model = nullptr;
  std::string origin;                                           ///< of the parameters, one line
  std::vector<std::pair<std::string, std::string>> parameters;  ///< as text with units
  std::vector<EvaluatedColumn> inputs, outputs;                 ///< of equal length
  std::vector<std::string> warnings;
};

/// Reads parameters and inputs and evaluates the model row by row. Inputs outside the range of their table
/// are evaluated and warned about: the models hold them at their limits. Everything wrong with the files and
/// settings is collected: ScenarioError; UsageError for names that do not exist.
Evaluation evaluate_model(const EvaluationRequest& request);

/// Converts a column for output; the text of the unit must outlive it. A temperature difference keeps its
/// zero. QuantityError when the unit does not suit.
void convert_column(EvaluatedColumn& column, std::string_view unit);

}  // namespace thermohall
