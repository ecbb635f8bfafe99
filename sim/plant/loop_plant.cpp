#include "sim/plant/loop_plant.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/scenario/loop_control_section.h"

namespace thermohall {
namespace {

constexpr double held_within_K = 1e-4;
constexpr double small_share = 0.02;      // free cooling below this share of the load is not worth opening
constexpr double no_end_s = 1e20;         // steps beyond stand for the steady state
constexpr double highest_overrun_K = 40;  // how far above its set-point a starved loop is followed

double units(const std::optional<Equipment<WaterEconomizerParameters>>& e) { return e->count - e->standby; }

}  // namespace

double ChillerBankModel::rated_capacity_W() const {
  return std::visit([](const auto& p) { return p.capacity_W; }, spec_.model);
}

ChillerOutputs ChillerBankModel::answer(double load_W, double leaving_K, double condenser_K,
                                        int machines) const {
  if (machines <= 0 || capacity_share_ <= 0) return {};
  const ChillerInputs inputs{.load_W = load_W / machines,
                             .leaving_water_temperature_K = leaving_K,
                             .condenser_entering_temperature_K = condenser_K};
  auto y = std::holds_alternative<ChillerEirParameters>(spec_.model)
               ? chiller_eir_outputs(std::get<ChillerEirParameters>(spec_.model), inputs)
               : chiller_lift_outputs(std::get<ChillerLiftParameters>(spec_.model), inputs);
  if (capacity_share_ < 1) {
    const double least_W = capacity_share_ * y.capacity_W;
    if (y.cooling_W > least_W) {
      const double asked_W = least_W * machines;
      // A machine that ramps up takes what it can of the load.
      const double full = 1 + 1e-12;
      if (asked_W * full < load_W) {
        auto part = answer(asked_W, leaving_K, condenser_K, machines);
        part.capacity_W = asked_W;
        return part;
      }
    }
    y.capacity_W = least_W;
  }
  y.capacity_W *= machines;
  y.cooling_W *= machines;
  y.power_W *= machines;
  y.condenser_heat_W *= machines;
  y.ambient_heat_W *= machines;
  return y;
}

ChillerBankModel::ChillerBankModel(const ChillerBank& spec)
    : spec_(spec),
      installed_(spec.count - spec.standby),
      running_(1),
      staging_(LoopControlSpec{}.staging),
      lead_lag_(LoopControlSpec{}.lead_lag),
      units_(static_cast<std::size_t>(spec.count)) {
  set_pumps();
}

void ChillerBankModel::set_staging(const StagingParameters& staging, const LeadLagParameters& lead_lag) {
  staging_ = staging;
  lead_lag_ = lead_lag;
}

void ChillerBankModel::bring_units() {
  LeadLagState at_once{};
  if (pending_s_ > 0) lead_lag_step({0, 0, 0}, at_once, units_, brought_, pending_s_);
  pending_s_ = 0;
  if (brought_ != running_) brought_ = lead_lag_step({0, 0, 0}, at_once, units_, running_, 0);
}

// Most samples change nothing; a bank of many machines is then only told of the time, later.
bool ChillerBankModel::stays(int wanted, double interval_s) const {
  const bool rotates = lead_lag_.rotation_interval_s > 0 &&
                       lead_lag_state_.since_rotation_s + interval_s >= lead_lag_.rotation_interval_s;
  return wanted == running_ && brought_ == running_ && !rotates;
}

void ChillerBankModel::set_service(int installed, double capacity_share) {
  capacity_share_ = capacity_share;
  const int before = running_;
  // A failed machine leaves the running ones; the staging replaces it.
  if (installed < installed_) running_ = std::max(0, running_ - (installed_ - installed));
  if (running_ == 0 && installed > 0) running_ = 1;
  installed_ = installed;
  running_ = std::min(running_, installed_);
  if (running_ != before) set_pumps();
}

void ChillerBankModel::set_pumps() {
  if (!spec_.condenser_pumps) return;
  const auto& p = spec_.condenser_pumps->parameters;
  const double pumps = spec_.condenser_pumps->count - spec_.condenser_pumps->standby;
  const double share = static_cast<double>(running_) / (spec_.count - spec_.standby);
  condenser_pump_power_W_ =
      pumps * variable_speed_mover_outputs(p, {.flow_m3_s = share * p.design_flow_m3_s}).power_W;
}

double ChillerBankModel::sample(double load_W, double leaving_K, double condenser_K, double interval_s) {
  // Machines that stand still for lack of power are wanted as before.
  if (installed_ <= 0 || capacity_share_ <= 0) return 0;
  const double one_W = answer(1e12, leaving_K, condenser_K, 1).capacity_W / std::max(0.05, capacity_share_);
  const int before = running_;
  const auto enough = [&](double share) {
    return std::clamp(static_cast<int>(std::ceil(load_W / std::max(1.0, share * one_W))), 1, installed());
  };
  if (interval_s > 1e20) {
    running_ = std::clamp(running_, enough(0.95), enough(0.93));  // two thresholds, so that a choice stands
    bring_units();
  } else {
    StagingParameters limits = staging_;
    limits.max_count = installed_;
    stage_.count = running_;
    const int wanted = staging_step(limits, stage_, load_W, one_W, interval_s);
    if (stays(wanted, interval_s)) {
      lead_lag_state_.since_rotation_s += interval_s;
      pending_s_ += interval_s;
      return 0;
    }
    bring_units();  // failures change the number in between
    brought_ = lead_lag_step(lead_lag_, lead_lag_state_, units_, wanted, interval_s);
    running_ = std::clamp(brought_, 1, installed_);
  }
  if (running_ != before) set_pumps();
  return std::abs(running_ - before);
}

LoopModel::LoopModel(const LoopSpec& spec, ChillerBankModel* chillers, TowerBankModel* towers,
                     DryCoolerBankModel* dry_coolers, TowerBankModel* condenser_towers,
                     DryCoolerBankModel* condenser_dry_coolers)
    : spec_(spec),
      running_pumps_(running_units(spec.pumps)),
      chillers_(chillers),
      towers_(towers),
      dry_coolers_(dry_coolers),
      condenser_towers_(condenser_towers),
      condenser_dry_coolers_(condenser_dry_coolers),
      last_leaving_K_(spec.supply_setpoint_K),
      last_condenser_K_(298.15) {
  const auto coolant = coolant_outputs(spec.coolant, {.temperature_K = spec.supply_setpoint_K});
  rho_cp_ = coolant.density_kg_m3 * coolant.specific_heat_J_kgK;
}

double LoopModel::free_by_dry_coolers_W(double heat_W, double supply_K, double rate_W_K,
                                        const WeatherSample& weather, Split& s) const {
  const auto full = dry_coolers_->answer(heat_W, rate_W_K, supply_K, weather);
  s.dry_setpoint_K = supply_K;
  s.lowest_supply_K = full.leaving_K;
  s.dry_answer = full;
  s.dry_is_known = true;
  if (full.leaving_K <= supply_K + held_within_K) return heat_W;
  if (!chillers_) return heat_W;  // nothing else: the loop warms until the coolers carry the heat
  s.dry_is_known = false;         // only a part goes there
  // At full fans heat is proportional to the entering difference; the return temperature is what it is.
  const double return_K = supply_K + heat_W / rate_W_K;
  const double difference_K = full.entering_K - full.cold_K;
  const double free_W = difference_K > 0 ? heat_W * (return_K - full.cold_K) / difference_K : 0;
  s.dry_setpoint_K = full.cold_K;
  return free_W > small_share * heat_W ? std::min(free_W, heat_W) : 0;
}

double LoopModel::tower_slope_W_K(double rate_W_K, double tower_W_K) const {
  if (rate_W_K != exchanger_slope_.rate_W_K || tower_W_K != exchanger_slope_.tower_W_K) {
    const double number = units(spec_.exchanger);
    exchanger_slope_ = {rate_W_K, tower_W_K,
                        number * water_economizer_slope_W_K(spec_.exchanger->parameters, rate_W_K / number,
                                                            tower_W_K / number)};
  }
  return exchanger_slope_.slope_W_K;
}

double LoopModel::free_by_towers_W(double heat_W, double supply_K, double rate_W_K,
                                   const WeatherSample& weather, Split& s) const {
  // In partial operation the towers also carry the compressors' heat, estimated at a seventh of the load.
  const double coldest_K = towers_->leaving_K(heat_W, towers_->spec().minimum_setpoint_K, weather);
  const double return_K = supply_K + heat_W / rate_W_K;
  const double slope_W_K = tower_slope_W_K(rate_W_K, towers_->design_capacity_rate_W_K());
  const double most_W = slope_W_K * std::max(0.0, return_K - coldest_K);
  s.tower_setpoint_K = towers_->spec().minimum_setpoint_K;
  if (slope_W_K > 0) s.lowest_supply_K = coldest_K + heat_W / slope_W_K - heat_W / rate_W_K;
  if (most_W >= heat_W * (1 - 1e-9)) {
    s.tower_setpoint_K =
        std::max(s.tower_setpoint_K, return_K - heat_W / slope_W_K);  // no colder than needed
    return heat_W;
  }
  // Without chillers the supply settles where the exchanger carries all.
  if (!chillers_) return heat_W;
  if (condenser_towers_ != towers_) return most_W > small_share * heat_W ? most_W : 0;
  const double loaded_K = towers_->leaving_K(heat_W * 8 / 7, towers_->spec().minimum_setpoint_K, weather);
  const double partial_W = std::min(slope_W_K * std::max(0.0, return_K - loaded_K), heat_W);
  return partial_W > small_share * heat_W ? partial_W : 0;
}

void LoopModel::run_chillers(double asked_K, const WeatherSample& weather, Split& s) const {
  // A tank that charges may ask for colder water; what the hall gets is mixed from it.
  const double supply_K = charge_supply_K > 0 ? std::min(asked_K, charge_supply_K) : asked_K;
  if (chillers_->is_air_cooled()) {
    s.condenser_K = weather.dry_bulb_temperature_K;
    s.chiller = chillers_->answer(s.chiller_W, supply_K, s.condenser_K, chillers_->running());
    return;
  }
  const double pump_W = chillers_->condenser_pump_power_W();
  double rejected_W = s.chiller_W * 8 / 7 + pump_W;
  for (int pass = 0; pass < 2; ++pass) {  // condenser temperature and power: a contraction by about 1/50
    if (condenser_towers_) {
      const bool shared = condenser_towers_ == towers_ && s.free_W > 0;
      const double wanted_K = condenser_towers_->spec().condenser_setpoint_K;
      if (condenser_towers_ == towers_ && !shared) s.tower_setpoint_K = wanted_K;
      const double leaving_K = condenser_towers_->leaving_K(rejected_W + (shared ? s.free_W : 0),
                                                            shared ? s.tower_setpoint_K : wanted_K, weather);
      s.condenser_K = std::max(leaving_K, shared ? wanted_K : 0);  // a mixing valve protects the condenser
    } else {
      const double rate_W_K = chillers_->running() * chillers_->spec().condenser_design_flow_kg_s * 4000;
      const auto y = condenser_dry_coolers_->answer(
          rejected_W, rate_W_K, condenser_dry_coolers_->spec().minimum_setpoint_K, weather);
      s.condenser_K = y.leaving_K;
    }
    s.chiller = chillers_->answer(s.chiller_W, supply_K, s.condenser_K, chillers_->running());
    rejected_W = s.chiller.condenser_heat_W + pump_W;
  }
}

LoopModel::Split LoopModel::split(double heat_W, double supply_K, double rate_W_K,
                                  const WeatherSample& weather) const {
  Split s;
  s.lowest_supply_K = supply_K;
  if (heat_W <= 0) return s;
  if (dry_coolers_ && dry_coolers_->able() && free_is_allowed_)
    s.free_W = free_by_dry_coolers_W(heat_W, supply_K, rate_W_K, weather, s);
  if (towers_ && towers_->able() && free_is_allowed_)
    s.free_W = free_by_towers_W(heat_W, supply_K, rate_W_K, weather, s);
  if (tank_W < 0 && charge_supply_K < supply_K - held_within_K && s.free_W > heat_W + tank_W) {
    // Free cooling makes the hall's water, not the colder one of the tank.
    s.free_W = std::max(0.0, heat_W + tank_W);
    s.dry_is_known = false;
  }
  s.chiller_W = heat_W - s.free_W;
  if (!chillers_) {
    s.held = s.lowest_supply_K <= supply_K + held_within_K;
    return s;
  }
  if (s.chiller_W > 0) {
    if (can_reject()) run_chillers(supply_K, weather, s);
    s.held = s.chiller.cooling_W >= s.chiller_W * (1 - 1e-9);
  }
  return s;
}

double LoopModel::free_drop_K(const WeatherSample& weather) {
  const double heat_W = record.heat_W, rate_W_K = record.flow_m3_s * rho_cp_;
  if (heat_W <= 0 || rate_W_K <= 0) return 0;
  Split s;
  double free_W = 0;
  if (dry_coolers_ && dry_coolers_->able())
    free_W = free_by_dry_coolers_W(heat_W, spec_.supply_setpoint_K, rate_W_K, weather, s);
  if (towers_ && towers_->able())
    free_W = free_by_towers_W(heat_W, spec_.supply_setpoint_K, rate_W_K, weather, s);
  return free_W / rate_W_K;
}

// A by-pass keeps each running chiller, or the pumps of a loop without, at this flow.
double LoopModel::least_flow_W_K() const {
  if (!spec_.controls || spec_.controls->minimum_flow_m3_s <= 0) return 0;
  const double machines = chillers_ ? chillers_->running() : 1;
  return machines * spec_.controls->minimum_flow_m3_s * rho_cp_;
}

// A by-pass keeps at least the flow that returns the water at the design difference; valves may ask for more.
// Without consumers the pumps rest. A network says itself what flows.
double LoopModel::asked_flow_W_K() const {
  if (network_flow_m3_s_ >= 0) return std::max(network_flow_m3_s_ * rho_cp_, demand_W_K);
  const double asked_W_K = std::max({demand_W_K, load_W / spec_.design_temperature_difference_K, 0.0});
  return asked_W_K > 0 ? std::max(asked_W_K, least_flow_W_K()) : 0;
}

// What is held at the far end does not fall with the flow, the rest of the design pressure does with its
// square.
VariableSpeedMoverOutputs LoopModel::pump_at(double flow_m3_s) const {
  const auto& p = spec_.pumps.parameters;
  auto y = variable_speed_mover_outputs(p, {.flow_m3_s = flow_m3_s});
  if (pump_pressure_Pa_ < 0 || flow_m3_s <= 0) return y;
  const double share = std::min(flow_m3_s / p.design_flow_m3_s, p.max_relative_flow);
  const double rest_Pa = std::max(0.0, p.design_pressure_Pa - spec_.controls->pressure->design_Pa);
  y.pressure_rise_Pa = pump_pressure_Pa_ + rest_Pa * share * share;
  y.relative_speed = std::max(p.min_relative_speed, std::sqrt(y.pressure_rise_Pa / p.design_pressure_Pa));
  y.power_W =
      p.design_power_W *
      ((1 - p.fixed_power_share) * share * y.pressure_rise_Pa / p.design_pressure_Pa + p.fixed_power_share);
  y.efficiency = y.power_W > 0 ? y.flow_m3_s * y.pressure_rise_Pa / y.power_W : 0;
  y.heat_to_fluid_W = p.fluid_heat_share * y.power_W;
  return y;
}

bool LoopModel::can_reject() const {
  return chillers_->able() && (!condenser_towers_ || condenser_towers_->able()) &&
         (!condenser_dry_coolers_ || condenser_dry_coolers_->able());
}

LoopModel::Split LoopModel::most(double heat_W, double supply_K, double rate_W_K,
                                 const WeatherSample& weather) const {
  if (chillers_) return split(heat_W, supply_K, rate_W_K, weather);  // stops at capacity by itself
  const bool able = dry_coolers_ ? dry_coolers_->able() : towers_->able();
  if (!able || heat_W <= 0) return {};
  // Heat at full fans is proportional to the entering difference; `split` says at which supply all of it
  // goes.
  const Split all = split(heat_W, supply_K, rate_W_K, weather);
  if (all.held) return all;
  const double cold_K = dry_coolers_ ? all.dry_answer.cold_K : weather.wet_bulb_temperature_K;
  const double rise_K = heat_W / rate_W_K;
  const double driving_K = all.lowest_supply_K + rise_K - cold_K;
  const double part = driving_K > 0 ? std::clamp((supply_K + rise_K - cold_K) / driving_K, 0.0, 1.0) : 1;
  Split s = all;
  s.free_W = part * heat_W;
  s.dry_is_known = false;
  return s;
}

double LoopModel::able_W(double supply_K, const WeatherSample& weather, Machines machines) {
  if (pump_share_ <= 0) return 0;
  const double tank_before_W = std::exchange(tank_W, 0), charge_before_K = std::exchange(charge_supply_K, 0);
  const bool all = chillers_ && machines == Machines::all;
  const int running = all ? chillers_->exchange_running(chillers_->installed()) : 0;
  double ample_W = 1.5 * std::max(record.heat_W, 1e3);
  if (chillers_) ample_W = std::max(ample_W, 1.5 * chillers_->running() * chillers_->rated_capacity_W());
  const double rate_W_K =
      std::max(record.flow_m3_s * rho_cp_, ample_W / spec_.design_temperature_difference_K);
  const Split y = most(ample_W, supply_K, rate_W_K, weather);
  if (all) chillers_->exchange_running(running);
  tank_W = tank_before_W;
  charge_supply_K = charge_before_K;
  return y.free_W + y.chiller.cooling_W;
}

LoopModel::Reached LoopModel::reach(double heat_W, double rate_W_K, const WeatherSample& weather) const {
  const double wanted_K = spec_.supply_setpoint_K;
  const Split first = split(heat_W, wanted_K, rate_W_K, weather);
  if (first.held) return {wanted_K, first};
  if (!chillers_) return {std::max(wanted_K, first.lowest_supply_K), first};
  // Warmer water raises the capacity of chillers and coolers; find where it suffices.
  double low_K = wanted_K, high_K = wanted_K + highest_overrun_K;
  Split best = split(heat_W, high_K, rate_W_K, weather);
  while (best.held && high_K - low_K > 1e-3) {
    const double middle_K = 0.5 * (low_K + high_K);
    const Split middle = split(heat_W, middle_K, rate_W_K, weather);
    if (middle.held) {
      high_K = middle_K;
      best = middle;
    } else {
      low_K = middle_K;
    }
  }
  return {high_K, best};
}

// The machines do what they can at the temperature there is; the loop follows with the time constant that its
// volume and their slope give it.
LoopModel::Split LoopModel::out_of_reach(double step_s, double supply_K, double settled_W, double wanted_W,
                                         double rate_W_K, const WeatherSample& weather) {
  constexpr double probe_K = 1;
  const double at_K = std::max(supply_K, spec_.supply_setpoint_K);
  const double ample_W = std::max(wanted_W, 1.5 * settled_W);
  const auto taken_W = [&](const Split& y) { return y.free_W + y.chiller.cooling_W; };
  const Split now = most(ample_W, at_K, rate_W_K, weather);
  const double now_W = taken_W(now);
  const double slope_W_K =
      std::max(0.0, taken_W(most(ample_W, at_K + probe_K, rate_W_K, weather)) - now_W) / probe_K;
  const double phi = mean_response(heat_capacity_J_K(), slope_W_K, step_s);
  const double able_W = std::max(0.0, (1 - phi) * settled_W + phi * now_W);
  if (able_W >= wanted_W) return most(wanted_W, at_K, rate_W_K, weather);
  // The mean temperature over the step, at which the machines take just that.
  const double mean_K = at_K + (slope_W_K > 0 ? (able_W - now_W) / slope_W_K : 0);
  Split s = most(able_W, mean_K, rate_W_K, weather);
  s.held = false;
  return s;
}

// Without flow nothing reaches the machines; what little heat comes in stays in the water.
void LoopModel::stand_still(double supply_K, double& rate_K_s, double& equilibrium_K) {
  rate_K_s = (load_W - tank_W - pipe_W) / heat_capacity_J_K();
  equilibrium_K = supply_K;
  record = {};
  record.heat_W = load_W;
  record.supply_temperature_K = record.return_temperature_K = supply_K;
  record.limited = 1;
  if (chillers_) {
    chillers_->record = {};
    chillers_->record.condenser_temperature_K = last_condenser_K_;
    chillers_->record.limited = 1;
  }
  for (auto* bank : {towers_, condenser_towers_}) {
    if (!bank) continue;
    bank->record = {};
    bank->record.leaving_temperature_K = last_condenser_K_;
  }
  for (auto* bank : {dry_coolers_, condenser_dry_coolers_}) {
    if (!bank) continue;
    bank->record = {};
    bank->record.leaving_temperature_K = supply_K;
  }
  last_chiller_W_ = 0;
}

void LoopModel::evaluate(double step_s, double supply_K, const WeatherSample& weather, FacilityMeters& meters,
                         double& rate_K_s, double& equilibrium_K, double& pump_electric_W,
                         double& other_electric_W) {
  if (pump_share_ <= 0 || running_pumps_ <= 0) return stand_still(supply_K, rate_K_s, equilibrium_K);
  const double pumps = running_pumps_;
  const bool has_network = network_flow_m3_s_ >= 0;
  const double flow_W_K = asked_flow_W_K();
  const double rate_W_K = std::max(flow_W_K, 1.0);
  const auto pump = pump_at(flow_W_K / rho_cp_ / pumps);
  const double drawn_W = has_network ? network_pump_W_ : pumps * pump.power_W;
  const double pump_W = pumps_powered_ ? drawn_W : 0;
  const double pump_heat_W = spec_.pumps.parameters.fluid_heat_share * pump_W;
  const double in_W = load_W + pump_heat_W;
  const double return_K = supply_K + (in_W - pipe_W) / rate_W_K;
  const double reused_W = spec_.reuse_capacity_W > 0 && return_K >= spec_.reuse_minimum_temperature_K
                              ? std::clamp(in_W, 0.0, spec_.reuse_capacity_W)
                              : 0;

  const double settled_W = in_W - pipe_W - tank_W - reused_W;
  const bool steps = step_s < no_end_s;
  const Reached reached =
      steps ? Reached{spec_.supply_setpoint_K, split(settled_W, spec_.supply_setpoint_K, rate_W_K, weather)}
            : reach(settled_W, rate_W_K, weather);
  const double target_K = reached.supply_K;
  const double gain_W_K = heat_capacity_J_K() / spec_.control_time_s;
  const double phi = response_(heat_capacity_J_K(), gain_W_K, step_s);
  double wanted_W = std::max(0.0, settled_W + phi * gain_W_K * (supply_K - target_K));
  if (steps && pi_cooling_W >= 0) wanted_W = pi_cooling_W;
  // At rest the plant does what it was just found to do.
  const bool at_rest = std::abs(wanted_W - settled_W) <= 1e-12 * settled_W;
  double leaving_K = target_K;
  Split s;
  constexpr double near_K = 0.5;
  const bool at_hand = !steps || (reached.split.held && supply_K <= target_K + near_K);
  if (at_rest && at_hand) {
    s = reached.split;
  } else if (at_hand) {
    s = split(wanted_W, target_K, rate_W_K, weather);
  } else {
    s = out_of_reach(step_s, supply_K, settled_W, wanted_W, rate_W_K, weather);
    leaving_K = std::max(supply_K, target_K);
  }
  const double out_W = s.free_W + s.chiller.cooling_W + reused_W + tank_W + pipe_W;
  rate_K_s = (in_W - out_W) / heat_capacity_J_K();
  equilibrium_K = target_K;

  meters.book(EndUse::facility_pumps, pump_W);
  meters.add(Meter::heat_rejected, pump_W - pump_heat_W);  // motors warm the plant room, which is ventilated
  meters.add(Meter::heat_reused, reused_W);
  pump_electric_W += pump_W;
  book(s, rate_W_K, weather, meters, other_electric_W);
  last_chiller_W_ = s.chiller_W;
  last_leaving_K_ = charge_supply_K > 0 ? std::min(leaving_K, charge_supply_K) : leaving_K;
  if (s.chiller_W > 0) last_condenser_K_ = s.condenser_K;
  record = {.heat_W = in_W,
            .supply_temperature_K = supply_K,
            .return_temperature_K = return_K,
            .flow_m3_s = flow_W_K / rho_cp_,
            .pump_power_W = pump_W,
            .free_cooling_W = s.free_W,
            .mechanical_cooling_W = s.chiller.cooling_W,
            .reused_W = reused_W,
            .limited =
                std::max(target_K, s.held ? target_K : supply_K) > spec_.supply_setpoint_K + 0.05 ? 1.0 : 0.0,
            .outside_range = has_network ? 0 : pump.outside_range};
}

void LoopModel::book(const Split& s, double rate_W_K, const WeatherSample& weather, FacilityMeters& meters,
                     double& electric_W) {
  meters.add(Meter::free_cooling, s.free_W);
  double tower_W = towers_ ? s.free_W : 0;
  if (chillers_) {
    const auto& y = s.chiller;
    const bool on = s.chiller_W > 0;
    const double pump_W = on && !chillers_->is_air_cooled() ? chillers_->condenser_pump_power_W() : 0;
    meters.book(EndUse::chillers, y.power_W);
    meters.book(EndUse::condenser_pumps, pump_W);
    meters.add(Meter::mechanical_cooling, y.cooling_W);
    meters.add(Meter::heat_rejected, y.ambient_heat_W);
    electric_W += y.power_W + pump_W;
    if (chillers_->is_air_cooled()) {
      meters.add(Meter::heat_rejected, y.condenser_heat_W);
    } else if (condenser_towers_ && condenser_towers_ == towers_) {
      tower_W += y.condenser_heat_W + pump_W;
    } else if (condenser_towers_) {
      condenser_towers_->book(y.condenser_heat_W + pump_W, condenser_towers_->spec().condenser_setpoint_K,
                              weather, meters, electric_W);
    } else {
      const double condenser_W_K = chillers_->running() * chillers_->spec().condenser_design_flow_kg_s * 4000;
      const double heat_W = y.condenser_heat_W + pump_W;
      condenser_dry_coolers_->book(
          heat_W,
          condenser_dry_coolers_->answer(heat_W, condenser_W_K,
                                         condenser_dry_coolers_->spec().minimum_setpoint_K, weather),
          meters, electric_W);
    }
    chillers_->record = {.running = on ? static_cast<double>(chillers_->running()) : 0,
                         .cooling_W = y.cooling_W,
                         .power_W = y.power_W,
                         .cop = y.cop,
                         .part_load_ratio = y.part_load_ratio,
                         .condenser_temperature_K = on ? s.condenser_K : weather.dry_bulb_temperature_K,
                         .limited = s.held ? 0.0 : 1.0,
                         .outside_range = y.outside_range};
  }
  if (towers_) towers_->book(tower_W, s.tower_setpoint_K, weather, meters, electric_W);
  if (dry_coolers_) {
    const auto y =
        s.dry_is_known ? s.dry_answer : dry_coolers_->answer(s.free_W, rate_W_K, s.dry_setpoint_K, weather);
    dry_coolers_->book(s.free_W, y, meters, electric_W);
  }
}

double LoopModel::sample(double interval_s) {
  if (!chillers_) return 0;
  return chillers_->sample(last_chiller_W_, last_leaving_K_, last_condenser_K_, interval_s);
}

}  // namespace thermohall
