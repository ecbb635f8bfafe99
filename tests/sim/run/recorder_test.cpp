#include "sim/run/recorder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "sim/results/results_reader.h"
#include "sim/results/results_writer.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
using Numbers = std::vector<double>;

// Channels whose values the test sets: two pumps, and two computed racks that stand for three.
struct Channels {
  Numbers pump[2]{{1, 1, 0}, {1, 1, 0}};  // power (mean), temperature (last), limited
  Numbers rack[2]{Numbers(rack_columns, 0), Numbers(rack_columns, 0)};  // columns as below
  static constexpr std::size_t rack_columns = 5;

  std::vector<ChannelGroup> groups() {
    ChannelGroup pumps;
    pumps.name = "pump";
    pumps.dimension = "pump";
    pumps.ids = {"P1", "P2"};
    pumps.columns = {{"power", "W", "power", Aggregate::mean, 0},
                     {"temperature", "K", "water", Aggregate::last, 0},
                     {"limited", "1", "at its limit", Aggregate::mean, 0}};
    pumps.computed_count = 2;
    pumps.records = {pump[0].data(), pump[1].data()};
    ChannelGroup racks;
    racks.name = "rack";
    racks.dimension = "rack";
    racks.ids = {"A-01", "A-02", "B"};
    racks.cohort_of_item = {0, 0, 1};
    racks.columns = {{"inlet_temperature", "K", "inlet", Aggregate::maximum, 0},
                     {"chip_temperature", "K", "chip", Aggregate::maximum, 0},
                     {"it_power", "W", "power", Aggregate::mean, 0},
                     {"delivered_share", "1", "work", Aggregate::mean, 0},
                     {"air_flow", "m3/s", "air", Aggregate::mean, 0}};
    racks.computed_count = 2;
    racks.records = {rack[0].data(), rack[1].data()};
    return {pumps, racks};
  }
  void set_pump(std::size_t entry, double power_W, double water_K, double limited) {
    const Numbers values{power_W, water_K, limited};
    std::copy(values.begin(), values.end(), pump[entry].begin());
  }
  void forget() {
    for (auto& records : {std::ref(pump), std::ref(rack)})
      for (auto& record : records.get()) std::fill(record.begin(), record.end(), not_a_number);
  }
  void set_rack(std::size_t entry, double inlet_K, double chip_K, double power_W, double share, double air) {
    const Numbers values{inlet_K, chip_K, power_W, share, air};
    std::copy(values.begin(), values.end(), rack[entry].begin());
  }
};

FacilityMeters meters_of(double it_W, double fans_W) {
  FacilityMeters m;
  m.add(Meter::it_power, it_W);
  m.book(EndUse::it_components, it_W);
  m.book(EndUse::air_fans, fans_W);
  return m;
}

class RecorderTest : public testing::Test {
 protected:
  RecorderSettings settings(double output_s, double rack_s) const {
    return {.output_interval_s = output_s,
            .rack_interval_s = rack_s,
            .record_racks = true,
            .rack_inlet_limit_K = {300, 300},
            .rack_weight = {2, 1}};
  }
  void open() {
    writer_ = std::make_unique<ResultsWriter>(folder_ / "r.h5",
                                              RunHeader{.title = "t", .version = "1", .commit = ""});
  }
  ResultsFile close() {
    writer_->finish("complete");
    return ResultsFile(folder_ / "r.h5");
  }
  TemporaryFolder folder_;
  Channels channels_;
  std::unique_ptr<ResultsWriter> writer_;
};

TEST_F(RecorderTest, AveragesTakesTheLastAndTheHighest) {
  open();
  Recorder recorder(channels_.groups(), settings(100, 100), writer_.get(), 0);
  channels_.set_pump(0, 10, 300, 0);
  channels_.set_pump(1, 20, 310, 1);
  channels_.set_rack(0, 295, 340, 1000, 1, 1);
  channels_.set_rack(1, 290, 330, 500, 1, 1);
  recorder.add(25, meters_of(100, 10));
  channels_.set_pump(0, 30, 301, 0);
  channels_.set_pump(1, 40, 311, 0);
  channels_.set_rack(0, 293, 350, 2000, 1, 1);
  recorder.add(75, meters_of(200, 30));
  recorder.finish();
  const auto file = close();
  EXPECT_EQ(file.times("pump"), Numbers{100});
  EXPECT_EQ(file.instant("pump", "power", 0), (Numbers{25, 35}));  // (25 * 10 + 75 * 30) / 100
  EXPECT_EQ(file.instant("pump", "temperature", 0), (Numbers{301, 311}));
  EXPECT_EQ(file.instant("rack", "inlet_temperature", 0), (Numbers{295, 295, 290}));
  EXPECT_EQ(file.instant("rack", "it_power", 0), (Numbers{1750, 1750, 500}));
  EXPECT_EQ(file.series("facility", "it_power"), Numbers{175});
  EXPECT_EQ(file.series("facility", "air_fans_power"), Numbers{25});
  EXPECT_EQ(file.series("facility", "total_power"), Numbers{200});
  EXPECT_DOUBLE_EQ(file.series("facility", "pue")[0], 200.0 / 175);
}

