#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "models/control/actuator.h"
#include "models/control/changeover.h"
#include "models/control/pi_control.h"
#include "models/control/set_point_reset.h"
#include "models/control/staging.h"

namespace thermohall {

/// A sampled PI controller with the actuator that it moves, sampled at an interval of its own. Acts in
/// dynamic mode; a steady state has the ideal control.
struct PiLoopSpec {
  PiParameters pi{};
  ActuatorParameters actuator{};
  double interval_s = 5;
};

/// How many units of a bank run, and which.
struct BankStagingSpec {
  StagingParameters staging{0.90, 0.80, 0, 900, 1, 1000};
  LeadLagParameters lead_lag{0, 0, 0};
};

struct BankControlSpec {
  std::optional<BankStagingSpec> staging;  ///< none: all units that are not standby run
};

struct CduControlSpec {
  std::optional<BankStagingSpec> staging;
  std::optional<PiLoopSpec> valve;  ///< facility valve by the supply temperature
};

/// Trim and respond with the time between its samples.
struct RequestResetSpec {
  TrimAndRespondParameters reset{};
  double interval_s = 300;
};

/// What the fans of the room air units follow.
enum class FanControl { pressure, rack_inlet, return_air };
inline constexpr std::array<std::string_view, 3> fan_control_names{"pressure", "rack_inlet", "return_air"};

struct FanControlSpec {
  FanControl measured = FanControl::pressure;
  double set_point = 0;      ///< Pa or K
  double leakage_share = 0;  ///< of the units' rated air that leaves the aisle at the set-point pressure
  PiLoopSpec loop{};
};

struct ZoneControlSpec {
  std::optional<PiLoopSpec> valve;         ///< coil valves by the supply temperature
  std::optional<FanControlSpec> fans;      ///< none: air follows what the racks draw
  std::optional<RequestResetSpec> supply;  ///< supply set-point by requests of racks
};

/// When outdoor air is used: the changeover of an air-side economiser.
struct ChangeoverSpec {
  enum class Rule { fixed_dry_bulb, differential_dry_bulb, differential_enthalpy };
  Rule rule = Rule::differential_dry_bulb;
  double high_limit_K = 0;  ///< dry bulb above which it stays closed; of every rule
  ChangeoverParameters switching{};
};
inline constexpr std::array<std::string_view, 3> changeover_rule_names{
    "fixed_dry_bulb", "differential_dry_bulb", "differential_enthalpy"};

}  // namespace thermohall
