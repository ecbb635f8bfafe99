#pragma once

#include "models/economics/tariff.h"

namespace thermohall {

/// The typical year is mapped to 2025: 365 days, beginning on a Wednesday. Time counts in seconds of local
/// standard time from 1 January 00:00 and may run over several years.
inline constexpr int first_weekday_of_year = 2;

inline CalendarTime calendar_at(double time_s) { return calendar_time(time_s, first_weekday_of_year); }

}  // namespace thermohall
