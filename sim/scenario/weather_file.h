#pragma once

#include <cstddef>
#include <string>

#include "models/weather/weather_year.h"
#include "sim/base/diagnostic.h"

namespace thermohall {

/// A weather file as read.
struct WeatherFile {
  WeatherYear year;
  Diagnostics warnings;                ///< values filled in, a leap day left out; never errors
  std::size_t filled_value_count = 0;  ///< missing codes and blanks replaced
};

/// Reads a typical or measured year in the EnergyPlus weather format (EPW): eight header lines beginning with
/// LOCATION, then 8760 hourly rows, or 8784 of which the 29 February is left out. Used are dry bulb (column
/// 7), dew point (8), relative humidity (9), pressure (10), global horizontal irradiance (14) and wind (22).
///
/// The humidity ratio is that of the relative humidity (over ice below the triple point, as EnergyPlus does),
/// or of the dew point where the humidity is missing; the wet bulb is computed. Row n of the file is the end
/// of hour n. Missing codes (99.9, 999, 999999, 9999) and blanks are filled by straight lines over time; a
/// column without any value becomes the standard pressure at the elevation, calm or darkness, with a warning.
/// Without dry bulb or humidity the file is refused.
/// Source: U.S. Department of Energy, EnergyPlus 24.1 Documentation: Auxiliary Programs, 2024, "EnergyPlus
/// Weather File (EPW) Data Dictionary".
/// @throws ScenarioError with every fault (up to 20), its line and how to mend it.
WeatherFile read_epw(const std::string& path);

}  // namespace thermohall
