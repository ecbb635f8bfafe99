#pragma once

#include "models/weather/climate_statistics.h"

namespace thermohall {

/// Position of the sun for a typical year, to about a degree.
///   (1) declination = -23.44 deg cos(2 pi (day + 10) / 365), day 0 = 1 January
///   (2) solar time = clock time + longitude / 15 - utc offset (equation of time left out: within 17 minutes)
///   (3) sin(altitude) = sin(lat) sin(decl) + cos(lat) cos(decl) cos(hour angle)
/// Source: J. A. Duffie, W. A. Beckman, Solar Engineering of Thermal Processes, 4th ed., 2013, chapter 1.
struct SolarDay {
  double constant, amplitude;  ///< sin(altitude) = constant + amplitude cos(hour angle)
  double noon_clock_h;         ///< local standard time at which the sun is highest
};

SolarDay solar_day(const ClimateStatistics& climate, int day);

/// Sine of the solar altitude at a clock time (h, local standard time); negative at night.
double sine_of_altitude(const SolarDay& day, double clock_h);

/// Clock time of sunrise, h; 12 h before the highest sun in a day without night, and the highest sun in a day
/// without sun.
double sunrise_hour(const ClimateStatistics& climate, int day);

}  // namespace thermohall
