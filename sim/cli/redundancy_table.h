#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sim/run/redundancy.h"

namespace thermohall {

/// Margins, one unit out, and the limits that bind first, as text.
std::string redundancy_table(const RedundancyAnswer& answer);

/// The same for programs; see docs/formats/steady_requests.md.
nlohmann::ordered_json redundancy_json(const RedundancyAnswer& answer);

}  // namespace thermohall
