#include "models/it/server.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thermohall {
namespace {

struct ChipState {
  double power_W;
  double temperature_K;
  double delivered_share;
};

// Colder chips leak less, but the switching power stays: chip power never falls below this share.
constexpr double switching_share = 0.5;

// (2): P = s P_dyn (1 + k (T_medium + r P - T_ref)) is linear in P; r is the resistance seen by all chips
// together.
ChipState chips(const ServerParameters& p, const ServerInputs& u, double dynamic_power_W) {
  const double nominal_W = p.chip_power_share * dynamic_power_W;
  if (nominal_W <= 0 || p.chip_count <= 0) return {nominal_W, u.medium_temperature_K, 1};
  const double r = u.chip_resistance_K_W / p.chip_count;
  const double gain = nominal_W * p.leakage_per_K * r;
  const double rise_K = u.medium_temperature_K - p.reference_chip_temperature_K;
  // A gain of one is thermal runaway: the throttling limit then decides.
  double power_W = gain < 1 ? nominal_W * (1 + p.leakage_per_K * rise_K) / (1 - gain)
                            : std::numeric_limits<double>::infinity();
  power_W = std::max(power_W, switching_share * nominal_W);
  const double temperature_K = u.medium_temperature_K + r * power_W;
  if (temperature_K <= p.throttle_temperature_K) return {power_W, temperature_K, 1};
  const double allowed_W = std::max(0.0, (p.throttle_temperature_K - u.medium_temperature_K) / r);
  const double leak = 1 + p.leakage_per_K * (p.throttle_temperature_K - p.reference_chip_temperature_K);
  const double unthrottled_W = nominal_W * std::max(leak, switching_share);
  return {allowed_W, std::max(p.throttle_temperature_K, u.medium_temperature_K),
          std::clamp(allowed_W / unthrottled_W, 0.0, 1.0)};
}

}  // namespace

ServerOutputs server_outputs(const ServerParameters& p, const ServerInputs& u) {
  const double work = std::clamp(u.utilisation, 0.0, 1.0);
  const double share = p.power_exponent == 1 ? work : std::pow(work, p.power_exponent);
  const double dynamic_W = p.idle_power_W + (p.full_power_W - p.idle_power_W) * share;  // (1)
  const ChipState chip = chips(p, u, dynamic_W);                                        // (2)

  ServerOutputs y{};
  y.component_power_W = chip.power_W + (1 - p.chip_power_share) * dynamic_W;  // (3)
  const double speed = std::clamp(u.fan_speed, 0.0, 1.0);
  y.fan_power_W = p.fan_rated_power_W * speed * speed * speed;  // (4)
  const double dc_W = y.component_power_W + y.fan_power_W;
  if (p.psu_rated_power_W > 0) {  // (6)
    const double x = dc_W / p.psu_rated_power_W;
    const double loss = p.psu_loss_a0 + x * (p.psu_loss_a1 + x * p.psu_loss_a2);
    y.psu_loss_W = p.psu_rated_power_W * std::max(0.0, loss);  // fitted curves may dip below zero
    y.outside_range = x > 1 ? 1 : 0;
  }
  y.it_power_W = dc_W + y.psu_loss_W + p.other_power_W;  // (5)
  y.heat_to_liquid_W =
      p.liquid_takes_all > 0.5 ? y.it_power_W : p.liquid_component_share * y.component_power_W;
  y.heat_to_air_W = y.it_power_W - y.heat_to_liquid_W;
  y.chip_temperature_K = chip.temperature_K;
  y.delivered_share = chip.delivered_share;
  return y;
}

double fan_speed_demand(const ServerParameters& p, const FanDemandInputs& u) {
  if (p.fan_rated_flow_m3_s <= 0) return 0;
  const double flow_m3_s =
      u.heat_to_air_W > 0
          ? u.heat_to_air_W / (u.volumetric_heat_J_m3K * p.fan_target_temperature_difference_K)
          : 0;
  const double ramp =
      p.fan_ramp_end_K > p.fan_ramp_start_K
          ? std::clamp((u.inlet_temperature_K - p.fan_ramp_start_K) / (p.fan_ramp_end_K - p.fan_ramp_start_K),
                       0.0, 1.0)
          : 0.0;
  const double ramp_speed = p.fan_min_speed + (1 - p.fan_min_speed) * ramp;
  return std::clamp(std::max(flow_m3_s / p.fan_rated_flow_m3_s, ramp_speed), p.fan_min_speed, 1.0);
}

