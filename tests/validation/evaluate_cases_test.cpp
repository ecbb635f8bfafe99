// Reference cases of the LBNL Modelica Buildings library through the program: parameters as YAML and inputs
// as CSV, as anyone would do it with a data sheet. Tolerances are those of the cases.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "sim/base/csv_table.h"
#include "sim/base/quantity.h"
#include "tests/support/run_program.h"

namespace thermohall {
namespace {

using Series = std::vector<double>;
using Columns = std::vector<std::pair<std::string, Series>>;  // header, values

class EvaluateCases : public testing::Test {
 protected:
  // False after marking the test as skipped.
  bool load(const std::string& name) {
    const auto file = std::filesystem::path(THERMOHALL_VALIDATION_DIR) / "component" / name;
    if (std::filesystem::exists(file)) root_ = nlohmann::json::parse(std::ifstream(file));
    return !root_.is_null();
  }

  const nlohmann::json& subcase(const std::string& name) const {
    for (const auto& item : root_.at("subcases"))
      if (item.at("name") == name) return item;
    throw std::runtime_error("no subcase " + name);
  }

  std::map<std::string, Series> evaluate(const std::string& model, const std::string& parameters,
                                         const Columns& inputs) {
    const auto parameter_file = folder_ / "parameters.yaml", input_file = folder_ / "inputs.csv";
    std::string table;
    for (const auto& [header, values] : inputs) table += (table.empty() ? "" : ",") + header;
    for (std::size_t row = 0; row < inputs.front().second.size(); ++row) {
      table += '\n';
      for (std::size_t i = 0; i < inputs.size(); ++i)
        table += (i > 0 ? "," : "") + exact_number(inputs[i].second.at(row));
    }
    write_text(input_file, table + '\n');
    std::vector<std::string> arguments{"evaluate", model, "--inputs", input_file.string(), "--csv"};
    if (!parameters.empty()) {
      write_text(parameter_file, parameters);
      arguments.insert(arguments.end(), {"--parameters", parameter_file.string()});
    }
    const ProgramResult result = run_program(arguments);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(result.errors, "");
    write_text(folder_ / "outputs.csv", result.output);
    Diagnostics diagnostics;
    const auto outputs = read_csv_table((folder_ / "outputs.csv").string(), diagnostics);
    if (!outputs) throw std::runtime_error(to_string(diagnostics));
    std::map<std::string, Series> columns;
    for (const auto& column : outputs->columns) columns[column.name] = column.values;
    return columns;
  }

  void expect_within(const std::string& what, double error, double tolerance) {
    RecordProperty(what, std::to_string(error));
    EXPECT_LT(error, tolerance) << what;
    EXPECT_GT(error, 0) << what << ": nothing was compared";
  }

  nlohmann::json root_;
  TemporaryFolder folder_;
};

#define LOAD_CASE(name) \
  if (!load(name)) GTEST_SKIP() << "validation data not found: " << name

double at(const nlohmann::json& list, std::size_t i) { return list.at(i).get<double>(); }

std::string list_text(const nlohmann::json& list) { return list.dump(); }

TEST_F(EvaluateCases, Comp01SaturationPressureAndVapourPressure) {
  LOAD_CASE("comp01_psychrometrics.json");
  double liquid = 0, ice = 0, vapour = 0;
  for (const auto* name : {"saturation_pressure", "vapour_pressure_from_dew_point"}) {
    const auto& c = subcase(name);
    const bool saturation = c.at("reference").contains("p_sat_Pa");
    const auto& expected = c.at("reference").at(saturation ? "p_sat_Pa" : "p_w_Pa");
    Series temperature, wanted;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const double T = at(c.at("input").at("T_K"), i);
      if (T < 223 || T > 343.15) continue;  // not scored below; the model's range ends above
      temperature.push_back(T);
      wanted.push_back(at(expected, i));
    }
    const Series half(temperature.size(), 0.5), pressure(temperature.size(), 101325);
    const auto y = evaluate("moist_air", "",
                            {{"dry_bulb_temperature [K]", temperature},
                             {"relative_humidity", half},
                             {"pressure [Pa]", pressure}});
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      double& worst = !saturation ? vapour : temperature[i] >= 273.16 ? liquid : ice;
      worst = std::max(worst, std::abs(y.at("saturation_pressure")[i] / wanted[i] - 1));
    }
  }
  expect_within("liquid_relative", liquid, 0.01);
  expect_within("ice_relative", ice, 0.03);
  expect_within("vapour_pressure_relative", vapour, 0.005);
}

