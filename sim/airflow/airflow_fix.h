#pragma once

#include <string>
#include <vector>

#include "sim/airflow/airflow_offenders.h"

namespace thermohall {

/// A value of the scenario file: path of keys and the text written there, YAML.
struct ScenarioEdit {
  std::vector<std::string> path;
  std::string value;
};

/// A change that may help racks, as edits of the scenario file.
struct AirflowFix {
  std::string title;
  std::vector<ScenarioEdit> edits;
  std::vector<std::string> racks;  ///< offenders it is meant for
};

/// Suggestions for the causes found, each once, those that help most racks first: contain the cold aisle,
/// more open tiles, more supply air, less leakage, turn the row.
std::vector<AirflowFix> airflow_fixes(const Scenario&, const RoomModel&, const AirflowAnswer&,
                                      const std::vector<Offender>&);

/// The text of the scenario file with the edits; comments and layout stay. Throws YamlEditError.
std::string with_edits(const std::string& scenario_text, const std::vector<ScenarioEdit>& edits);

}  // namespace thermohall
