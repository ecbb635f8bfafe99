#pragma once

#include <string>
#include <string_view>

namespace thermohall {

/// What to say about a unit that is unknown or has the wrong dimension: " (did you mean 'kW'?)", other advice
/// in brackets, or "". Whatever it proposes converts to the wanted unit.
std::string unit_hint(std::string_view written, std::string_view wanted);

}  // namespace thermohall
