#include "models/air/aisle_zone.h"

#include <algorithm>

namespace thermohall {

namespace {

constexpr double hottest_K = 500;  // a room that nothing cools: bounded so that nothing overflows

// (9): no unit moves air, or none of it reaches the racks.
ZoneOutputs without_supply(const ZoneInputs& u, double heat_W) {
  const auto& r = u.racks;
  const double divisor_W_K = r.intake_W_K - r.supply_slope_W_K + u.metal_conductance_W_K;
  double hot_K = heat_W > 0 ? hottest_K : u.supply_setpoint_K;
  if (divisor_W_K > 0) hot_K = std::min(hottest_K, heat_W / divisor_W_K);
  return {.supply_temperature_K = hot_K,
          .hot_temperature_K = hot_K,
          .return_temperature_K = hot_K,
          .heat_to_units_W = u.unit_fan_heat_W,
          .limited = hot_K > u.supply_setpoint_K ? 1.0 : 0.0};
}

}  // namespace

void add(ZoneRackSums& sums, const ZoneRackTerm& t, double count) {
  const double door = t.intake_W_K > 0 ? t.door_effectiveness : 0;  // a door without air takes nothing
  const double through = 1 - door;
  sums.intake_W_K += count * t.intake_W_K;
  sums.net_intake_W_K += count * t.intake_W_K * (1 - t.recirculation);
  sums.heat_intercept_W +=
      count * (through * t.heat_intercept_W + door * t.intake_W_K * t.door_water_temperature_K);
  const double slope_W_K = count * through * (t.intake_W_K - t.heat_slope_W_K);
  sums.supply_slope_W_K += slope_W_K;
  sums.recirculation_slope_W_K += slope_W_K * t.recirculation;
}

ZoneOutputs zone_outputs(const ZoneInputs& u) {
  const double w_W_K = u.metal_conductance_W_K;
  const double source_W = u.racks.heat_intercept_W + u.ancillary_heat_W + w_W_K * u.metal_temperature_K;
  if (u.unit_air_W_K <= 0) return without_supply(u, source_W);
  ZoneRackSums r = u.racks;
  if (r.intake_W_K <= 0) {  // (8)
    r.intake_W_K = r.net_intake_W_K = u.unit_air_W_K;
    r.supply_slope_W_K += u.unit_air_W_K;
  }
  const double divisor_W_K = r.intake_W_K - r.recirculation_slope_W_K + w_W_K;
  if (divisor_W_K <= 0) return without_supply(u, source_W);
  // (4) solved for theta = k0 + k1 T_s; heat to the units = heat_at_zero + heat_slope T_s
  const double k0 = source_W / divisor_W_K;
  const double k1 = (r.supply_slope_W_K - r.intake_W_K - w_W_K) / divisor_W_K;
  const double heat_at_zero_W = r.net_intake_W_K * k0 + u.unit_fan_heat_W;
  const double heat_slope_W_K = r.net_intake_W_K * k1;

  // (6): the excess of heat over capability is linear in T_s
  const double untouched = 1 - u.capability_slope_W_K / u.unit_air_W_K;
  const double excess_at_zero_W = untouched * heat_at_zero_W + u.capability_cold_W - u.capability_fixed_W;
  const double excess_slope_W_K = untouched * heat_slope_W_K - u.capability_slope_W_K;

  ZoneOutputs y{};
  double supply_K = u.supply_setpoint_K;
  const double excess_W = excess_at_zero_W + excess_slope_W_K * supply_K;
  if (excess_W > 0) {
    y.limited = 1;
    supply_K =
        excess_slope_W_K < -1e-9 ? std::min(hottest_K, supply_K - excess_W / excess_slope_W_K) : hottest_K;
  }
  const double theta_K = k0 + k1 * supply_K;
  y.supply_temperature_K = supply_K;
  y.hot_temperature_K = supply_K + theta_K;
  y.return_temperature_K = supply_K + r.net_intake_W_K * theta_K / u.unit_air_W_K;
  y.heat_to_units_W = heat_at_zero_W + heat_slope_W_K * supply_K;
  return y;
}

double supply_share(double unit_air_W_K, double net_intake_W_K, double leakage) {
  if (net_intake_W_K <= 0) return 1;
  return std::clamp((1 - leakage) * unit_air_W_K / net_intake_W_K, 0.0, 1.0);
}

}  // namespace thermohall