TEST_F(RecorderTest, WritesAShortLastIntervalAsItIs) {
  open();
  Recorder recorder(channels_.groups(), settings(60, 120), writer_.get(), 1000);
  for (int k = 0; k < 3; ++k) {
    channels_.pump[0][0] = k;
    recorder.add(30, meters_of(100 + k, 0));
  }
  recorder.finish();
  const auto file = close();
  EXPECT_EQ(file.time_bounds("pump"), (Numbers{1000, 1060, 1060, 1090}));
  EXPECT_EQ(file.time_bounds("facility"), (Numbers{1000, 1060, 1060, 1090}));
  EXPECT_EQ(file.time_bounds("rack"), (Numbers{1000, 1090})) << "racks keep an interval of their own";
  EXPECT_EQ(file.series("pump", "power", 0), (Numbers{0.5, 2}));
  EXPECT_EQ(file.series("facility", "it_power"), (Numbers{100.5, 102}));
  EXPECT_DOUBLE_EQ(recorder.totals().duration_s, 90);
}

TEST_F(RecorderTest, DoesNotWriteAnEmptyIntervalAtTheEnd) {
  open();
  Recorder recorder(channels_.groups(), settings(60, 60), writer_.get(), 0);
  recorder.add(60, meters_of(1, 0));
  recorder.finish();
  const auto file = close();
  EXPECT_EQ(file.times("facility").size(), 1u);
  EXPECT_EQ(file.times("rack").size(), 1u);
}

TEST_F(RecorderTest, SumsEnergyByMonthAndFindsThePeak) {
  Recorder recorder(channels_.groups(), settings(3600, 3600), nullptr, 30 * 86400.0);
  for (int hour = 0; hour < 48; ++hour) recorder.add(3600, meters_of(hour == 30 ? 900 : 100, 50));
  recorder.finish();
  const auto& t = recorder.totals();
  EXPECT_DOUBLE_EQ(t[Meter::it_power], (47 * 100 + 900) * 3600.0);
  EXPECT_DOUBLE_EQ(t.month_duration_s[0], 86400);
  EXPECT_DOUBLE_EQ(t.month_duration_s[1], 86400);
  EXPECT_DOUBLE_EQ(t.monthly[0][static_cast<std::size_t>(Meter::it_power)], 24 * 100 * 3600.0);
  EXPECT_DOUBLE_EQ(t.peak_power_W, 950);
  EXPECT_DOUBLE_EQ(t.peak_power_time_s, 30 * 86400.0 + 31 * 3600.0);
  EXPECT_DOUBLE_EQ(t.group_energy_J(EndUseGroup::cooling), 48 * 50 * 3600.0);
  EXPECT_DOUBLE_EQ(t.total_energy_J(), t[Meter::it_power] + 48 * 50 * 3600.0);
}

TEST_F(RecorderTest, SummarisesEveryRack) {
  Recorder recorder(channels_.groups(), settings(60, 60), nullptr, 0);
  channels_.set_rack(0, 301, 350, 1000, 0.9, 1);
  channels_.set_rack(1, 250, 360, 500, 1, 0);  // a tank: no air inlet
  recorder.add(60, {});
  channels_.set_rack(0, 299, 340, 1000, 1, 1);
  recorder.add(120, {});
  recorder.finish();
  const auto& rack = recorder.racks()[0];
  EXPECT_EQ(rack.inlet_max_K, 301);
  EXPECT_EQ(rack.chip_max_K, 350);
  EXPECT_EQ(rack.seconds_above_limit, 60);
  EXPECT_EQ(rack.throttled_s, 60);
  EXPECT_EQ(rack.energy_J, 180e3);
  EXPECT_DOUBLE_EQ(rack.inlet_mean_K / 180, (301 + 2 * 299) / 3.0);
  EXPECT_EQ(recorder.racks()[1].inlet_max_K, 0);
  EXPECT_EQ(recorder.racks()[1].chip_max_K, 360);
}

