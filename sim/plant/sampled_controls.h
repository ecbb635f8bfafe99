#pragma once

#include <string>
#include <vector>

#include "sim/plant/control_records.h"
#include "sim/plant/sampled_pi.h"
#include "sim/plant/staged_bank.h"
#include "sim/scenario/event_spec.h"
#include "sim/scenario/loop_control_section.h"

namespace thermohall {

struct Scenario;

/// A valve with a controller: of a CDU bank, or of the coils of a zone.
struct ValveControl {
  std::string id;
  std::size_t index;  ///< of the bank or the zone
  SampledPi pi;
  TemperatureControlRecord record{};
};

/// The fans of the units of a zone.
struct FanSpeedControl {
  std::string id;
  std::size_t zone;
  FanControlSpec spec;
  SampledPi pi;
  TemperatureControlRecord temperature{};
  PressureControlRecord pressure{};
};

/// Supply set-point of a zone by the requests of its racks.
struct ZoneSupplyReset {
  std::string id;
  std::size_t zone;
  RequestResetSpec spec;
  double set_point_K;
  TrimAndRespondState state{};
  double since_s = 0;
  SetPointRecord record{};
};

/// Pressure difference that the pumps of a loop hold.
struct PumpPressureControl {
  std::string id;
  std::size_t loop;
  PumpPressureSpec spec;
  double set_point_Pa;
  TrimAndRespondState state{};
  double since_s = 0;
  PumpPressureRecord record{};
  /// Flow of an open valve over that at the design pressure.
  double flow_share() const;
};

/// Towers, dry coolers, CDUs or loop pumps of which only as many run as the load needs.
struct StagedUnits {
  std::string id;
  EventTarget kind;
  std::size_t index;
  StagedBank bank;
};

/// Free cooling of a loop or of a bank of air units.
struct FreeCoolingSwitch {
  std::string id;
  EventTarget kind;  ///< loops or air
  std::size_t index;
  ChangeoverParameters parameters;
  ChangeoverState state{};
  ChangeoverRecord record{};
};

/// The controls of a plant that have a state, beside those of LoopControls.
struct SampledControls {
  std::vector<ValveControl> cdu_valves, coil_valves;
  std::vector<FanSpeedControl> fans;
  std::vector<ZoneSupplyReset> supply_resets;
  std::vector<PumpPressureControl> pressures;
  std::vector<StagedUnits> staged;
  std::vector<FreeCoolingSwitch> switches;

  bool has_sequences() const { return !pressures.empty() || !switches.empty(); }
  StagedUnits* find(EventTarget kind, std::size_t index);
};

SampledControls make_sampled_controls(const Scenario&);

}  // namespace thermohall
