#pragma once

#include <span>

#include "models/hydraulics/hydraulic_fluid.h"
#include "models/parameter.h"

namespace thermohall {

/// Pressure drop of a full round pipe with its fittings.
///
///   v  = V / (pi D^2 / 4)                                                                          (1)
///   Re = rho |v| D / mu                                                                            (2)
///   dp = (f(Re, e / D) L / D + K) rho v |v| / 2                                                    (3)
///
/// f: friction_factor.h; K: sum of the loss coefficients of bends, tees, entry and exit. Odd in V: a reversed
/// flow loses the same pressure. Developed flow of one liquid phase; K of a tee depends on the split in
/// truth. Above 10 m/s `outside_range` is set (erosion and noise limit pipes far earlier).
///
/// Source: (3) Darcy-Weisbach equation, ASHRAE Handbook Fundamentals (2017), ch. 22. See docs/theory/pipe.md.
struct PipeParameters {
  double length_m;
  double inner_diameter_m;
  double roughness_m;       ///< e
  double loss_coefficient;  ///< K
};

struct PipeInputs {
  double flow_m3_s;
  double density_kg_m3;
  double viscosity_Pa_s;
};

struct PipeOutputs {
  double pressure_drop_Pa;
  double velocity_m_s;
  double reynolds_number;
  double friction_factor;
  double outside_range;
};

PipeOutputs pipe_outputs(const PipeParameters&, const PipeInputs&);

/// (3) with its derivative, for networks. A pipe without length and loss coefficient loses nothing.
PressureLoss pipe_loss(const PipeParameters&, double flow_m3_s, const HydraulicFluid&);

std::span<const Parameter<PipeParameters>> parameter_table(const PipeParameters*);
std::span<const Parameter<PipeInputs>> input_table(const PipeInputs*);
std::span<const Output<PipeOutputs>> output_table(const PipeOutputs*);

}  // namespace thermohall
