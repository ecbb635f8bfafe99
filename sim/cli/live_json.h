#pragma once

#include <nlohmann/json.hpp>

#include "sim/run/live_values.h"

namespace thermohall {

/// The member `live` of a progress line (docs/formats/progress.md); what is not a number is null.
nlohmann::ordered_json live_json(const LiveValues& live);

}  // namespace thermohall
