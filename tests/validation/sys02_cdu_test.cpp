#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "models/liquid/coolant_distribution_unit.h"

namespace thermohall {
namespace {

// Design point of a 1 MW liquid-cooled plant (LBNL Modelica Buildings library): the three temperatures around
// the unit. The unit is sized at that same point, so this checks the sizing and its inversion, not part load.
TEST(Sys02Cdu, DesignPointTemperaturesAroundTheUnit) {
  const std::string path = THERMOHALL_VALIDATION_DIR "/system/sys02_liquid_cooled_design_point.json";
  std::ifstream file(path);
  if (!file) GTEST_SKIP() << "validation data not found: " << path;
  const auto data = nlohmann::json::parse(file);
  const auto& p = data["parameters"];
  const auto& expected = data["expected_steady_K"];
  const auto& rack = p["loops"]["rack"];
  const double heat_W = p["IT_design_power_W"], approach_K = p["approach_every_heat_exchanger_K"];
  const double rack_range_K = rack["return_set_K"].get<double>() - rack["supply_set_K"].get<double>();
  const auto& plant = p["loops"]["plant"];
  const double plant_range_K =
      plant["design_return_K"].get<double>() - plant["design_supply_K"].get<double>();
  const double rack_J_m3K = rack["cp"].get<double>() * rack["rho"].get<double>();
  const double plant_J_m3K = 4184.0 * 995.6;
  const CduParameters unit{.rated_heat_W = heat_W,
                           .rated_approach_temperature_difference_K = approach_K,
                           .design_tcs_flow_m3_s = heat_W / rack_range_K / rack_J_m3K,
                           .design_fws_flow_m3_s = heat_W / plant_range_K / plant_J_m3K,
                           .tcs_volumetric_heat_capacity_J_m3K = rack_J_m3K,
                           .fws_volumetric_heat_capacity_J_m3K = plant_J_m3K,
                           .film_conductance_ratio = 1,
                           .film_exponent = 0.8,
                           .rated_pump_power_W = 0,  // «pump heat to fluid: off»
                           .rated_pump_flow_m3_s = heat_W / rack_range_K / rack_J_m3K,
                           .pump_exponent = 3,
                           .lowest_pump_speed = 0};
  const auto y = cdu_outputs(unit, {.heat_W = heat_W,
                                    .tcs_flow_m3_s = unit.design_tcs_flow_m3_s,
                                    .tcs_capacity_rate_W_K = heat_W / rack_range_K,
                                    .fws_supply_temperature_K = expected["plant_supply"],
                                    .maximum_fws_capacity_rate_W_K = heat_W / plant_range_K,
                                    .supply_setpoint_temperature_K = rack["supply_set_K"]});
  EXPECT_NEAR(y.supply_temperature_K, expected["rack_supply"], 0.1);
  EXPECT_NEAR(y.return_temperature_K, expected["rack_return"], 0.1);
  EXPECT_NEAR(y.fws_return_temperature_K, expected["plant_return"], 0.1);
}

}  // namespace
}  // namespace thermohall
