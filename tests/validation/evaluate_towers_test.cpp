// Cooling tower of the York form against the LBNL Modelica Buildings library through the program: flow sweeps
// and one day. Tolerances are those of the case.
#include "tests/support/evaluate_case.h"

namespace thermohall {
namespace {

using EvaluateTowers = EvaluateCases;

// A cell that is rated exactly on the correlation, so that its flow factor is one and the sweep is that of
// the correlation; the limits of the fit are opened as in the reference.
std::string sweep_tower_yaml(const nlohmann::json& root, double range_K, double wet_bulb_K,
                             double approach_K) {
  return "coefficients: " + list_text(root.at("coefficients_c")) +
         "\nwet_bulb_min: 200 K\nwet_bulb_max: 330 K\nrange_min: 0.01 K\nrange_max: 100 K\napproach_min: 0 "
         "K\n"
         "approach_max: 100 K\nwater_share_min: 0.01\nwater_share_max: 5\nliquid_to_gas_max: 20\n"
         "design_heat: " +
         exact_number(100 * 4184 * range_K) +
         " W\ndesign_water_flow: 100 kg/s\ndesign_approach: " + exact_number(approach_K) +
         " K\ndesign_wet_bulb: " + exact_number(wet_bulb_K) +
         " K\ndesign_water_to_air_ratio: 1.2\nfan_rated_power: 10 kW\nfan_min_speed: 0.05\n"
         "free_convection_fraction: 0.01\ndrift_fraction: 0\ncycles_of_concentration: 3\n";
}

TEST_F(EvaluateTowers, Comp06ApproachOverWaterAndAirFlow) {
  LOAD_CASE("comp06_cooling_tower_york.json");
  const auto& sweep = subcase("correlation_sweeps");
  const double range_K = sweep.at("input").at("range_K"), wet_bulb_K = sweep.at("input").at("T_wet_bulb_K");
  const Series fraction = sweep.at("input").at("fraction");
  const Series water_K = sweep.at("reference").at("approach_K_when_water_fraction_varies_air_1");
  const Series air_K = sweep.at("reference").at("approach_K_when_air_fraction_varies_water_1");
  const auto nominal = static_cast<std::size_t>(
      std::ranges::min_element(fraction, {}, [](double f) { return std::abs(f - 1); }) - fraction.begin());
  ASSERT_NEAR(fraction[nominal], 1, 1e-9);
  const std::string tower = sweep_tower_yaml(root_, range_K, wet_bulb_K, water_K[nominal]);
  const std::size_t rows = fraction.size();

  Series heat, flow;
  for (const double f : fraction) {
    flow.push_back(100 * f);
    heat.push_back(100 * f * 4184 * range_K);
  }
  // A set-point below the wet bulb keeps the fan at full speed.
  const auto over_water = evaluate("cooling_tower", tower,
                                   {{"heat [W]", heat},
                                    {"water_flow [kg/s]", flow},
                                    {"wet_bulb_temperature [K]", Series(rows, wet_bulb_K)},
                                    {"dry_bulb_temperature [K]", Series(rows, wet_bulb_K + 5)},
                                    {"humidity_ratio", Series(rows, 0.018)},
                                    {"pressure [Pa]", Series(rows, 101325)},
                                    {"leaving_setpoint [K]", Series(rows, 280)}});
  double worst_water_K = 0, worst_air_K = 0;
  for (std::size_t i = 0; i < rows; ++i)
    worst_water_K =
        std::max(worst_water_K, std::abs(over_water.at("leaving_temperature")[i] - wet_bulb_K - water_K[i]));
  expect_within("water_K", worst_water_K, 0.02);

  // With the entering water of the reference the same range and leaving water must come out; the fan does not
  // go above full speed.
  Series entering, speed, expected_K;
  for (std::size_t i = 0; i < rows; ++i) {
    if (fraction[i] > 1) continue;
    entering.push_back(wet_bulb_K + air_K[i] + range_K);
    speed.push_back(fraction[i]);
    expected_K.push_back(air_K[i]);
  }
  const auto over_air = evaluate("cooling_tower_entering", tower,
                                 {{"entering_temperature [K]", entering},
                                  {"water_flow [kg/s]", Series(entering.size(), 100)},
                                  {"wet_bulb_temperature [K]", Series(entering.size(), wet_bulb_K)},
                                  {"fan_speed", speed}});
  for (std::size_t i = 0; i < entering.size(); ++i)
    worst_air_K =
        std::max(worst_air_K, std::abs(over_air.at("leaving_temperature")[i] - wet_bulb_K - expected_K[i]));
  expect_within("air_K", worst_air_K, 0.02);
}

// Fan power of the reference: the cubic Hermite curve through (0,0) (0.1,0.001) (0.3,0.027) (0.6,0.216)
// (1,1), its slopes the mean of the neighbouring secants; sampled for reading with straight lines.
std::string fan_points_yaml() {
  const double x[] = {0, 0.1, 0.3, 0.6, 1}, y[] = {0, 0.001, 0.027, 0.216, 1};
  double secant[4], slope[5];
  for (int i = 0; i < 4; ++i) secant[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
  slope[0] = secant[0], slope[4] = secant[3];
  for (int i = 1; i < 4; ++i) slope[i] = 0.5 * (secant[i - 1] + secant[i]);
  std::string points = "fan_power_points: [";
  for (int i = 0; i < 4; ++i) {
    for (int k = 0; k < 50; ++k) {
      const double h = x[i + 1] - x[i], s = k / 50.0;
      const double power = (1 + 2 * s) * (1 - s) * (1 - s) * y[i] + s * (1 - s) * (1 - s) * h * slope[i] +
                           s * s * (3 - 2 * s) * y[i + 1] + s * s * (s - 1) * h * slope[i + 1];
      points += '[' + exact_number(x[i] + s * h) + ", " + exact_number(std::max(0.0, power)) + "], ";
    }
  }
  return points + "[1, 1]]\n";
}

TEST_F(EvaluateTowers, Comp06DayInSanFrancisco) {
  LOAD_CASE("comp06_cooling_tower_york.json");
  const auto& day = subcase("tower_day_san_francisco");
  const auto& p = day.at("parameters");
  const auto& in = day.at("input");
  const double flow_kg_s = p.at("m_nominal_kg_s"), wet_bulb_K = p.at("T_wet_bulb_nominal_K");
  const auto limit = [&](const char* key, int i) {
    return exact_number(root_.at("validity").at(key).at(static_cast<std::size_t>(i)).get<double>());
  };
  const std::string tower =
      "coefficients: " + list_text(root_.at("coefficients_c")) + "\nwet_bulb_min: " + limit("Twb_C", 0) +
      " degC\nwet_bulb_max: " + limit("Twb_C", 1) + " degC\nrange_min: " + limit("range_K", 0) +
      " K\nrange_max: " + limit("range_K", 1) + " K\napproach_min: " + limit("approach_K", 0) +
      " K\napproach_max: " + limit("approach_K", 1) + " K\nwater_share_min: " + limit("water_fraction", 0) +
      "\nwater_share_max: " + limit("water_fraction", 1) +
      "\nliquid_to_gas_max: " + root_.at("validity").at("LG_max").dump() +
      "\ndesign_heat: " + p.at("Q_nominal_W").dump() + " W\ndesign_water_flow: " + exact_number(flow_kg_s) +
      " kg/s\ndesign_approach: " + exact_number(p.at("T_out_nominal_K").get<double>() - wet_bulb_K) +
      " K\ndesign_wet_bulb: " + exact_number(wet_bulb_K) +
      " K\ndesign_water_to_air_ratio: 1.2\nfan_rated_power: " + p.at("P_fan_nominal_W").dump() +
      " W\nfan_min_speed: " + p.at("y_min").dump() +
      "\nfree_convection_fraction: " + p.at("free_convection_fraction").dump() +
      "\ndrift_fraction: 0\ncycles_of_concentration: 3\n" + fan_points_yaml();
  Series entering, flow, wet_bulb, speed, leaving_K, fan_W;
  for (const std::size_t i : day.at("use_samples")) {
    entering.push_back(at(in.at("T_water_in_K"), i));
    flow.push_back(at(in.at("water_fraction"), i) * flow_kg_s);
    wet_bulb.push_back(at(in.at("T_wet_bulb_K"), i));
    speed.push_back(at(in.at("fan_speed_fraction"), i));
    leaving_K.push_back(at(day.at("reference").at("T_water_out_K"), i));
    fan_W.push_back(at(day.at("reference").at("P_fan_W"), i));
  }
  ASSERT_GT(entering.size(), 50U);
  const auto y = evaluate("cooling_tower_entering", tower,
                          {{"entering_temperature [K]", entering},
                           {"water_flow [kg/s]", flow},
                           {"wet_bulb_temperature [K]", wet_bulb},
                           {"fan_speed", speed}});
  double worst_K = 0, worst_share = 0;
  for (std::size_t i = 0; i < entering.size(); ++i) {
    worst_K = std::max(worst_K, std::abs(y.at("leaving_temperature")[i] - leaving_K[i]));
    if (speed[i] > 0.32)  // the reference smooths the switch to free convection
      worst_share = std::max(
          worst_share, std::abs(y.at("fan_power")[i] - fan_W[i]) / p.at("P_fan_nominal_W").get<double>());
  }
  expect_within("leaving_K", worst_K, 0.3);
  expect_within("fan_power_share", worst_share, 0.03);
}

}  // namespace
}  // namespace thermohall
