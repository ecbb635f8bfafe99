// Two discharges and a charge of an internal-melt ice tank with 2846 kg of water, brine of 30 % propylene
// glycol, measured in the Intelligent Building Agents Laboratory of NIST: O. Pradhan et al., ASHRAE
// Transactions 126 (2020) 458-466; G. Li et al., An ice storage tank Modelica model, Modelica Conference
// (2021), whose curve over the state of charge gives the conductance. Samples from the authors' data in the
// LBNL Modelica Buildings library (3-clause BSD): inlet and outlet in degC, kg/s, state of charge.
#include <gtest/gtest.h>

#include <cmath>
#include <iterator>
#include <string>
#include <vector>

#include "models/storage/ice_tank.h"

namespace thermohall {
namespace {

struct Sample {
  double time_s, inlet_C, outlet_C, flow_kg_s, charge;
};
constexpr Sample warm[] = {
    {0, 12.611, 0.167, 0.87651, 0.90996},     {500, 12.556, 0.333, 0.88642, 0.88989},
    {1000, 12.5, 0.444, 0.89232, 0.87263},    {1500, 12.5, 0.556, 0.89512, 0.85564},
    {2000, 12.5, 0.611, 0.89575, 0.83561},    {2340, 12.556, 0.667, 0.89541, 0.81836},
    {8700, 12.722, 2.056, 0.90196, 0.5627},   {9000, 12.667, 2.167, 0.89461, 0.55091},
    {9500, 12.556, 2.389, 0.88035, 0.5332},   {10000, 12.722, 2.556, 0.86364, 0.51523},
    {10500, 12.611, 2.722, 0.84767, 0.49653}, {10960, 12.722, 2.889, 0.83187, 0.48047},
    {19690, 12.444, 4.556, 0.82925, 0.18688}, {19990, 12.444, 4.556, 0.82511, 0.17968}};
constexpr Sample mild[] = {{7120, 7.722, 0.556, 0.88193, 0.81368}, {8000, 7.833, 0.556, 0.88902, 0.79222},
                           {9000, 7.833, 0.667, 0.89608, 0.77257}, {34560, 8.278, 2.389, 0.91544, 0.20876},
                           {35500, 8.333, 2.5, 0.92241, 0.19589},  {36000, 8.278, 2.556, 0.92946, 0.18878},
                           {36890, 8.222, 2.667, 0.94985, 0.17757}};
// Freezing; the charge meter reads to about 0.02, so samples are the middle of what it shows around them.
constexpr Sample freezing[] = {
    {15600, -4, -0.556, 1.55199, 0.19},      {16000, -4.056, -0.556, 1.56460, 0.20},
    {16500, -4.056, -0.556, 1.54568, 0.205}, {17000, -4.056, -0.556, 1.53937, 0.212},
    {17500, -4.056, -0.556, 1.53937, 0.221}, {34300, -4.222, -0.778, 1.54568, 0.497},
    {34800, -4.222, -0.778, 1.53937, 0.50},  {35300, -4.222, -0.778, 1.54568, 0.513},
    {35800, -4.222, -0.778, 1.55199, 0.524}, {36300, -4.278, -0.833, 1.54568, 0.532},
    {57300, -5, -1.722, 1.56460, 0.925},     {57800, -5.056, -1.778, 1.53937, 0.93},
    {58300, -5.111, -1.833, 1.56460, 0.94},  {58800, -5.222, -1.889, 1.55199, 0.95},
    {59300, -5.278, -2, 1.55830, 0.965}};
constexpr double brine_J_kgK = 3816;  // 30 % propylene glycol at 5 degC, models/properties/coolant.h

// Curve of Li et al. (2021): normalised heat in 10 s = (d4 + d5 y + d6 y^2) LMTD / 10 K, y = 1 - charge.
IceTankParameters nist_tank() {
  IceTankParameters p{
      .ice_mass_kg = 2846.35,
      .melting_conductance_W_K = {},
      .freezing_conductance_W_K = {{0.2, 0.94}, {11700, 6100}},  // from the first and the last hour
      .ambient_conductance_W_K = 0,
      .freezing_temperature_K = 273.15};
  for (int i = 0; i <= 20; ++i) {
    const double charge = i / 20.0, y = 1 - charge;
    p.melting_conductance_W_K.x.push_back(charge);
    p.melting_conductance_W_K.y.push_back(2846.35 * 333550 / 10 / 10 *
                                          (1.126122e-3 - 1.1012e-3 * y + 3.00544e-4 * y * y));
  }
  return p;
}

IceTankInputs inputs(const IceTankParameters& p, const Sample& sample, double charge) {
  return {.enthalpy_J = ice_tank_enthalpy_J(p, charge),
          .brine_inlet_temperature_K = 273.15 + sample.inlet_C,
          .brine_capacity_rate_W_K = sample.flow_kg_s * brine_J_kgK,
          .ambient_temperature_K = 293.15};
}

TEST(IceTankMeasured, BrineLeavesAsMeasuredAtTheMeasuredCharge) {
  const IceTankParameters p = nist_tank();
  std::vector<Sample> samples(std::begin(warm), std::end(warm));
  samples.insert(samples.end(), std::begin(mild), std::end(mild));
  double squares = 0;
  for (const Sample& sample : samples) {
    const auto y = ice_tank_outputs(p, inputs(p, sample, sample.charge));
    const double error_K = y.brine_outlet_temperature_K - 273.15 - sample.outlet_C;
    squares += error_K * error_K;
    // Found: heat 10.0 % off above a third of the charge, 14.3 % below (mild brine: 1.6 %): in warm brine the
    // last water stratifies, which one conductance over the charge cannot know. Bounds a little above.
    EXPECT_LT(std::abs(error_K), (sample.charge > 0.33 ? 0.12 : 0.16) * (sample.inlet_C - sample.outlet_C))
        << sample.time_s << " s";
  }
  EXPECT_LT(std::sqrt(squares / static_cast<double>(samples.size())), 0.6);  // 0.53 K
}

TEST(IceTankMeasured, TheChargeFallsAsMeasuredThroughFiveAndAHalfHours) {
  // The warm series only: between the samples of the other one the flow is not known.
  const IceTankParameters p = nist_tank();
  double enthalpy_J = ice_tank_enthalpy_J(p, warm[0].charge);
  for (std::size_t i = 1; i < std::size(warm); ++i) {
    IceTankInputs u = inputs(p, warm[i], 0);
    u.enthalpy_J = enthalpy_J;
    enthalpy_J = advance_ice_tank(p, u, warm[i].time_s - warm[i - 1].time_s).enthalpy_J;
    EXPECT_NEAR(enthalpy_J / ice_tank_enthalpy_J(p, 1), warm[i].charge, 0.025);  // 0.015 at most
  }
}

// The conductance is a straight line through what the first and the last hour of the charge give; the hour in
// the middle, at half the charge, is predicted. The charge itself is not followed: the brine carries away a
// fifth more than the rise of the charge meter holds.
TEST(IceTankMeasured, BrineThatFreezesWaterLeavesAsMeasuredAtHalfTheCharge) {
  const IceTankParameters p = nist_tank();
  double worst_share = 0;
  for (const Sample& sample : freezing) {
    const auto y = ice_tank_outputs(p, inputs(p, sample, sample.charge));
    const double share =
        (y.brine_outlet_temperature_K - 273.15 - sample.outlet_C) / (sample.inlet_C - sample.outlet_C);
    EXPECT_NEAR(share, 0, 0.05) << sample.time_s << " s";
    if (sample.charge > 0.4 && sample.charge < 0.6) worst_share = std::max(worst_share, std::abs(share));
  }
  RecordProperty("worst_share", std::to_string(worst_share));
  EXPECT_LT(worst_share, 0.04);  // 3.1 % of the brine's heat
}

}  // namespace
}  // namespace thermohall
