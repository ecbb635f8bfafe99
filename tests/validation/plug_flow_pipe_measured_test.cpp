// Step of temperature through 39 m of insulated steel pipe, measured at the University of Liege on
// 4 December 2015: B. van der Heijde et al., Energy Conversion and Management 151 (2017)
// 158-169; series 151204_2 of the authors' data (LBNL Modelica Buildings library, 3-clause BSD).
#include <gtest/gtest.h>

#include <cmath>
#include <iterator>

#include "models/properties/coolant.h"
#include "models/storage/plug_flow_pipe.h"

namespace thermohall {
namespace {

struct Sample {
  double time_s, inlet_C, outlet_C;
};
// Every sample of the first 200 s, then some of the rest.
constexpr Sample measured[] = {
    {0, 14.7, 14.3},     {4.7, 20.7, 14.3},   {9.6, 24.1, 14.3},   {14.3, 25.9, 14.4},  {19.2, 27, 14.3},
    {23.9, 27.8, 14.3},  {28.6, 28.3, 14.3},  {33.5, 28.6, 14.3},  {38.2, 28.9, 14.3},  {42.9, 29, 14.3},
    {47.4, 29.1, 14.2},  {52.4, 29.2, 14.2},  {57, 29.3, 14.1},    {61.7, 29.3, 14},    {66.5, 29.3, 14},
    {71.3, 29.4, 14.7},  {76.3, 29.4, 15.9},  {80.8, 29.4, 17.2},  {85.4, 29.4, 18.6},  {90.2, 29.4, 20.1},
    {94.8, 29.4, 21.4},  {99.5, 29.4, 22.7},  {104.3, 29.4, 23.9}, {108.9, 29.4, 24.8}, {113.7, 29.4, 25.7},
    {118.4, 29.5, 26.4}, {123.2, 29.5, 27},   {127.9, 29.5, 27.5}, {132.6, 29.5, 27.9}, {137.4, 29.5, 28.2},
    {142.1, 29.5, 28.5}, {147.1, 29.5, 28.7}, {151.7, 29.5, 28.9}, {156.8, 29.5, 29},   {161.4, 29.5, 29.1},
    {166.3, 29.5, 29.2}, {171.2, 29.4, 29.2}, {176, 29.4, 29.3},   {180.8, 29.5, 29.3}, {185.5, 29.5, 29.4},
    {190.1, 29.5, 29.4}, {195, 29.5, 29.4},   {200, 29.5, 29.4},   {251.9, 29.5, 29.5}, {299, 29.6, 29.5},
    {400.2, 29.5, 29.6}, {499, 29.4, 29.5},   {531.2, 29.4, 29.5}};

// Pipe of the paper: inner diameter 52.48 mm, wall 3.9 mm of steel (8000 kg/m3, 500 J/(kg K)), 13 mm of
// insulation of 0.04 W/(m K), 5 W/(m2 K) outside: 2.164 m K/W. Water of 22 degC.
PlugFlowPipeParameters test_pipe() {
  const auto water = coolant_outputs({CoolantFluid::water, 0}, {295.15});
  return {.length_m = 39,
          .inner_diameter_m = 0.05248,
          .loss_conductance_W_mK = 1 / 2.164,
          .wall_heat_capacity_J_mK = 3.14159265 * (0.05248 + 0.0039) * 0.0039 * 8000 * 500,
          .volumetric_heat_capacity_J_m3K = water.density_kg_m3 * water.specific_heat_J_kgK};
}

double inlet_at_C(double time_s) {
  for (std::size_t i = 1; i < std::size(measured); ++i)
    if (time_s <= measured[i].time_s)
      return std::lerp(measured[i - 1].inlet_C, measured[i].inlet_C,
                       (time_s - measured[i - 1].time_s) / (measured[i].time_s - measured[i - 1].time_s));
  return measured[std::size(measured) - 1].inlet_C;
}

TEST(PlugFlowPipeMeasured, TheStepOfTheLiegeTestBenchArrivesAsMeasured) {
  const PlugFlowPipeParameters p = test_pipe();
  PlugFlowPipeState s = uniform_pipe(p, 273.15 + 14.3);
  const double density_kg_m3 = coolant_outputs({CoolantFluid::water, 0}, {295.15}).density_kg_m3;
  const double flow_m3_s = 1.251 / density_kg_m3;
  double squares = 0, worst_K = 0, half_time_s = 0, area_K_s = 0, measured_area_K_s = 0, last_C = 14.3;
  std::size_t next = 1;
  for (int step = 1; step <= 531; ++step) {
    const double time_s = step;
    const auto y = advance_plug_flow_pipe(p, s, {flow_m3_s, 273.15 + inlet_at_C(time_s - 0.5), 295.15}, 1);
    const double outlet_C = y.outlet_temperature_K - 273.15;
    if (half_time_s == 0 && outlet_C >= 21.9) half_time_s = time_s;
    area_K_s += 29.5 - outlet_C;
    while (next < std::size(measured) && measured[next].time_s <= time_s) {
      const double error_K = outlet_C - measured[next].outlet_C;
      squares += error_K * error_K;
      worst_K = std::max(worst_K, std::abs(error_K));
      measured_area_K_s += (29.5 - 0.5 * (measured[next].outlet_C + measured[next - 1].outlet_C)) *
                           (measured[next].time_s - measured[next - 1].time_s);
      ++next;
    }
    last_C = outlet_C;
  }
  const double rms_K = std::sqrt(squares / static_cast<double>(next - 1));
  // The front's half height passed at 96.6 s; the mean delay is the area above the curve. The resolution of
  // the sensors is 0.1 K, and 3 % of the flow (its accuracy is not published) would shift the front by 3 s.
  EXPECT_NEAR(half_time_s, 96.6, 5);
  EXPECT_NEAR(area_K_s, measured_area_K_s, 0.04 * measured_area_K_s);
  EXPECT_LT(rms_K, 0.6);    // 0.43 K of a step of 15 K
  EXPECT_LT(worst_K, 1.6);  // 1.24 K, in the steepest part of the front
  EXPECT_NEAR(last_C, 29.5, 0.15);
}

}  // namespace
}  // namespace thermohall
