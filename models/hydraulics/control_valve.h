#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Control valve: pressure drop by its flow coefficient and opening.
///
///   phi(x) = R^(x - 1)                       equal percentage, x >= 0.05                           (1)
///   phi(x) = l + (1 - l) x                   linear                                                (2)
///   dp = 1 bar (rho / 1000 kg/m3) (V / (Kv phi))^2                                                 (3)
///
/// Kv is the flow of water at full opening and 1 bar (written "40 m3/h"), R the rangeability, l the leakage
/// as a share of Kv. Below 5 % (1) runs straight to the leakage at x = 0. Without leakage a closed valve
/// passes nothing: close the branch of the network instead of asking (3).
/// Valid for turbulent flow without cavitation; viscosity is not corrected.
///
/// Source: IEC 60534-2-1 (2011), sizing under installed conditions; IEC 60534-2-4 (2009), inherent flow
/// characteristics. See docs/theory/control_valve.md.
enum class ValveCharacteristic { equal_percentage, linear };

struct ControlValveParameters {
  double kv_m3_s;  ///< flow at full opening, 1 bar, 1000 kg/m3
  ValveCharacteristic characteristic;
  double rangeability;   ///< R
  double leakage_share;  ///< l
};

struct ControlValveInputs {
  double flow_m3_s;
  double opening;
  double density_kg_m3;
};

struct ControlValveOutputs {
  double pressure_drop_Pa;
  double relative_kv;  ///< phi
  double outside_range;
};

ControlValveOutputs control_valve_outputs(const ControlValveParameters&, const ControlValveInputs&);

/// phi of (1) or (2); opening clamped to 0..1.
double relative_kv(const ControlValveParameters&, double opening);

/// The opening at which (1) or (2) gives phi; 0..1.
double control_valve_opening(const ControlValveParameters&, double relative_kv);

/// Coefficient of V |V| in (3) for 1000 kg/m3: `quadratic` of flow_resistance.h. Very large when closed.
double control_valve_resistance_Pa_s2_m6(const ControlValveParameters&, double opening);

std::span<const Parameter<ControlValveParameters>> parameter_table(const ControlValveParameters*);
std::span<const Parameter<ControlValveInputs>> input_table(const ControlValveInputs*);
std::span<const Output<ControlValveOutputs>> output_table(const ControlValveOutputs*);

}  // namespace thermohall