TEST_F(RecorderTest, CountsTheTimeInWhichAnyRackIsAboveItsLimit) {
  Recorder recorder(channels_.groups(), settings(60, 60), nullptr, 0);
  channels_.set_rack(0, 301, 350, 1000, 1, 1);
  channels_.set_rack(1, 299, 350, 1000, 1, 1);
  recorder.add(60, {});
  channels_.set_rack(0, 299, 350, 1000, 1, 1);
  channels_.set_rack(1, 301, 350, 1000, 1, 1);
  recorder.add(60, {});
  channels_.set_rack(0, 301, 350, 1000, 1, 1);
  recorder.add(60, {});
  channels_.set_rack(0, 299, 350, 1000, 1, 1);
  channels_.set_rack(1, 299, 350, 1000, 1, 1);
  recorder.add(60, {});
  EXPECT_EQ(recorder.totals().above_limit_s, 180);
  EXPECT_EQ(recorder.racks()[0].seconds_above_limit, 120);
}

TEST_F(RecorderTest, CountsRackHoursByInletTemperature) {
  Recorder recorder(channels_.groups(), settings(3600, 3600), nullptr, 0);
  channels_.set_rack(0, Recorder::histogram_first_K + 20.5, 350, 1, 1, 1);
  channels_.set_rack(1, 500, 350, 1, 1, 1);
  recorder.add(3600, {});
  channels_.set_rack(1, 200, 350, 1, 1, 1);
  recorder.add(1800, {});
  const auto& hours = recorder.inlet_histogram_h();
  EXPECT_DOUBLE_EQ(hours[20], 2 * 1.5) << "the entry stands for two racks";
  EXPECT_DOUBLE_EQ(hours.back(), 1) << "beyond the end";
  EXPECT_DOUBLE_EQ(hours.front(), 0.5);
}

TEST_F(RecorderTest, AddsUpTheTimeOfFlagsByComponent) {
  Recorder recorder(channels_.groups(), settings(60, 60), nullptr, 0);
  channels_.set_pump(0, 1, 300, 0);
  channels_.set_pump(1, 1, 300, 1);
  recorder.add(40, {});
  channels_.pump[1][2] = 0.5;
  recorder.add(40, {});
  const auto flags = recorder.flags();
  ASSERT_EQ(flags.size(), 1u);
  EXPECT_EQ(flags[0].group, "pump");
  EXPECT_EQ(flags[0].id, "P2");
  EXPECT_EQ(flags[0].flag, "limited");
  EXPECT_DOUBLE_EQ(flags[0].seconds, 60);
}

// A failed step leaves values behind that are not numbers: closing the books must not spread them.
TEST_F(RecorderTest, ClosesItsBooksAfterAFailureWithWhatWasGood) {
  open();
  Recorder recorder(channels_.groups(), settings(60, 60), writer_.get(), 0);
  channels_.set_pump(0, 10, 300, 0);
  channels_.set_pump(1, 20, 310, 0);
  channels_.set_rack(0, 295, 340, 1000, 1, 1);
  channels_.set_rack(1, 295, 340, 1000, 1, 1);
  recorder.add(30, meters_of(100, 10));
  channels_.forget();
  recorder.finish();
  const auto file = close();
  EXPECT_EQ(file.instant("pump", "power", 0), (Numbers{10, 20}));
  EXPECT_EQ(file.instant("pump", "temperature", 0), (Numbers{300, 310}));
  EXPECT_EQ(file.instant("rack", "inlet_temperature", 0), (Numbers{295, 295, 295}));
  EXPECT_EQ(recorder.racks()[0].chip_max_K, 340);
}

TEST_F(RecorderTest, LeavesOutWhatIsNotANumber) {
  open();
  Recorder recorder(channels_.groups(), settings(60, 60), writer_.get(), 0);
  channels_.set_rack(0, not_a_number, 340, 1000, 1, 1);
  recorder.add(60, meters_of(0, 10));
  recorder.finish();
  const auto file = close();
  EXPECT_TRUE(std::isnan(file.series("facility", "pue")[0])) << "no IT power: not computed";
  EXPECT_TRUE(std::isnan(file.instant("rack", "inlet_temperature", 0)[0]));
  EXPECT_EQ(recorder.racks()[0].inlet_max_K, 0);
}

}  // namespace
}  // namespace thermohall
