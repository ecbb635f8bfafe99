#include <algorithm>

#include "sim/plant/plant_parts.h"

namespace thermohall {

LoopTank::Loop Plant::Parts::tank_sees(std::size_t tank, bool steady) {
  auto& loop = loops[tank_loop[tank]];
  const auto& spec = tanks[tank].spec();
  const double asked_K = loop.setpoint_K();
  // More machines start when the load asks for them. Ice needs them from the first moment, as their capacity
  // falls with the water they make; else the load grows with the machines that run.
  using Machines = LoopModel::Machines;
  const bool all = steady || spec.tank->kind == TankKind::ice;
  return {.supply_K = loop.record.supply_temperature_K > 0 ? loop.record.supply_temperature_K : asked_K,
          .setpoint_K = asked_K,
          .heat_W = loop.record.heat_W - loop.record.reused_W - loop.pipe_W,
          .flow_m3_s = loop.pump_share() > 0 ? loop.record.flow_m3_s : 0,
          .able_W = loop.able_W(asked_K, weather, steady ? Machines::all : Machines::running),
          .able_charging_W = loop.able_W(std::min(asked_K, spec.tank->charge_supply_K), weather,
                                         all ? Machines::all : Machines::running),
          .heat_capacity_J_K = loop.heat_capacity_J_K()};
}

LoopPipe::Loop Plant::Parts::pipe_sees(std::size_t pipe) const {
  const auto& loop = loops[pipe_loop[pipe]];
  return {.supply_K = loop.record.supply_temperature_K > 0 ? loop.record.supply_temperature_K
                                                           : loop.spec().supply_setpoint_K,
          .heat_W = loop.record.heat_W,
          .flow_m3_s = loop.pump_share() > 0 ? loop.record.flow_m3_s : 0};
}

void Plant::Parts::hand_out_storage() {
  for (std::size_t i = 0; i < pipes.size(); ++i) loops[pipe_loop[i]].pipe_W = pipes[i].heat_W();
  for (std::size_t i = 0; i < tanks.size(); ++i) {
    loops[tank_loop[i]].tank_W = tanks[i].heat_W();
    loops[tank_loop[i]].charge_supply_K = tanks[i].charge_supply_K();
  }
}

void Plant::Parts::begin_storage(double time_s, double duration_s, bool steady) {
  for (std::size_t i = 0; i < pipes.size(); ++i) pipes[i].begin(duration_s, steady, pipe_sees(i));
  hand_out_storage();
  for (std::size_t i = 0; i < tanks.size(); ++i)
    tanks[i].begin(time_s, duration_s, steady, tank_sees(i, steady));
  hand_out_storage();
}

double Plant::Parts::plan_storage_again() {
  double change = 0;
  for (std::size_t i = 0; i < pipes.size(); ++i) change = std::max(change, pipes[i].plan_again(pipe_sees(i)));
  for (std::size_t i = 0; i < tanks.size(); ++i)
    change = std::max(change, tanks[i].plan_again(tank_sees(i, true)));
  hand_out_storage();
  return change;
}

}  // namespace thermohall
