#pragma once

#include <span>

#include "models/air/removal_capability.h"
#include "models/parameter.h"

namespace thermohall {

/// Indirect evaporative cooler: an air-to-air exchanger between room air (primary, capacity rate C) and
/// outdoor air (secondary), whose secondary side can be sprayed. No outdoor air enters the room.
///
///   Q_dry = eps_dry C max(0, T_return - T_db)                                                       (1)
///   Q_wet = eps_wet C (T_return - T_wb)       if T_db >= frost limit and Q_wet > Q_dry              (2)
///   Q <= Q_dry:  secondary fan y = max(y_min, (Q / Q_dry)^(1/n)),  P = P_rated y^3, surplus by-passed  (3)
///   Q > Q_dry:   fan at full speed, sprayed for the share x = (Q - Q_dry) / (Q_wet - Q_dry) <= 1 of
///                the time;  P = P_rated ((1 - x) [Q_dry > 0] + x (1 + extra))                        (4)
///   water = x E (1 + bleed),  E: secondary air leaves saturated (models/properties/saturated_air.h)  (5)
/// Water is spent after fan power: dry operation goes to full speed first.
///
/// Source: ASHRAE Handbook HVAC Systems and Equipment (2016), ch. 41 (dry-bulb and wet-bulb effectiveness);
/// structure as EvaporativeCooler:Indirect:ResearchSpecial, EnergyPlus Engineering Reference (2020).
/// Valid near the rated primary flow: both effectivenesses are constants. (5) is an upper bound of the
/// evaporation. See docs/theory/indirect_evaporative.md.
struct IndirectEvaporativeParameters {
  double dry_effectiveness, wet_effectiveness;
  double frost_limit_K;          ///< dry bulb below which the spray stays off
  double secondary_flow_ratio;   ///< secondary over primary dry air flow at full speed
  double secondary_fan_power_W;  ///< P_rated
  double secondary_min_speed;    ///< y_min
  double secondary_exponent;     ///< n: heat goes with fan speed to this power
  double spray_extra_power;      ///< extra share of fan and pump power while sprayed
  double spray_bleed;            ///< drained over evaporated water
};
struct IndirectEvaporativeInputs {
  double required_heat_W;
  double air_rate_W_K;  ///< C, primary side
  double return_temperature_K;
  double outdoor_dry_bulb_K, outdoor_wet_bulb_K, outdoor_humidity_ratio;
  double pressure_Pa;
};
struct IndirectEvaporativeOutputs {
  double heat_W;  ///< removed from the room air; the rest is left to other cooling
  double supply_temperature_K;
  double fan_speed, fan_power_W;  ///< secondary side, means over the time
  double spray_share;             ///< x of (4)
  double water_kg_s;
};

IndirectEvaporativeOutputs indirect_evaporative_outputs(const IndirectEvaporativeParameters&,
                                                        const IndirectEvaporativeInputs&);

/// Largest heat as a line in the return temperature: (1) or (2), whichever gives more at the return
/// temperature of the inputs; the required heat is not read.
RemovalCapability indirect_evaporative_capability(const IndirectEvaporativeParameters&,
                                                  const IndirectEvaporativeInputs&);

std::span<const Parameter<IndirectEvaporativeParameters>> parameter_table(
    const IndirectEvaporativeParameters*);
std::span<const Parameter<IndirectEvaporativeInputs>> input_table(const IndirectEvaporativeInputs*);
std::span<const Output<IndirectEvaporativeOutputs>> output_table(const IndirectEvaporativeOutputs*);

}  // namespace thermohall
