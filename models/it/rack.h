#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

enum class RackCooling { air, cold_plate, immersion, immersion_two_phase };

/// What a rack (or tank) is beside its servers: size, weight, thermal stores and the way from chip to medium.
///
///   R_air(speed) = R_sink speed^-n                      heat sink under the server fans            (1)
///   C_air  dT_m/dt = Q_air - eps rho cp V (T_m - T_in)   metal that the air washes                  (2)
///   C_liq  dT_l/dt = Q_liq - G_l (T_l - T_supply)        plates, manifolds, bath and their liquid    (3)
///   Q_leak = U (T_l - T_in)                              liquid parts warm (or cool) the rack's air  (4)
///
/// G_l is the capacity rate of the coolant through the rack for cold plates and the effectiveness times the
/// smaller capacity rate of the tank's exchanger for baths.
///
/// Valid for one kind of server a rack; different servers are different rack types.
/// Source: (1) turbulent forced convection over fins, F. Incropera and D. DeWitt, Fundamentals of Heat and
/// Mass Transfer (2007), ch. 7 and 8; (2) lumped capacity of rack and servers as in transient room studies,
/// e.g. J. VanGilder, Z. Pardey, C. Healey and X. Zhang, A compact server model for transient data center
/// simulations, ASHRAE Transactions 119 (2013). See docs/theory/rack.md.
struct RackParameters {
  RackCooling cooling;
  double width_m, depth_m, height_m;
  double mass_kg;
  double accelerator_count;
  double compute_PFLOPS;            ///< dense 16-bit throughput of the rack; 0: not stated
  double air_heat_capacity_J_K;     ///< C_air
  double air_effectiveness;         ///< eps of (2)
  double sink_resistance_K_W;       ///< R_sink of one chip at full fan speed; unused without air-cooled chips
  double sink_exponent;             ///< n
  double liquid_heat_capacity_J_K;  ///< C_liq
  double liquid_air_conductance_W_K;  ///< U
};

/// (1); the speed is held at 5 % or more, where still air takes over.
double sink_resistance_K_W(const RackParameters&, double fan_speed);

std::span<const Parameter<RackParameters>> parameter_table(const RackParameters*);

}  // namespace thermohall
