#pragma once

#include "models/hydraulics/hydraulic_network.h"

namespace thermohall {

/// A branch prepared for one fluid: pressure lost minus pressure added, over the flow.
///
/// Source: pump at speed r by the affinity laws, see models/movers/affinity.h. Beyond the last point, and
/// backwards, the curve goes on with its last slope, so that the law rises everywhere.
class HydraulicBranchLaw {
 public:
  HydraulicBranchLaw(const HydraulicNetwork&, const HydraulicBranch&, const HydraulicFluid&);

  PressureLoss loss(double flow_m3_s) const;       ///< pipe and resistance
  PressureLoss pump_rise(double flow_m3_s) const;  ///< slope not positive for a falling curve
  PressureLoss total(double flow_m3_s) const;      ///< loss minus rise
  bool is_outside_range(double flow_m3_s) const;   ///< of the pump curve

  /// Flow of the order that will be found: about 10 kPa or 1 m/s.
  double usual_flow_m3_s() const;

 private:
  PipeParameters pipe_;
  HydraulicFluid fluid_;
  FlowResistance resistance_;
  double parallel_count_, pump_count_, speed_, density_ratio_;
  const Curve* curve_;
};

/// Throws std::invalid_argument when an index, a curve or a pipe of a network is not valid.
void require_valid(const HydraulicNetwork&);

}  // namespace thermohall
