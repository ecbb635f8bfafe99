#pragma once

#include "models/weather/climate_statistics.h"
#include "models/weather/weather_year.h"

namespace thermohall {

/// A deterministic hourly typical year that has the statistics of a climate. The same statistics and id give
/// the same year bit for bit with the same build.
///
///   T(t)  = D(t) + A(d) s_m(h) + 0.12 A_m n(t)                                     (1)
///   W(t)  = min(W_s(T), lognormal daily means joined by straight lines)              (2)
///   T and the wet bulb of (2) are bent to the monthly means and extremes and to the annual distribution:
///   see fit_to_targets() in models/weather/distribution_fit.h                        (3)
///   W     = W(T, T_wet, p) from the bent wet bulb, relative humidity at least 2 %    (4)
///
/// D: daily means, an autoregressive sequence with the monthly mean, deviation and lag-one autocorrelation;
/// s_m: diurnal shape of the month with its hour of the maximum; A: amplitude of the day, so that the month
/// has its mean daily range; n: hourly noise. Pressure is constant. Wind is Rayleigh distributed; irradiance
/// follows the sun and the clarity of the day; both have their monthly means.
/// Source: own construction; autoregressive daily means as in C. W. Richardson, Stochastic simulation of
/// daily precipitation, temperature, and solar radiation, Water Resources Research 17(1), 1981.
/// Valid for mean temperatures of -60..50 degC. Takes a few milliseconds; see
/// docs/theory/synthetic_weather.md.
WeatherYear synthetic_year(const ClimateStatistics& climate);

}  // namespace thermohall
