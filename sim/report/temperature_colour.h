#pragma once

#include <string>

namespace thermohall {

inline constexpr double temperature_scale_lowest_C = 15, temperature_scale_highest_C = 40;

/// Colour of an air temperature, "#rrggbb": linear between 15 °C #3154a0, 20 #78aad7, 24 #d6e8f0, 27 #faf0cd,
/// 30 #f5b464, 34 #d6603c and 40 #8c1428. Beyond the ends the ends; grey for what is not finite.
std::string temperature_colour(double temperature_C);

/// True where dark letters read better on temperature_colour than white ones.
bool takes_dark_letters(double temperature_C);

}  // namespace thermohall
