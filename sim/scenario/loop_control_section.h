#pragma once

#include <optional>

#include "sim/scenario/bank_control_section.h"

namespace thermohall {

/// Pressure difference that the pumps of a loop hold at its far end, lowered while no valve asks for more.
struct PumpPressureSpec {
  double design_Pa = 0;                           ///< at design flow; highest set-point
  std::optional<TrimAndRespondParameters> reset;  ///< none: the set-point stays
  double interval_s = 300;
  double request_opening = 0.95;  ///< a valve further open than this is a request
};

/// How the controls of a loop act beside holding its set-point; all but `staging` are off unless given.
struct LoopControlSpec {
  /// Chillers up above 95 % of the running ones, down when those that remain stay below 80 % for 15 minutes.
  StagingParameters staging{0.95, 0.80, 0, 900, 1, 1000};
  LeadLagParameters lead_lag{0, 0, 0};
  std::optional<LinearResetParameters> outdoor_reset;     ///< supply over the outdoor dry bulb
  std::optional<TrimAndRespondParameters> request_reset;  ///< supply by trim and respond
  double request_interval_s = 300;
  std::optional<PiParameters> supply_pi;  ///< share of the machines' capability by the supply temperature
  double pi_interval_s = 0;               ///< 0: samples of all controls
  std::optional<BankStagingSpec> pumps;   ///< none: all that are not standby run
  double minimum_flow_m3_s = 0;           ///< by-pass: of each running chiller; of the loop without chillers
  std::optional<PumpPressureSpec> pressure;
  std::optional<ChangeoverParameters> free_cooling;  ///< none: whenever it takes 2 % of the heat
};

}  // namespace thermohall
