#pragma once

#include <span>

#include "models/air/removal_capability.h"
#include "models/parameter.h"

namespace thermohall {

/// Direct outdoor-air cooling: outdoor air is mixed with return air, if need be after a direct evaporative
/// section, and its share follows the heat to be removed. C is the capacity rate of the supply air.
///
///   Q_dry = C (T_return - T_outdoor)                                                                (1)
///   T_wet = T_db - x_max eta (T_db - T_wb),  Q_wet = C (T_return - T_wet)                           (2)
///   Q <= Q_dry:  outdoor share f = Q / Q_dry, evaporation off                                       (3)
///   Q > Q_dry:   f = 1, evaporation for the share x = (Q - Q_dry) / (Q_wet - Q_dry) <= 1             (4)
///   W_supply = (1 - f) W_return + f W_outdoor + x x_max (W_sat.section - W_outdoor)                 (5)
///   humidifier = m_dry max(0, W_min - W_supply),  relief fan P = P_rated f^3                         (6)
/// x_max keeps the supply below the upper dew point. Used only between the dry-bulb limits and the dew-point
/// limits of the outdoor air. The section follows a line of constant wet bulb.
///
/// Source: ASHRAE Handbook HVAC Systems and Equipment (2016), ch. 41 (saturation effectiveness); ANSI/ASHRAE/
/// IES 90.1 (2019), 6.5.1 (economizer limits). Cannot: heat of the humidifier, filters, smoke shut-down.
/// See docs/theory/air_economizer.md.
struct AirEconomizerParameters {
  double dry_bulb_low_K, dry_bulb_high_K;
  double dew_point_low_K, dew_point_high_K;
  double evaporative_effectiveness;  ///< eta; zero: no section
  double evaporative_low_K;          ///< dry bulb below which the section stays dry (frost)
  double evaporative_bleed;          ///< drained over evaporated water
  double supply_humidity_min;        ///< W_min of (6), kg/kg; zero: not humidified
  double relief_fan_rated_power_W;
};
struct AirEconomizerInputs {
  double required_heat_W;  ///< C (T_return - T_supply,target)
  double air_rate_W_K;     ///< C
  double return_temperature_K, return_humidity_ratio;
  double outdoor_dry_bulb_K, outdoor_wet_bulb_K, outdoor_dew_point_K, outdoor_humidity_ratio;
  double pressure_Pa;
};
struct AirEconomizerOutputs {
  double heat_W;  ///< removed from the return air; the rest is left to other cooling
  double outdoor_air_fraction, supply_temperature_K, supply_humidity_ratio;
  double evaporative_share;  ///< x of (4)
  double fan_power_W;        ///< relief fan
  double water_kg_s;         ///< evaporated and bled by the section
  double humidifier_kg_s;
  double enabled;  ///< 1 when the outdoor air is within the limits
};

AirEconomizerOutputs air_economizer_outputs(const AirEconomizerParameters&, const AirEconomizerInputs&);

/// Largest heat as a line in the return temperature: C and the coldest supply of (1), (2); the required heat
/// and the return state of the inputs are not read.
RemovalCapability air_economizer_capability(const AirEconomizerParameters&, const AirEconomizerInputs&);

std::span<const Parameter<AirEconomizerParameters>> parameter_table(const AirEconomizerParameters*);
std::span<const Parameter<AirEconomizerInputs>> input_table(const AirEconomizerInputs*);
std::span<const Output<AirEconomizerOutputs>> output_table(const AirEconomizerOutputs*);

}  // namespace thermohall
