#include "sim/plant/loop_tank.h"

#include <algorithm>
#include <cmath>

#include "models/thermal_node.h"
#include "sim/base/calendar.h"

namespace thermohall {
namespace {

constexpr double least_difference_K = 0.3;  // below it water is not worth moving
constexpr double settled_share = 1e-4;      // a plan that differs less stands

bool is_between(double time_of_day_s, double from_s, double to_s) {
  if (from_s == to_s) return false;
  return from_s < to_s ? time_of_day_s >= from_s && time_of_day_s < to_s
                       : time_of_day_s >= from_s || time_of_day_s < to_s;
}

}  // namespace

LoopTank::LoopTank(const LoopSpec& spec, const Tariff& tariff, double rho_cp_J_m3K)
    : spec_(spec), tariff_(tariff), rho_cp_(rho_cp_J_m3K) {
  const auto& t = *spec_.tank;
  if (is_ice()) {
    enthalpy_J_ = ice_tank_enthalpy_J(t.ice, t.initial_charge);
  } else {
    // Charged water below, the rest above.
    stratified_ = uniform_tank(t.discharged_K);
    advance_stratified_tank(t.stratified, stratified_,
                            {.flow_m3_s = t.stratified.volume_m3 * t.initial_charge,
                             .inlet_temperature_K = t.charged_K,
                             .ambient_temperature_K = t.ambient_K},
                            1);
  }
  plan_.stratified = stratified_;
  plan_.enthalpy_J = enthalpy_J_;
  plan_.outlet_K = t.charged_K;
  show();
}

double LoopTank::charge(const StratifiedTankState& stratified, double enthalpy_J) const {
  const auto& t = tank();
  return is_ice() ? ice_tank_outputs(t.ice, {.enthalpy_J = enthalpy_J,
                                             .brine_inlet_temperature_K = t.charged_K,
                                             .brine_capacity_rate_W_K = 0,
                                             .ambient_temperature_K = t.ambient_K})
                        .state_of_charge
                  : stratified_tank_charge(stratified, t.charged_K, t.discharged_K);
}

double LoopTank::capacity_J() const {
  const auto& t = tank();
  if (is_ice()) return -ice_tank_enthalpy_J(t.ice, 1);
  return t.stratified.volume_m3 * t.stratified.volumetric_heat_capacity_J_m3K *
         (t.discharged_K - t.charged_K);
}

double LoopTank::rule_sign() const {
  const auto& t = tank();
  const double time_of_day_s = calendar_at(time_s_).time_of_day_s;
  if (t.rule == TankRule::hours) {
    if (is_between(time_of_day_s, t.discharge_from_s, t.discharge_to_s)) return 1;
    return is_between(time_of_day_s, t.charge_from_s, t.charge_to_s) ? -1 : 0;
  }
  if (t.rule == TankRule::reserve) return -1;
  // The day's dearest third of the span between its lowest and its highest price, and the cheapest.
  const auto price = [&](double at_s) { return tariff_price_at_USD_J(tariff_, at_s, first_weekday_of_year); };
  const double midnight_s = time_s_ - time_of_day_s;
  double low = price(midnight_s), high = low;
  for (int hour = 1; hour < 24; ++hour) {
    low = std::min(low, price(midnight_s + 3600.0 * hour));
    high = std::max(high, price(midnight_s + 3600.0 * hour));
  }
  if (high - low <= 1e-9 * high) return -1;
  const double now = (price(time_s_) - low) / (high - low);
  return now > 2.0 / 3 ? 1 : now < 1.0 / 3 ? -1 : 0;
}

double LoopTank::outlet_K(double flow_m3_s, double inlet_K) const {
  const auto& t = tank();
  if (!is_ice()) return stratified_tank_outlet_K(t.stratified, stratified_, flow_m3_s, duration_s_);
  return ice_tank_outputs(t.ice, {.enthalpy_J = enthalpy_J_,
                                  .brine_inlet_temperature_K = inlet_K,
                                  .brine_capacity_rate_W_K = std::abs(flow_m3_s) * rho_cp_,
                                  .ambient_temperature_K = t.ambient_K})
      .brine_outlet_temperature_K;
}

LoopTank::Plan LoopTank::carry(double flow_m3_s, double inlet_K) const {
  const auto& t = tank();
  Plan p;
  p.flow_m3_s = flow_m3_s;
  p.stratified = stratified_;
  p.enthalpy_J = enthalpy_J_;
  if (duration_s_ <= 0) return p;
  if (is_ice()) {
    const auto y = advance_ice_tank(t.ice,
                                    {.enthalpy_J = enthalpy_J_,
                                     .brine_inlet_temperature_K = inlet_K,
                                     .brine_capacity_rate_W_K = std::abs(flow_m3_s) * rho_cp_,
                                     .ambient_temperature_K = t.ambient_K},
                                    duration_s_);
    p.enthalpy_J = y.enthalpy_J;
    p.heat_W = y.brine_heat_J / duration_s_;
    p.gain_W = y.ambient_heat_J / duration_s_;
    p.stored_W = (y.enthalpy_J - enthalpy_J_) / duration_s_;
    p.outlet_K = y.brine_outlet_temperature_K;
    return p;
  }
  const auto y = advance_stratified_tank(
      t.stratified, p.stratified,
      {.flow_m3_s = flow_m3_s, .inlet_temperature_K = inlet_K, .ambient_temperature_K = t.ambient_K},
      duration_s_);
  p.heat_W = (y.inlet_heat_J - y.outlet_heat_J) / duration_s_;
  p.gain_W = y.ambient_gain_J / duration_s_;
  p.stored_W = (stratified_tank_heat_J(t.stratified, p.stratified) -
                stratified_tank_heat_J(t.stratified, stratified_)) /
               duration_s_;
  p.outlet_K = y.outlet_temperature_K;
  return p;
}

// The water that enters is the return of the loop, whose mean over the interval follows the tank: a node of
// the loop's capacity with the heat that is left to the tank, which it gives to the tank's outlet.
LoopTank::Plan LoopTank::discharge(double wanted_W, const Loop& loop) const {
  const double limit_m3_s = std::min(tank().maximum_flow_m3_s, loop.flow_m3_s);
  if (limit_m3_s <= 0 || wanted_W <= 0) return carry(0, loop.supply_K);
  const double rise_K = loop.heat_W / (loop.flow_m3_s * rho_cp_);
  double flow_m3_s = 0.5 * limit_m3_s, inlet_K = loop.supply_K + rise_K;
  for (int pass = 0; pass < 8; ++pass) {
    const double cold_K = outlet_K(-flow_m3_s, inlet_K);
    const double rate_W_K = flow_m3_s * rho_cp_;
    const double phi = steady_ ? 1.0 : mean_response(loop.heat_capacity_J_K, rate_W_K, duration_s_);
    const double mean_W = (1 - phi) * wanted_W + phi * rate_W_K * (loop.supply_K + rise_K - cold_K);
    inlet_K = cold_K + mean_W / rate_W_K;
    if (inlet_K - cold_K < least_difference_K) return carry(0, loop.supply_K);
    const double next_m3_s = std::min(limit_m3_s, wanted_W / (rho_cp_ * (inlet_K - cold_K)));
    if (std::abs(next_m3_s - flow_m3_s) < 1e-6 * limit_m3_s) break;
    flow_m3_s = next_m3_s;
  }
  return carry(-flow_m3_s, inlet_K);
}

LoopTank::Plan LoopTank::recharge(double wanted_W) const {
  const double limit_m3_s = tank().maximum_flow_m3_s, inlet_K = tank().charge_supply_K;
  if (limit_m3_s <= 0 || wanted_W <= 0) return carry(0, inlet_K);
  double flow_m3_s = 0.5 * limit_m3_s;
  for (int pass = 0; pass < 8; ++pass) {
    const double difference_K = outlet_K(flow_m3_s, inlet_K) - inlet_K;
    if (difference_K < least_difference_K) return carry(0, inlet_K);
    const double next_m3_s = std::min(limit_m3_s, wanted_W / (rho_cp_ * difference_K));
    if (std::abs(next_m3_s - flow_m3_s) < 1e-6 * limit_m3_s) break;
    flow_m3_s = next_m3_s;
  }
  return carry(flow_m3_s, inlet_K);
}

LoopTank::Plan LoopTank::plan(const Loop& loop) const {
  const auto& t = tank();
  const double rule = rule_sign(), full = charge(stratified_, enthalpy_J_);
  const double pull_W = steady_ ? 0
                                : loop.heat_capacity_J_K / std::max(spec_.control_time_s, 2 * duration_s_) *
                                      (loop.supply_K - loop.setpoint_K);
  const double need_W = loop.heat_W + pull_W, deficit_W = need_W - loop.able_W;
  // Between the last of the reserve and the end of the interval only so much can be given.
  const double share_W = capacity_J() / std::max(duration_s_, 1.0);
  const double planned_W =
      rule > 0 ? std::min({t.discharge_power_W, need_W, (full - t.reserve_share) * share_W}) : 0;
  const double wanted_W = std::max(deficit_W, planned_W);
  if (wanted_W > 1e-3 * loop.heat_W) return discharge(wanted_W, loop);
  const bool room = full < (charges_ ? 0.995 : 0.95);
  if (rule >= 0 || !room || loop.flow_m3_s <= 0) return carry(0, loop.supply_K);
  // Machines that make ice serve the hall with the same cold water; they must have enough for it first.
  const double spare_W = loop.able_charging_W - (is_ice() ? 1.1 : 1.0) * need_W;
  return recharge(std::min({t.charge_power_W, spare_W, (1.02 - full) * share_W}));
}

void LoopTank::begin(double time_s, double duration_s, bool steady, const Loop& loop) {
  stratified_ = plan_.stratified;
  enthalpy_J_ = plan_.enthalpy_J;
  charges_ = plan_.flow_m3_s > 0;
  time_s_ = time_s;
  duration_s_ = duration_s;
  steady_ = steady;
  plan_ = plan(loop);
  show();
}

double LoopTank::plan_again(const Loop& loop) {
  const Plan next = plan(loop);
  const double change = std::abs(next.heat_W - plan_.heat_W) / std::max({1.0, std::abs(loop.heat_W)});
  // A plan that stands is kept: it is the one that the last evaluation booked.
  if (change <= settled_share) return 0;
  plan_ = next;
  show();
  return change;
}

void LoopTank::show() {
  const auto& t = tank();
  record = {.discharge_W = std::max(0.0, plan_.heat_W),
            .charge_W = std::max(0.0, -plan_.heat_W),
            .flow_m3_s = plan_.flow_m3_s,
            .outlet_temperature_K = plan_.outlet_K,
            .mean_temperature_K = is_ice()
                                      ? ice_tank_outputs(t.ice, {.enthalpy_J = plan_.enthalpy_J,
                                                                 .brine_inlet_temperature_K = t.charged_K,
                                                                 .brine_capacity_rate_W_K = 0,
                                                                 .ambient_temperature_K = t.ambient_K})
                                            .tank_temperature_K
                                      : stratified_tank_mean_K(plan_.stratified),
            .charge = charge(plan_.stratified, plan_.enthalpy_J),
            .ambient_gain_W = plan_.gain_W};
}

void LoopTank::book(FacilityMeters& meters) const {
  meters.add(Meter::storage, plan_.stored_W);
  meters.add(Meter::ambient_gain, plan_.gain_W);
  meters.add(Meter::tank_discharge, std::max(0.0, plan_.heat_W));
  meters.add(Meter::tank_charge, std::max(0.0, -plan_.heat_W));
}

}  // namespace thermohall
