// Steps of temperature through 39 m of insulated steel pipe, measured at the University of Liege on
// 2 and 4 December 2015 and 18 January 2016: B. van der Heijde et al., Energy Conversion and Management 151
// (2017) 158-169; series 151202, 151204_2 and 160118_1 of the authors' data (LBNL Modelica Buildings library,
// 3-clause BSD).
#include <gtest/gtest.h>

#include <cmath>
#include <span>
#include <string>

#include "models/properties/coolant.h"
#include "models/storage/plug_flow_pipe.h"

namespace thermohall {
namespace {

struct Sample {
  double time_s, inlet_C, outlet_C;
};
// Half the flow: every second sample of the front, some of the rest.
constexpr Sample step_of_33_K[] = {
    {0, 18.8, 18.2},     {3.1, 28, 18.2},     {6.4, 34.7, 18.2},   {11.5, 41.4, 18.2},  {14.6, 43.9, 18.2},
    {17.9, 45.8, 18.2},  {21, 47.2, 18.3},    {24.1, 48.2, 18.3},  {27.3, 49, 18.3},    {30.4, 49.6, 18.3},
    {36.7, 50.4, 18.3},  {43.1, 50.9, 18.2},  {49.3, 51.3, 18.2},  {59.9, 51.7, 18.3},  {72.3, 51.9, 18.3},
    {86.8, 52, 18.3},    {99.5, 52.1, 18.3},  {114.3, 52.3, 18.3}, {125.7, 52.2, 18.2}, {131.9, 52.3, 18.3},
    {138.1, 52.2, 18.6}, {144.5, 52.2, 19.6}, {151, 52.2, 21.2},   {157.5, 52.3, 23.2}, {164.1, 52.3, 25.6},
    {170.5, 52.3, 28.1}, {177, 52.3, 30.6},   {183.4, 52.3, 33},   {189.5, 52.3, 35.4}, {195.9, 52.4, 37.6},
    {202.2, 52.4, 39.7}, {208.4, 52.4, 41.5}, {214.8, 52.4, 43.1}, {221.2, 52.4, 44.6}, {227.5, 52.4, 45.9},
    {233.8, 52.4, 47},   {240.1, 52.4, 47.9}, {246.4, 52.5, 48.7}, {252.8, 52.5, 49.4}, {259.1, 52.5, 49.9},
    {265.7, 52.5, 50.3}, {276.4, 52.5, 50.9}, {286.1, 52.5, 51.3}, {300.1, 52.4, 51.6}, {319.3, 52.4, 51.8},
    {350, 52.4, 52.1},   {401.7, 52.4, 52.2}, {450.7, 52.4, 52.1}, {500.8, 52.6, 52.3}, {551.2, 52.6, 52.4},
    {590.9, 52.2, 52.3}};
// Twice the flow.
constexpr Sample step_of_21_K[] = {
    {0, 17.9, 18.2},     {3.1, 17.9, 18.2},   {6.1, 20.5, 18.2},   {9.1, 25.7, 18.2},   {13.8, 30.6, 18.2},
    {16.8, 32.7, 18.2},  {19.8, 34.2, 18.1},  {22.9, 35.2, 18.2},  {25.9, 36, 18.1},    {28.8, 36.6, 18.1},
    {31.7, 37, 18.1},    {36.2, 37.5, 18},    {39, 37.8, 17.9},    {42, 38, 17.9},      {45, 38.1, 18.3},
    {47.9, 38.3, 19.5},  {51, 38.4, 21.1},    {53.9, 38.5, 22.9},  {56.9, 38.5, 24.6},  {59.8, 38.6, 26.3},
    {62.8, 38.6, 28},    {65.8, 38.7, 29.5},  {68.7, 38.7, 30.8},  {71.6, 38.7, 32},    {74.5, 38.7, 33},
    {77.5, 38.7, 33.9},  {80.6, 38.7, 34.7},  {83.8, 38.7, 35.4},  {86.7, 38.8, 36},    {89.7, 38.9, 36.5},
    {92.6, 38.9, 36.9},  {97.5, 38.8, 37.4},  {103.3, 38.9, 37.9}, {109.2, 38.8, 38.2}, {115, 38.8, 38.4},
    {121.1, 38.8, 38.5}, {129.8, 38.8, 38.7}, {141.6, 38.9, 38.8}, {153.5, 38.9, 38.9}, {171.7, 39, 38.9},
    {191.2, 39.2, 38.9}, {209.3, 39.2, 39},   {229.5, 39.2, 39.1}, {251, 39.3, 39.2},   {279.6, 39.4, 39.3},
    {307.1, 39.5, 39.3}, {341.9, 39.6, 39.5}, {375.3, 39.6, 39.6}};
// Every sample of the first 200 s, then some of the rest.
constexpr Sample step_of_15_K[] = {
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
// insulation of 0.04 W/(m K), 5 W/(m2 K) outside: 2.164 m K/W.
PlugFlowPipeParameters test_pipe(const CoolantOutputs& water) {
  return {.length_m = 39,
          .inner_diameter_m = 0.05248,
          .loss_conductance_W_mK = 1 / 2.164,
          .wall_heat_capacity_J_mK = 3.14159265 * (0.05248 + 0.0039) * 0.0039 * 8000 * 500,
          .volumetric_heat_capacity_J_m3K = water.density_kg_m3 * water.specific_heat_J_kgK};
}

struct Series {
  const char* name;
  std::span<const Sample> measured;
  double flow_kg_s, ambient_C;
};

double interpolated_C(std::span<const Sample> list, double time_s, double Sample::*value) {
  for (std::size_t i = 1; i < list.size(); ++i)
    if (time_s <= list[i].time_s)
      return std::lerp(list[i - 1].*value, list[i].*value,
                       (time_s - list[i - 1].time_s) / (list[i].time_s - list[i - 1].time_s));
  return list.back().*value;
}

class PlugFlowPipeMeasured : public testing::TestWithParam<Series> {};
INSTANTIATE_TEST_SUITE_P(Liege, PlugFlowPipeMeasured,
                         testing::Values(Series{"half_flow_33_K", step_of_33_K, 0.589, 18},
                                         Series{"full_flow_15_K", step_of_15_K, 1.251, 22},
                                         Series{"twice_flow_21_K", step_of_21_K, 2.269, 18}),
                         [](const auto& item) { return item.param.name; });

TEST_P(PlugFlowPipeMeasured, TheStepOfTheTestBenchArrivesAsMeasured) {
  const auto& [name, measured, flow_kg_s, ambient_C] = GetParam();
  const double first_C = measured.front().outlet_C, last_measured_C = measured.back().outlet_C;
  const double step_K = last_measured_C - first_C, half_C = 0.5 * (first_C + last_measured_C);
  const auto water = coolant_outputs({CoolantFluid::water, 0}, {273.15 + half_C});
  const PlugFlowPipeParameters p = test_pipe(water);
  PlugFlowPipeState s = uniform_pipe(p, 273.15 + first_C);
  const double flow_m3_s = flow_kg_s / water.density_kg_m3;
  double measured_half_s = 0;
  for (double t = 0; measured_half_s == 0; t += 0.1)
    if (interpolated_C(measured, t, &Sample::outlet_C) >= half_C) measured_half_s = t;
  double squares = 0, worst_K = 0, half_time_s = 0, area_K_s = 0, measured_area_K_s = 0, last_C = first_C;
  std::size_t next = 1;
  for (int step = 1; step <= static_cast<int>(measured.back().time_s); ++step) {
    const double time_s = step;
    const double inlet_C = interpolated_C(measured, time_s - 0.5, &Sample::inlet_C);
    const auto y = advance_plug_flow_pipe(p, s, {flow_m3_s, 273.15 + inlet_C, 273.15 + ambient_C}, 1);
    const double outlet_C = y.outlet_temperature_K - 273.15;
    if (half_time_s == 0 && outlet_C >= half_C) half_time_s = time_s;
    area_K_s += last_measured_C - outlet_C;
    while (next < measured.size() && measured[next].time_s <= time_s) {
      const double error_K = outlet_C - measured[next].outlet_C;
      squares += error_K * error_K;
      worst_K = std::max(worst_K, std::abs(error_K));
      measured_area_K_s += (last_measured_C - 0.5 * (measured[next].outlet_C + measured[next - 1].outlet_C)) *
                           (measured[next].time_s - measured[next - 1].time_s);
      ++next;
    }
    last_C = outlet_C;
  }
  const double rms_K = std::sqrt(squares / static_cast<double>(next - 1));
  RecordProperty("half_s", std::to_string(half_time_s) + " of " + std::to_string(measured_half_s));
  RecordProperty("area", std::to_string(area_K_s / measured_area_K_s));
  RecordProperty("rms_K", std::to_string(rms_K));
  RecordProperty("worst_K", std::to_string(worst_K));
  RecordProperty("last_K", std::to_string(last_C - last_measured_C));
  // Found: the front comes 3.2 to 3.7 s early in all three series, whatever the flow, as it does before a
  // sensor of that delay (not published). Resolution of the sensors 0.1 K; accuracy of the flow not
  // published.
  EXPECT_NEAR(half_time_s, measured_half_s, 5);
  EXPECT_NEAR(area_K_s, measured_area_K_s, 0.05 * measured_area_K_s);
  EXPECT_LT(rms_K, 0.05 * step_K);
  EXPECT_LT(worst_K, 0.11 * step_K);  // in the steepest part of the front
  EXPECT_NEAR(last_C, last_measured_C, 0.2);
}

}  // namespace
}  // namespace thermohall
