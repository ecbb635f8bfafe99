#pragma once

#include "sim/scenario/scenario.h"

namespace thermohall {

/// Value of a load (utilisation, or watts a rack) at an instant; traces are steps that hold to the next
/// sample.
double load_at(const LoadSpec& load, double time_s);

/// Mean over [begin_s, begin_s + duration_s]; the value at begin_s when the duration is zero. The effort
/// grows with the hours (diurnal) or samples (trace) in the interval.
double mean_load(const LoadSpec& load, double begin_s, double duration_s);

/// The first instant after `time_s` at which a trace steps; infinity without one.
double next_load_step_s(const LoadSpec& load, double time_s);

inline bool is_power(const LoadSpec& load) {
  return load.kind == LoadKind::power || load.kind == LoadKind::power_trace;
}

}  // namespace thermohall
