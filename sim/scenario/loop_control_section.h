#pragma once

#include <optional>

#include "models/control/pi_control.h"
#include "models/control/set_point_reset.h"
#include "models/control/staging.h"

namespace thermohall {

/// How the controls of a loop act beside holding its set-point; all but `staging` are off unless given.
struct LoopControlSpec {
  /// Chillers up above 95 % of the running ones, down when those that remain stay below 80 % for 15 minutes.
  StagingParameters staging{0.95, 0.80, 0, 900, 1, 1000};
  LeadLagParameters lead_lag{0, 0, 0};
  std::optional<LinearResetParameters> outdoor_reset;     ///< supply over the outdoor dry bulb
  std::optional<TrimAndRespondParameters> request_reset;  ///< supply by trim and respond
  double request_interval_s = 300;
  std::optional<PiParameters> supply_pi;  ///< share of the machines' capability by the supply temperature
};

}  // namespace thermohall
