#include "models/control/equipment_start.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

// (1) over a time; returns the integral of w.
double coast(const EquipmentStartParameters& p, EquipmentStartState& s, double time_s) {
  if (time_s <= 0) return 0;
  if (p.coast_down_time_s <= 0) {
    s.share = 0;
    return 0;
  }
  const double turns = s.share * time_s / p.coast_down_time_s;
  s.share /= 1 + turns;
  return p.coast_down_time_s * std::log1p(turns);
}

// (3) over a time, also downwards to a lower wish, at once there; returns the integral of w.
double ramp(const EquipmentStartParameters& p, EquipmentStartState& s, double wanted, double time_s) {
  if (s.share >= wanted || p.ramp_time_s <= 0) {
    s.share = wanted;
    return wanted * time_s;
  }
  const double rising_s = std::min(time_s, (wanted - s.share) * p.ramp_time_s);
  const double begin = s.share;
  s.share = std::min(begin + rising_s / p.ramp_time_s, wanted);
  return 0.5 * (begin + s.share) * rising_s + wanted * (time_s - rising_s);
}

}  // namespace

double equipment_start_step(const EquipmentStartParameters& p, EquipmentStartState& s, bool is_on,
                            double wanted_share, double step_s) {
  if (!(step_s > 0)) return s.share;
  const double wanted = std::clamp(wanted_share, 0.0, 1.0);
  if (!is_on) {
    s.off_s += step_s;
    if (s.off_s > p.bridged_s) s.waited_s = 0;
    return coast(p, s, step_s) / step_s;
  }
  s.off_s = 0;
  const double waiting_s = std::clamp(p.restart_delay_s - s.waited_s, 0.0, step_s);
  s.waited_s += step_s;
  const double while_waiting = coast(p, s, waiting_s);
  return (while_waiting + ramp(p, s, wanted, step_s - waiting_s)) / step_s;
}

double rate_limited(double value, double wanted, double up_1_s, double down_1_s, double step_s) {
  return value + std::clamp(wanted - value, -std::abs(down_1_s) * step_s, std::abs(up_1_s) * step_s);
}

std::size_t start_sequence_step(std::span<const double> delays_s, StartSequenceState& s, bool is_running,
                                double step_s) {
  s.elapsed_s = is_running ? s.elapsed_s + step_s : 0;
  if (!is_running) return 0;
  std::size_t done = 0;
  double due_s = 0;
  for (const double delay_s : delays_s) {
    due_s += delay_s;
    if (s.elapsed_s < due_s) break;
    ++done;
  }
  return done;
}

std::span<const Parameter<EquipmentStartParameters>> parameter_table(const EquipmentStartParameters*) {
  using P = EquipmentStartParameters;
  static constexpr Parameter<P> table[] = {
      {"restart_delay", &P::restart_delay_s, "s", 0, 7200, "from return of power and command to the ramp"},
      {"ramp_time", &P::ramp_time_s, "s", 0, 7200, "from rest to full speed or capacity"},
      {"coast_down_time", &P::coast_down_time_s, "s", 0, 7200, "to half speed without power; 0: at once", 0},
      {"bridged_time", &P::bridged_s, "s", 0, 3600, "longest loss that does not start the delay", 0},
  };
  return table;
}

}  // namespace thermohall
