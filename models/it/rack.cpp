#include "models/it/rack.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

double sink_resistance_K_W(const RackParameters& p, double fan_speed) {
  return p.sink_resistance_K_W * std::pow(std::clamp(fan_speed, 0.05, 1.0), -p.sink_exponent);
}

std::span<const Parameter<RackParameters>> parameter_table(const RackParameters*) {
  using P = RackParameters;
  static constexpr std::string_view coolings[] = {"air", "cold_plate", "immersion", "immersion_two_phase"};
  static constexpr Parameter<P> table[] = {
      {"cooling", choice<&P::cooling>(coolings), "1", 0, 3, "what the chips give their heat to"},
      {"width", &P::width_m, "m", 0.2, 5, "across the aisle front"},
      {"depth", &P::depth_m, "m", 0.2, 5, "front to rear"},
      {"height", &P::height_m, "m", 0.2, 5, "outer height"},
      {"mass", &P::mass_kg, "kg", 0, 1e5, "loaded weight"},
      {"accelerators", &P::accelerator_count, "1", 0, 1e5, "accelerators in the rack; 0 for none", 0},
      {"compute", &P::compute_PFLOPS, "1", 0, 1e6, "dense 16-bit PFLOP/s of the rack; 0: not stated", 0},
      {"air_heat_capacity", &P::air_heat_capacity_J_K, "J/K", 0, 1e9, "metal washed by the air"},
      {"air_effectiveness", &P::air_effectiveness, "1", 0.05, 1,
       "how far the air takes on the metal's temperature"},
      {"sink_resistance", &P::sink_resistance_K_W, "K/W", 0, 10,
       "chip to inlet air at full fan speed, one chip", 0},
      {"sink_exponent", &P::sink_exponent, "1", 0, 1, "fall of that resistance with fan speed", 0},
      {"liquid_heat_capacity", &P::liquid_heat_capacity_J_K, "J/K", 0, 1e9,
       "plates, manifolds or bath with their liquid", 0},
      {"liquid_air_conductance", &P::liquid_air_conductance_W_K, "W/K", 0, 1e5,
       "liquid parts to the rack's air", 0},
  };
  return table;
}

}  // namespace thermohall
