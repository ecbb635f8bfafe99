#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "models/economics/capital.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// Capital cost for `thermohall steady --json`: every priced item with what it is counted by, its price,
/// source and confidence, and the totals. `line` names the key under `cost.lines` that changes the price; it
/// is empty for equipment, whose price comes with its type.
nlohmann::ordered_json capital_json(const Scenario& scenario, const std::vector<CapitalItem>& items,
                                    const CapitalTotals& totals);

}  // namespace thermohall