std::span<const Parameter<ServerParameters>> parameter_table(const ServerParameters*) {
  using P = ServerParameters;
  static constexpr Parameter<P> table[] = {
      {"idle_power", &P::idle_power_W, "W", 0, 1e7, "components of the rack without fans, no work"},
      {"full_power", &P::full_power_W, "W", 0, 1e7, "components of the rack without fans, full work"},
      {"power_exponent", &P::power_exponent, "1", 0.2, 5,
       "shape of power against utilisation; 1 is a straight line", 1},
      {"chip_power_share", &P::chip_power_share, "1", 0, 1,
       "share of component power in chips with a heat sink or cold plate"},
      {"chip_count", &P::chip_count, "1", 0, 1e6, "chips in the rack"},
      {"leakage_per_kelvin", &P::leakage_per_K, "1/K", 0, 0.05,
       "relative rise of chip power per kelvin of chip temperature"},
      {"reference_chip_temperature", &P::reference_chip_temperature_K, "K", 250, 420,
       "chip temperature of the rated power"},
      {"throttle_temperature", &P::throttle_temperature_K, "K", 300, 420,
       "chip temperature above which work is cut"},
      {"fan_rated_power", &P::fan_rated_power_W, "W", 0, 1e6, "all server fans of the rack at full speed", 0},
      {"fan_rated_flow", &P::fan_rated_flow_m3_s, "m3/s", 0, 100, "air flow of the rack at full fan speed",
       0},
      {"fan_min_speed", &P::fan_min_speed, "1", 0, 1, "lowest fan speed as a share of full"},
      {"fan_target_temperature_difference", &P::fan_target_temperature_difference_K, "delta_K", 1, 60,
       "air temperature rise the fans aim at"},
      {"fan_ramp_start", &P::fan_ramp_start_K, "K", 270, 340,
       "inlet temperature at which fans begin to speed up"},
      {"fan_ramp_end", &P::fan_ramp_end_K, "K", 270, 340, "inlet temperature of full fan speed"},
      {"psu_rated_power", &P::psu_rated_power_W, "W", 0, 1e7,
       "power supplies sharing the load, together; 0: no loss"},
      {"psu_loss_a0", &P::psu_loss_a0, "1", 0, 0.5, "no-load loss over rating", 0},
      {"psu_loss_a1", &P::psu_loss_a1, "1", -0.2, 0.5, "proportional loss", 0},
      {"psu_loss_a2", &P::psu_loss_a2, "1", 0, 0.5, "quadratic loss over rating", 0},
      {"other_power", &P::other_power_W, "W", 0, 1e7, "switches and management: constant", 0},
      {"liquid_component_share", &P::liquid_component_share, "1", 0, 1,
       "share of component heat on liquid-cooled parts", 0},
      {"liquid_takes_all", &P::liquid_takes_all, "1", 0, 1,
       "1: the bath takes fans, supplies and other parts as well", 0},
  };
  return table;
}

std::span<const Parameter<ServerInputs>> input_table(const ServerInputs*) {
  using U = ServerInputs;
  static constexpr Parameter<U> table[] = {
      {"utilisation", &U::utilisation, "1", 0, 1, "work asked as a share of full"},
      {"medium_temperature", &U::medium_temperature_K, "K", 200, 400,
       "air inlet, cold-plate supply or bath temperature"},
      {"chip_resistance", &U::chip_resistance_K_W, "K/W", 1e-6, 10,
       "from one chip to the medium at the present flow"},
      {"fan_speed", &U::fan_speed, "1", 0, 1, "share of full fan speed", 0},
  };
  return table;
}

std::span<const Output<ServerOutputs>> output_table(const ServerOutputs*) {
  using Y = ServerOutputs;
  static constexpr Output<Y> table[] = {
      {"it_power", &Y::it_power_W, "W", "at the rack's input"},
      {"component_power", &Y::component_power_W, "W", "chips, memory, boards"},
      {"fan_power", &Y::fan_power_W, "W", "server fans"},
      {"psu_loss", &Y::psu_loss_W, "W", "power supplies"},
      {"heat_to_air", &Y::heat_to_air_W, "W", "heat left in the air"},
      {"heat_to_liquid", &Y::heat_to_liquid_W, "W", "heat captured by liquid"},
      {"chip_temperature", &Y::chip_temperature_K, "K", "hottest chip class"},
      {"delivered_share", &Y::delivered_share, "1", "work done over work asked"},
      {"outside_range", &Y::outside_range, "1", "1 when the supplies are overloaded"},
  };
  return table;
}

}  // namespace thermohall
