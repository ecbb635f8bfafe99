#pragma once

#include <nlohmann/json.hpp>

namespace thermohall {

/// JSON Schema (draft 2020-12) of scenario files, for editors that complete and explain YAML: sections and
/// keys as the scenario reader takes them, parameters of equipment from the models' tables, ids from the
/// equipment library. It says less than the reader checks: units, references and rules across objects are
/// left to `thermohall check`.
nlohmann::ordered_json scenario_schema();

}  // namespace thermohall
