#include "sim/run/recorder.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/results/results_reader.h"
#include "sim/results/results_writer.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

constexpr double hour_s = 3600;

// One component with a column of each aggregate and a flag, fed by hand.
class RecorderTest : public testing::Test {
 protected:
  double heat_W_ = 0, limited_ = 0;

  ChannelGroup unit() {
    return {.name = "unit",
            .dimension = "unit",
            .ids = {"u1"},
            .columns = {{"heat", "W", "heat", Aggregate::mean},
                        {"level", "W", "heat at the end", Aggregate::last},
                        {"peak", "W", "highest heat", Aggregate::maximum},
                        {"limited", "1", "at its limit", Aggregate::mean}},
            .attributes = {},
            .cohort_of_item = {},
            .computed_count = 1,
            .read = [this](std::span<double> to) {
              to[0] = to[1] = to[2] = heat_W_;
              to[3] = limited_;
            }};
  }

  static FacilityMeters power(double power_W) {
    FacilityMeters meters;
    meters.book(EndUse::it_components, power_W);
    meters.add(Meter::it_power, power_W);
    return meters;
  }
  void add(Recorder& recorder, double duration_s, double heat_W) {
    heat_W_ = heat_W;
    recorder.add(duration_s, power(heat_W));
  }
};

TEST_F(RecorderTest, CondensesMeanLastAndMaximumAndKeepsAShortLastInterval) {
  const TemporaryFolder folder;
  const auto path = folder / "run.h5";
  {
    ResultsWriter writer(path, {.title = "t", .version = "1", .commit = ""});
    Recorder recorder({unit()}, {}, &writer, 0);
    add(recorder, 0.25 * hour_s, -400);
    add(recorder, 0.75 * hour_s, -800);  // maxima below zero are maxima too
    add(recorder, 1.00 * hour_s, 100);
    add(recorder, 0.10 * hour_s, 900);
    add(recorder, 0.15 * hour_s, 400);
    recorder.finish();
    writer.finish("complete");
  }
  const ResultsFile file(path);
  EXPECT_EQ(file.times("unit"), (std::vector<double>{3600, 7200, 8100}));
  EXPECT_EQ(file.time_bounds("unit"), (std::vector<double>{0, 3600, 3600, 7200, 7200, 8100}));
  EXPECT_EQ(file.series("unit", "heat"), (std::vector<double>{-700, 100, 600}));
  EXPECT_EQ(file.series("unit", "level"), (std::vector<double>{-800, 100, 400}));
  EXPECT_EQ(file.series("unit", "peak"), (std::vector<double>{-400, 100, 900}));
  EXPECT_EQ(file.times("facility"), file.times("unit"));
  const auto total_W = file.series("facility", "total_power");
  EXPECT_DOUBLE_EQ(total_W.back(), 600);
}

TEST_F(RecorderTest, SumsRunAndMonthsAndFindsThePeakInterval) {
  constexpr double february_s = 31 * 86400.0;
  Recorder recorder({unit()}, {}, nullptr, february_s - hour_s);
  add(recorder, hour_s, 1000);
  add(recorder, 0.5 * hour_s, 3000);
  add(recorder, 0.5 * hour_s, 2000);
  add(recorder, hour_s, 500);
  recorder.finish();
  const auto& t = recorder.totals();
  EXPECT_DOUBLE_EQ(t.duration_s, 3 * hour_s);
  EXPECT_DOUBLE_EQ(t.total_energy_J(), 4000 * hour_s);
  const auto use = static_cast<std::size_t>(EndUse::it_components);
  EXPECT_DOUBLE_EQ(t.monthly[0][use], 1000 * hour_s);
  EXPECT_DOUBLE_EQ(t.monthly[1][use], 3000 * hour_s);
  EXPECT_DOUBLE_EQ(t.month_duration_s[1], 2 * hour_s);
  EXPECT_DOUBLE_EQ(t.peak_power_W, 2500);  // the mean of its interval, not the instant of 3000 W
  EXPECT_DOUBLE_EQ(t.peak_power_time_s, february_s + hour_s);
}

TEST_F(RecorderTest, CountsTheTimeOfFlagsByComponent) {
  Recorder recorder({unit()}, {}, nullptr, 0);
  EXPECT_TRUE(recorder.flags().empty());
  limited_ = 1;
  add(recorder, 600, 1);
  limited_ = 0;
  add(recorder, 600, 1);
  limited_ = 0.5;  // half of the units of a bank
  add(recorder, 600, 1);
  const auto flags = recorder.flags();
  ASSERT_EQ(flags.size(), 1u);
  EXPECT_EQ(flags[0].group + ' ' + flags[0].id + ' ' + flags[0].flag, "unit u1 limited");
  EXPECT_DOUBLE_EQ(flags[0].seconds, 900);
}

// Three racks, the first two one cohort; the second cohort is a bath without air.
TEST(RackRecorderTest, WatchesInletsByWeightAndLeavesBathsOut) {
  double inlet_K = 0;
  ChannelGroup racks{.name = "rack",
                     .dimension = "rack",
                     .ids = {"a", "b", "c"},
                     .columns = {{"it_power", "W", ""},
                                 {"inlet_temperature", "K", ""},
                                 {"chip_temperature", "K", ""},
                                 {"delivered_share", "1", ""},
                                 {"air_flow", "m3/s", ""}},
                     .attributes = {},
                     .cohort_of_item = {0, 0, 1},
                     .computed_count = 2,
                     .read = [&](std::span<double> to) {
                       const double values[] = {1e3, 5e3, inlet_K, 400, 340, 350, 1, 0.9, 0.5, 0};
                       std::copy(std::begin(values), std::end(values), to.begin());
                     }};
  Recorder recorder({racks}, {.rack_inlet_limit_K = {300, 300}, .rack_weight = {2, 1}}, nullptr, 0);
  for (const double t : {295.65, 301.65, 200.0, 400.0}) {
    inlet_K = t;
    recorder.add(hour_s, {});
  }
  const auto& air = recorder.racks()[0];
  EXPECT_DOUBLE_EQ(air.inlet_max_K, 400);
  EXPECT_DOUBLE_EQ(air.seconds_above_limit, 2 * hour_s);
  EXPECT_DOUBLE_EQ(air.energy_J, 4e3 * hour_s);
  EXPECT_DOUBLE_EQ(air.throttled_s, 0);
  const auto& bath = recorder.racks()[1];
  EXPECT_DOUBLE_EQ(bath.inlet_max_K, 0);
  EXPECT_DOUBLE_EQ(bath.seconds_above_limit, 0);
  EXPECT_DOUBLE_EQ(bath.chip_max_K, 350);
  EXPECT_DOUBLE_EQ(bath.throttled_s, 4 * hour_s);

  auto expected = std::vector<double>(60, 0);
  expected[17] = expected[23] = expected.front() = expected.back() = 2;  // 22.5 and 28.5 degC, both ends
  EXPECT_EQ(recorder.inlet_histogram_h(), expected);
}

}  // namespace
}  // namespace thermohall
