#pragma once

#include "sim/scenario/scenario_reader.h"

namespace thermohall {

/// read_scenario of a tree changed in memory, with a library that stays in memory from one reading to the
/// next; its folder counts, not that of the options. For the many variants of a study.
Scenario read_variant(ScenarioTree tree, const std::string& path, EquipmentLibrary& library,
                      const ReadOptions& options);

}  // namespace thermohall
