#pragma once

#include "models/properties/coolant.h"

namespace thermohall {

/// What a hydraulic element needs to know of the liquid in it.
struct HydraulicFluid {
  double density_kg_m3;
  double viscosity_Pa_s;  ///< dynamic
};

/// The coolant at a temperature.
inline HydraulicFluid hydraulic_fluid(const CoolantParameters& coolant, double temperature_K) {
  const CoolantOutputs y = coolant_outputs(coolant, {temperature_K});
  return {y.density_kg_m3, y.viscosity_Pa_s};
}

/// Pressure lost by a flow, odd in the flow, and its derivative.
struct PressureLoss {
  double pressure_Pa;
  double slope_Pa_s_m3;  ///< d pressure / d flow, never negative
};

}  // namespace thermohall
