#include "sim/plant/loop_pipe.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {
constexpr double settled_share = 1e-5;  // a plan that differs less stands
}

LoopPipe::LoopPipe(const LoopSpec& spec, double rho_cp_J_m3K) : spec_(spec), rho_cp_(rho_cp_J_m3K) {}

double LoopPipe::steady_outlet_K(double inlet_K, double flow_m3_s) const {
  const auto& p = pipe();
  if (flow_m3_s <= 0) return inlet_K;
  const double transfer_units = p.pipe.loss_conductance_W_mK * p.pipe.length_m / (flow_m3_s * rho_cp_);
  return p.ambient_K + (inlet_K - p.ambient_K) * std::exp(-transfer_units);
}

double LoopPipe::hall_supply_K(double plant_supply_K) const {
  return steady_ ? steady_outlet_K(plant_supply_K, flow_m3_s_) : hall_K_;
}

void LoopPipe::settle(const Loop& loop) {
  const double rate_W_K = loop.flow_m3_s * rho_cp_;
  const double hall_K = steady_outlet_K(loop.supply_K, loop.flow_m3_s);
  const double leaving_K = rate_W_K > 0 ? hall_K + loop.heat_W / rate_W_K : hall_K;
  const double plant_K = steady_outlet_K(leaving_K, loop.flow_m3_s);
  flow_m3_s_ = loop.flow_m3_s;
  heat_W_ = rate_W_K * (loop.supply_K - hall_K + leaving_K - plant_K);
  gain_W_ = -heat_W_;
  stored_W_ = 0;
  show(loop.flow_m3_s, hall_K, plant_K);
}

void LoopPipe::begin(double duration_s, bool steady, const Loop& loop) {
  steady_ = steady;
  if (steady_) return settle(loop);
  const auto& p = pipe();
  const double rate_W_K = loop.flow_m3_s * rho_cp_;
  if (!is_filled_) {
    // The hall has been running: the pipes hold the water of the steady state.
    supply_ = uniform_pipe(p.pipe, loop.supply_K);
    back_ = uniform_pipe(p.pipe, loop.supply_K + (rate_W_K > 0 ? loop.heat_W / rate_W_K : 0));
    hall_K_ = loop.supply_K;
    is_filled_ = true;
  }
  const double before_J = plug_flow_pipe_heat_J(p.pipe, supply_) + plug_flow_pipe_heat_J(p.pipe, back_);
  const auto out = advance_plug_flow_pipe(p.pipe, supply_,
                                          {.flow_m3_s = loop.flow_m3_s,
                                           .inlet_temperature_K = loop.supply_K,
                                           .ambient_temperature_K = p.ambient_K},
                                          duration_s);
  hall_K_ = out.outlet_temperature_K;
  const double leaving_K = hall_K_ + (rate_W_K > 0 ? loop.heat_W / rate_W_K : 0);
  const auto home = advance_plug_flow_pipe(
      p.pipe, back_,
      {.flow_m3_s = loop.flow_m3_s, .inlet_temperature_K = leaving_K, .ambient_temperature_K = p.ambient_K},
      duration_s);
  const double after_J = plug_flow_pipe_heat_J(p.pipe, supply_) + plug_flow_pipe_heat_J(p.pipe, back_);
  heat_W_ = (out.inlet_heat_J - out.outlet_heat_J + home.inlet_heat_J - home.outlet_heat_J) / duration_s;
  stored_W_ = (after_J - before_J) / duration_s;
  gain_W_ = -(out.loss_J + home.loss_J) / duration_s;
  show(loop.flow_m3_s, hall_K_, home.outlet_temperature_K);
}

double LoopPipe::plan_again(const Loop& loop) {
  if (!steady_) return 0;
  const double before_W = heat_W_, flow_before_m3_s = flow_m3_s_;
  const PipeRecord shown = record;
  const double gain_before_W = gain_W_;
  settle(loop);
  const double change = std::abs(heat_W_ - before_W) / std::max(1.0, std::abs(loop.heat_W));
  if (change > settled_share) return change;
  // A plan that stands is kept: it is the one that the last evaluation booked.
  heat_W_ = before_W;
  gain_W_ = gain_before_W;
  flow_m3_s_ = flow_before_m3_s;
  record = shown;
  return 0;
}

void LoopPipe::show(double flow_m3_s, double hall_K, double plant_K) {
  record = {.supply_temperature_K = hall_K,
            .return_temperature_K = plant_K,
            .delay_s = flow_m3_s > 0 ? plug_flow_pipe_volume_m3(pipe().pipe) / flow_m3_s : 0,
            .ambient_gain_W = gain_W_};
}

void LoopPipe::book(FacilityMeters& meters) const {
  meters.add(Meter::storage, stored_W_);
  meters.add(Meter::ambient_gain, gain_W_);
}

}  // namespace thermohall
