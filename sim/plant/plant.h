#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sim/plant/channels.h"
#include "sim/plant/facility.h"

namespace thermohall {

struct AirBankState;
struct AirInfluence;
struct Scenario;
struct WeatherYear;

/// Length of a step that stands for the steady state.
inline constexpr double steady_step_s = 1e30;

/// The assembled hall: racks, air zones, liquid loops, heat rejection and power chain, evaluated in that
/// order (see docs/walkthrough.md and docs/theory/plant.md). The plant owns no time and no state: the caller
/// keeps the state vector (kelvin), the plant answers with its mean rate of change over a step.
///
///   step 0                the instantaneous rates, for an adaptive integrator
///   step h                rates whose product with h is the exact first-order update of every store
///   step `steady_step_s`  the state moves to the equilibrium with its neighbours' present values
///
/// Controls (fan speeds, rack flows, unit staging) are discrete state inside the plant; they change only in
/// `sample_controls`, like those of a building management system.
class Plant {
 public:
  Plant(const Scenario& scenario, std::shared_ptr<const WeatherYear> weather);
  ~Plant();
  Plant(Plant&&) noexcept;
  Plant& operator=(Plant&&) noexcept;

  std::size_t state_count() const;
  std::string state_name(std::size_t index) const;  ///< "rack A: metal temperature"
  void initial_state(std::span<double> state_K) const;

  /// Evaluates the plant over [time_s, time_s + step_s] from the state at its beginning. For steady_step_s,
  /// weather and loads are means over `averaging_s` from time_s on.
  void evaluate(double time_s, double step_s, std::span<const double> state_K, double averaging_s = 0);

  std::span<const double> mean_rate_K_s() const;  ///< of the last evaluation, one a state
  std::span<const double> equilibrium_K() const;  ///< of the last evaluation with steady_step_s
  const FacilityMeters& meters() const;           ///< of the last evaluation

  /// Controllers read the last evaluation and set their outputs for the next interval. Returns the largest
  /// relative change of a control, by which a steady solution is judged. `interval_s` is the time since the
  /// last sample; steady_step_s lets every controller settle at once. `weight` below 1 lets the air sensors
  /// follow only in part, which damps a steady solution that swings between two states.
  double sample_controls(double interval_s, double weight = 1);

  /// Carries out the events due at `time_s` and lets equipment stop, wait and start during the interval that
  /// begins there. Returns the end of the interval: `to_s`, or earlier when something moves (after
  /// `moving_step_s`) or a battery ends, or at the next event. With `steady_step_s` as the step, everything
  /// settles at once. Tanks and pipes plan what they do in the interval.
  double begin_interval(double time_s, double to_s, double moving_step_s);
  double next_event_s(double time_s) const;

  /// The instant after `time_s` at which an input changes abruptly (load traces); infinity if none.
  double next_breakpoint_s(double time_s) const;

  /// A hall with as many times the racks on the same plant: each rack stands for `factor` racks.
  void multiply_racks(double factor);

  /// Rack inlets follow this from the next sample of the controls on; null: the fractions of the zones. The
  /// air that the units are asked for stays that of the zones' fractions.
  void set_air_influence(std::shared_ptr<const AirInfluence> influence);
  std::vector<AirBankState> air_banks() const;

  /// Recorded groups; their readers refer to this plant.
  std::vector<ChannelGroup> channels();

  /// Of the computed rack entries: how many racks each stands for, and the inlet limit of its zone.
  std::span<const double> rack_weights() const;
  std::vector<double> rack_inlet_limits_K() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace thermohall
