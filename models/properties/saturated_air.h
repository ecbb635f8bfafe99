#pragma once

namespace thermohall {

/// Air that takes up heat and water over a wet surface and leaves saturated, as in a cooling tower or a
/// sprayed heat exchanger. Evaporated water joins the air at the water temperature t_w.
///
///   m (h2 - h1) = Q + E c_w t_w,   E = m (W2 - W1),   W2 = W_saturated(T2)                        (1)
///   which with g(T, W) = h(T, W) - W c_w t_w is   g(T2, W_saturated(T2)) = g(T1, W1) + Q / m      (2)
///
/// (2) rises with T2 and is solved by Newton's rule, two or three steps from a guess within a kelvin; the
/// remaining error is below 0.1 mK for -40..60 degC. T2 is held in -60..90 degC.
/// Source: mass and energy balance; ASHRAE Handbook Fundamentals (2017), ch. 1; the assumption of saturated
/// leaving air is that of the EnergyPlus Engineering Reference (2020), cooling towers, «saturated exit».
struct SaturationInputs {
  double dry_bulb_temperature_K, humidity_ratio, pressure_Pa;  ///< entering air
  double dry_air_flow_kg_s;
  double heat_W;  ///< given to the air besides the evaporated water's own heat
  double water_temperature_K;
};
struct SaturationOutputs {
  double evaporation_kg_s;  ///< not below zero
  double leaving_air_temperature_K;
};
SaturationOutputs evaporation_to_saturation(const SaturationInputs&);

/// Temperature of saturated air with the enthalpy h (J/kg dry air) less W c_w t_w; t_w = 0 degC gives the
/// inverse of the plain saturation enthalpy.
double saturated_air_temperature_K(double enthalpy_J_kg, double water_temperature_K, double pressure_Pa);

/// Enthalpy of saturated air, J/kg dry air.
double saturated_enthalpy_J_kg(double temperature_K, double pressure_Pa);

}  // namespace thermohall