TEST_F(EvaluateCases, Comp01WetBulbAndDewPoint) {
  LOAD_CASE("comp01_psychrometrics.json");
  const auto& wet = subcase("wet_bulb_from_dry_bulb_and_rh");
  const Series humidity = wet.at("input").at("rh");
  const auto y = evaluate(
      "moist_air", "",
      {{"dry_bulb_temperature [K]", Series(humidity.size(), wet.at("input").at("T_dry_K").get<double>())},
       {"relative_humidity", humidity},
       {"pressure [Pa]", Series(humidity.size(), wet.at("input").at("p_Pa").get<double>())}});
  double worst_K = 0;
  for (std::size_t i = 0; i < humidity.size(); ++i)
    if (humidity[i] >= 0.02)
      worst_K = std::max(
          worst_K, std::abs(y.at("wet_bulb_temperature")[i] - at(wet.at("reference").at("T_wet_K"), i)));
  expect_within("wet_bulb_K", worst_K, 0.15);

  // The case gives the share of water in moist air; at 60 degC it is put in as a relative humidity.
  const auto& dew = subcase("dew_point_from_humidity");
  const double pressure_Pa = dew.at("input").at("p_Pa"), saturation_60_Pa = 19946;
  Series relative, expected_K;
  for (std::size_t i = 0; i < dew.at("input").at("X_w_kg_per_kg_total").size(); ++i) {
    const double share = at(dew.at("input").at("X_w_kg_per_kg_total"), i);
    const double ratio = share / (1 - share);
    relative.push_back(pressure_Pa * ratio / (0.621945 + ratio) / saturation_60_Pa);
    expected_K.push_back(at(dew.at("reference").at("T_dew_K"), i));
  }
  const auto d = evaluate("moist_air", "",
                          {{"dry_bulb_temperature [degC]", Series(relative.size(), 60)},
                           {"relative_humidity", relative},
                           {"pressure [Pa]", Series(relative.size(), pressure_Pa)}});
  worst_K = 0;
  for (std::size_t i = 0; i < relative.size(); ++i)
    worst_K = std::max(worst_K, std::abs(d.at("dew_point_temperature")[i] - expected_K[i]));
  expect_within("dew_point_K", worst_K, 0.1);
}

TEST_F(EvaluateCases, Comp03EffectivenessOfSixArrangements) {
  LOAD_CASE("comp03_epsilon_ntu.json");
  const Series z = root_.at("input").at("Z_capacity_ratio"), eps = root_.at("input").at("epsilon");
  for (const auto& [name, arrangement] :
       {std::pair("parallel", "parallel"), std::pair("counter", "counter"),
        std::pair("cross_unmixed", "cross_unmixed"), std::pair("cross_cmin_mixed", "cross_min_mixed"),
        std::pair("cross_cmin_unmixed", "cross_min_unmixed"), std::pair("phase_change", "phase_change")}) {
    // Constant UA of 1000 W/K; the capacity rates give NTU and Z.
    Series hot, cold;
    for (std::size_t i = 0; i < z.size(); ++i) {
      hot.push_back(1000 / at(root_.at("reference").at("NTU_for_that_epsilon").at(name), i));
      cold.push_back(hot.back() / z[i]);
    }
    const auto y = evaluate("heat_exchanger",
                            std::string("arrangement: ") + arrangement +
                                "\nconductance: 1 kW/K\ndesign_hot_capacity_rate: 1e6 W/K\n"
                                "design_cold_capacity_rate: 1e6 W/K\nhot_exponent: 0\ncold_exponent: 0\n"
                                "hot_resistance_share: 0.5\n",
                            {{"hot_inlet_temperature [K]", Series(z.size(), 330)},
                             {"cold_inlet_temperature [K]", Series(z.size(), 300)},
                             {"hot_capacity_rate [W/K]", hot},
                             {"cold_capacity_rate [W/K]", cold}});
    double below = 0, above = 0;
    for (std::size_t i = 0; i < z.size(); ++i) {
      double& worst = z[i] < 0.95 ? below : above;
      worst = std::max(worst, std::abs(y.at("effectiveness")[i] - eps[i]));
      EXPECT_NEAR(y.at("heat_to_cold")[i], eps[i] * hot[i] * 30, 0.011 * hot[i] * 30) << name << ' ' << i;
    }
    expect_within(std::string(name) + "_below", below, 0.003);
    expect_within(std::string(name) + "_above", above, 0.01);
  }
}

