#pragma once

#include <span>

#include "models/parameter.h"
#include "models/properties/valved_exchanger.h"

namespace thermohall {

/// Two-phase immersion tank: servers boil a dielectric at its saturation temperature; the vapour condenses on
/// a coil with facility water above the pool. Heat form: the condensing temperature that the heat asks for.
///
///   Q_cond  = Q_it - G_s (T_sat - T_room)                                                 (1)
///   Q_cond  = g (T_sat - T_water_in),   g = C_water (1 - exp(-UA / C_water))              (2)
///   T_low   = T_water_in + Q_cond / g_max             lowest condensing temperature       (3)
///   T_bath  = T_sat while the pool boils, else T_room + Q_it / G_s                        (4)
///   T_chip  = T_bath + R_chip Q_chip                                                      (5)
///   m_loss  = m_leak + (Q_cond - g_max (T_sat - T_water_in))+ / L                         (6)
///
/// The valve meters just the water that (2) needs. T_low above T_sat: the coil cannot condense all vapour;
/// the rest leaves through the vent at the saturation temperature, is counted in (6), and limited is set.
/// UA from the rating; its water film follows the flow, its condensing film is constant.
/// Valid for a vented tank at constant saturation temperature, m_leak as long as the pool boils.
/// outside_range: rating impossible or water above twice its rated flow.
///
/// Source: W. Kays and A. London, Compact Heat Exchangers, 3rd ed. (1984), ch. 2 (one stream changing phase);
/// steady energy balance. See docs/theory/boiling_immersion_tank.md.
struct BoilingImmersionTankParameters {
  double saturation_temperature_K;
  double latent_heat_J_kg;
  double rated_heat_W;
  double rated_water_inlet_temperature_K;
  double rated_water_flow_m3_s;    ///< of plain water
  double vapour_resistance_share;  ///< of 1/UA at the rating
  double water_exponent;
  double surface_conductance_W_K;      ///< G_s
  double chip_to_bath_resistance_K_W;  ///< of one chip
  double vapour_leak_kg_s;             ///< through seals and lid openings
  double auxiliary_power_W;            ///< filter pump and controls, into the pool
};

struct BoilingImmersionTankInputs {
  double heat_W;       ///< of all servers
  double chip_heat_W;  ///< of the hottest chip
  double room_temperature_K;
  double water_inlet_temperature_K;
  double maximum_water_capacity_rate_W_K;
};

struct BoilingImmersionTankOutputs {
  double lowest_condensing_temperature_K;  ///< (3)
  double bath_temperature_K, chip_temperature_K;
  double water_capacity_rate_W_K, water_outlet_temperature_K;
  double heat_to_water_W, heat_to_room_W, heat_vented_W, auxiliary_power_W;
  double vapour_loss_kg_s;
  double limited;  ///< 1: not all vapour is condensed
  double outside_range;
};

/// The condenser that the rating describes; compute it once a type. The process stream is the vapour.
ValvedExchanger boiling_tank_condenser(const BoilingImmersionTankParameters&);

BoilingImmersionTankOutputs boiling_immersion_tank_outputs(const BoilingImmersionTankParameters&,
                                                           const ValvedExchanger&,
                                                           const BoilingImmersionTankInputs&);
BoilingImmersionTankOutputs boiling_immersion_tank_outputs(const BoilingImmersionTankParameters&,
                                                           const BoilingImmersionTankInputs&);

std::span<const Parameter<BoilingImmersionTankParameters>> parameter_table(
    const BoilingImmersionTankParameters*);
std::span<const Parameter<BoilingImmersionTankInputs>> input_table(const BoilingImmersionTankInputs*);
std::span<const Output<BoilingImmersionTankOutputs>> output_table(const BoilingImmersionTankOutputs*);

}  // namespace thermohall
