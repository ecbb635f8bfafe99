#pragma once

#include "models/storage/plug_flow_pipe.h"
#include "sim/plant/facility.h"
#include "sim/plant/storage_records.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/storage_section.h"

namespace thermohall {

/// Supply and return pipe between the plant and the hall of one loop. What the hall gets left the plant a
/// delay ago, what the plant gets left the hall as long ago. Flow and inlets are those of the last
/// evaluation; outlets and the heat that stays in the pipes are held over an interval, so that the loop
/// misses what the pipes gained or lost, for every integrator: the delay is right to an interval, the energy
/// to rounding. In the steady state only the losses remain. See docs/theory/loop_storage.md.
class LoopPipe {
 public:
  LoopPipe(const LoopSpec& spec, double rho_cp_J_m3K);

  struct Loop {
    double supply_K;  ///< at the plant
    double heat_W;    ///< of the consumers, taken up in the hall
    double flow_m3_s;
  };
  void begin(double duration_s, bool steady, const Loop& loop);
  /// In the steady state: the plan with what the loop is now; returns the change of heat over the loop's.
  double plan_again(const Loop& loop);

  double heat_W() const { return heat_W_; }  ///< taken from the loop's water, until the interval ends
  double hall_supply_K(double plant_supply_K) const;
  void book(FacilityMeters& meters) const;
  const LoopSpec& spec() const { return spec_; }
  PipeRecord record{};

 private:
  const LoopPipeSpec& pipe() const { return *spec_.pipe; }
  double steady_outlet_K(double inlet_K, double flow_m3_s) const;
  void settle(const Loop& loop);
  void show(double flow_m3_s, double hall_K, double plant_K);

  LoopSpec spec_;
  double rho_cp_;
  PlugFlowPipeState supply_{}, back_{};
  bool is_filled_ = false, steady_ = true;
  double heat_W_ = 0, stored_W_ = 0, gain_W_ = 0;
  double hall_K_ = 0, flow_m3_s_ = 0;
};

}  // namespace thermohall