std::string chiller_yaml(const nlohmann::json& p) {
  // The reference extrapolates its curves, so the box is open. Temperatures of the rating point are those of
  // the McQuay WSC 471 kW record of the EnergyPlus data set.
  return "condenser: water\ncapacity: " + p.at("capacity_ref_W").dump() +
         " W\ncop: " + p.at("COP_ref").dump() +
         "\nrating_leaving_water_temperature: 282.04 K\nrating_condenser_entering_temperature: 299.82 K\n"
         "capacity_curve: " +
         list_text(p.at("capFT")) + "\neir_curve: " + list_text(p.at("eirFT")) +
         "\npart_load_curve: " + list_text(p.at("eirFPLR")) +
         "\nmin_leaving_water_temperature: 250 K\nmax_leaving_water_temperature: 330 K\n"
         "min_condenser_entering_temperature: 250 K\nmax_condenser_entering_temperature: 330 K\n"
         "min_part_load_ratio: " +
         p.at("PLR_min").dump() + "\nmin_unloading_ratio: " + p.at("PLR_min_unload").dump() +
         "\nmotor_heat_fraction: " + p.at("motor_heat_fraction").dump() + "\nmax_carnot_share: 1\n";
}

// Each sample is taken as steady at its leaving chilled water, which the reference states; what then remains
// of its 30 s water volumes is the lag of the leaving water behind the ramps (7 K/h and less: 0.06 K).
TEST_F(EvaluateCases, Comp05ChillerAtEveryUsableSample) {
  LOAD_CASE("comp05_chiller_electric_eir.json");
  const auto& p = root_.at("parameters");
  const auto& in = root_.at("input");
  const auto& out = root_.at("reference");
  const double evaporator_W_K = p.at("cp_water_J_kgK").get<double>() * p.at("m_evap_kg_s").get<double>();
  const double condenser_W_K = p.at("cp_water_J_kgK").get<double>() * p.at("m_cond_kg_s").get<double>();
  std::vector<std::size_t> samples;
  Series load, leaving, entering;
  for (std::size_t i = 0; i < in.at("time_s").size(); ++i) {
    if (at(root_.at("sample_mask").at("use_sample"), i) < 0.5) continue;
    const bool on = std::fmod(at(in.at("time_s"), i), 1800) < 900;
    samples.push_back(i);
    load.push_back(on ? evaporator_W_K * std::max(0.0, at(in.at("T_evap_in_K"), i) - at(in.at("T_set_K"), i))
                      : 0.0);
    leaving.push_back(at(out.at("chi.TEvaLvg"), i));
    entering.push_back(at(in.at("T_cond_in_K"), i));
  }
  ASSERT_GE(samples.size(), 80U);
  const auto y = evaluate("chiller", chiller_yaml(p),
                          {{"load [W]", load},
                           {"leaving_water_temperature [K]", leaving},
                           {"condenser_entering_temperature [K]", entering}});
  double part_load = 0, unloading = 0, cycling = 0, cop = 0, evaporator_K = 0, condenser_K = 0;
  for (std::size_t k = 0; k < samples.size(); ++k) {
    const std::size_t i = samples[k];
    const auto worst = [](double& error, double difference) {
      error = std::max(error, std::abs(difference));
    };
    const double ratio = load[k] / y.at("capacity")[k];
    worst(part_load, y.at("part_load_ratio")[k] - at(out.at("chi.PLR1"), i));
    worst(unloading, (load[k] > 0 ? std::max(ratio, p.at("PLR_min_unload").get<double>()) : 0) -
                         (load[k] > 0 ? at(out.at("chi.PLR2"), i) : 0));
    worst(cycling, std::min(ratio / p.at("PLR_min").get<double>(), 1.0) - at(out.at("chi.CR"), i));
    if (at(out.at("chi.COP"), i) > 0) worst(cop, y.at("cop")[k] / at(out.at("chi.COP"), i) - 1);
    worst(evaporator_K, at(in.at("T_evap_in_K"), i) - y.at("cooling")[k] / evaporator_W_K - leaving[k]);
    worst(condenser_K,
          entering[k] + y.at("condenser_heat")[k] / condenser_W_K - at(out.at("chi.TConLvg"), i));
  }
  expect_within("part_load_ratio", part_load, 0.01);
  expect_within("unloading_ratio", unloading, 0.01);
  EXPECT_LT(cycling, 0.01);
  expect_within("cop_relative", cop, 0.01);
  expect_within("evaporator_K", evaporator_K, 0.1);
  expect_within("condenser_K", condenser_K, 0.1);
}

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

TEST_F(EvaluateCases, Comp06ApproachOverWaterAndAirFlow) {
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

TEST_F(EvaluateCases, Comp06DayInSanFrancisco) {
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
      "\ndrift_fraction: 0\ncycles_of_concentration: 3\n";
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
