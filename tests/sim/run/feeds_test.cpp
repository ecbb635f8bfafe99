// Named feeds, degraded stages of the power chain and doors out of service in whole runs.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/run_trace.h"

namespace thermohall {
namespace {

// Four racks on both feeds, six on A only, at constant load for ten minutes.
Scenario hall(const std::string& feeds = "{A: {}, B: {}}", const std::string& events = "") {
  using small_halls::chiller;
  auto text = replaced(chiller, "  A: {type: cpu-2u-15kw, count: 10, load: work, x: 2 m, y: 2 m}",
                       "  both: {type: cpu-2u-15kw, count: 4, load: work}\n"
                       "  single: {type: cpu-2u-15kw, count: 6, load: work, feeds: A}");
  text = replaced(text, "power:\n", "power:\n  feeds: " + feeds + "\n");
  text =
      replaced(text, "{mean: 60 %, amplitude: 30 %, peak_time: 15 h, weekend: 0.8}", "{utilisation: 80 %}");
  return read_scenario_text(text +
                            "run: {mode: dynamic, start: 190 day, duration: 10 min, step: 1 s, "
                            "control_interval: 5 s, output_interval: 1 min}\n" +
                            events);
}

constexpr std::size_t a = 0, b = 1;

TEST(Feeds, CordsShareTheLoadOfARack) {
  const auto s = hall();
  const double on_a_W = run_trace(s, "feed", "it_power", a).values.back();
  const double on_b_W = run_trace(s, "feed", "it_power", b).values.back();
  // Four racks give half of theirs to B, so that A has eight halves against two.
  EXPECT_NEAR(on_a_W / on_b_W, 8.0 / 2.0, 1e-9);
}

TEST(Feeds, AFeedLostDoublesTheOtherAndDarkensSingleCords) {
  const auto s =
      hall("{A: {}, B: {}}", "events: {lost: {at: 5 min, action: feed_loss, unit: A, duration: 2 min}}\n");
  const auto ups = run_trace(s, "feed", "ups_load", b);
  ASSERT_EQ(ups.report.status, "complete") << ups.report.message;
  EXPECT_NEAR(ups.at(310) / ups.at(290), 2, 0.03) << "all of the racks with two cords";
  const auto rack = run_trace(s, "rack", "it_power", 1);
  EXPECT_GT(rack.at(290), 1000);
  EXPECT_EQ(rack.at(310), 0) << "the only feed is gone";
  EXPECT_GT(rack.at(440), 1000) << "and comes back";
  EXPECT_GT(run_trace(s, "rack", "it_power", 0).at(310), 1000) << "two cords carry on";
  EXPECT_EQ(run_trace(s, "feed", "alive", a).at(310), 0);
  EXPECT_LT(ups.balance(), 1e-8);
}

TEST(Feeds, ChipsOfADarkRackTakeTheTemperatureOfItsMetal) {
  const auto s =
      hall("{A: {}, B: {}}", "events: {lost: {at: 5 min, action: feed_loss, unit: A, duration: 2 min}}\n");
  const auto chip = run_trace(s, "rack", "chip_temperature", 1);
  const auto inlet = run_trace(s, "rack", "inlet_temperature", 1);
  EXPECT_LT(chip.at(310), chip.at(290) - 5);
  EXPECT_GT(chip.at(310), inlet.at(310));
  EXPECT_LT(chip.at(415), chip.at(310)) << "the metal cools in the little air that goes through";
}

TEST(Feeds, ModulesOfOneFeedAreNamedByIt) {
  const auto s = hall("{A: {}, B: {}}", "events: {out: {at: 5 min, action: 'off', unit: ups.A}}\n");
  const auto single = run_trace(s, "rack", "it_power", 1);
  EXPECT_EQ(single.at(310), 0) << "no module of A is left";
  EXPECT_GT(run_trace(s, "rack", "it_power", 0).at(310), 1000);
  const auto other = hall("{A: {}, B: {}}", "events: {out: {at: 5 min, action: 'off', unit: pdus.B}}\n");
  EXPECT_GT(run_trace(other, "rack", "it_power", 1).at(310), 1000) << "they do not hang on B";
}

TEST(Feeds, WithoutAFeedInItsNameTheUnitsOfTheFirstFail) {
  const auto s = hall("{A: {}, B: {}}", "events: {out: {at: 5 min, action: 'off', unit: ups, count: 1}}\n");
  EXPECT_EQ(run_trace(s, "rack", "it_power", 1).at(310), 0);
}

TEST(Feeds, TransformersOfAFeedTakeItWithThem) {
  const auto s = hall("{A: {}, B: {}}", "events: {out: {at: 5 min, action: 'off', unit: transformers.A}}\n");
  const auto alive = run_trace(s, "feed", "alive", a);
  EXPECT_EQ(alive.at(310), 0);
  EXPECT_EQ(run_trace(s, "rack", "it_power", 1).at(310), 0);
  EXPECT_GT(run_trace(s, "feed", "transformer_load", b).at(310),
            1.5 * run_trace(s, "feed", "transformer_load", b).at(290));
  EXPECT_LT(alive.balance(), 1e-8);
}

TEST(Feeds, AllFeedsLostLeaveEverythingDark) {
  const auto s = hall("{A: {}, B: {}}",
                      "events:\n  a: {at: 5 min, action: feed_loss, unit: A}\n"
                      "  b: {at: 6 min, action: feed_loss, unit: B}\n");
  const auto rack = run_trace(s, "rack", "it_power", 0);
  ASSERT_EQ(rack.report.status, "complete") << rack.report.message;
  EXPECT_GT(rack.at(340), 1000);
  EXPECT_EQ(rack.at(370), 0);
  EXPECT_LT(rack.balance(), 1e-8);
}

TEST(Feeds, LoadingIsJudgedByTheLimitOfTheState) {
  const std::string lost = "events: {lost: {at: 5 min, action: feed_loss, unit: A}}\n";
  const auto loading = [&](const std::string& feeds, double at_s) {
    return run_trace(hall(feeds, lost), "feed", "worst_loading", b).at(at_s);
  };
  const std::string usual = "{A: {}, B: {}}";
  const std::string strict = "{A: {}, B: {}, limits: {ups: {normal: 10 %, failed: 10 %}}}";
  EXPECT_LT(loading(usual, 290), 1);
  EXPECT_GT(loading(strict, 310), 1);
  EXPECT_EQ(run_trace(hall(strict, lost), "feed", "limited", b).at(310), 1);
  EXPECT_EQ(run_trace(hall(usual, lost), "feed", "limited", b).at(290), 0);
}

TEST(Feeds, UnitsOfAStageStandWhereTheFeedsSay) {
  // One of B's own modules against two of A: the load fraction of A halves when it has twice as many.
  const auto load = [](const std::string& feeds) {
    auto s = hall(feeds);
    return run_trace(s, "feed", "pdu_load", a).values.back();
  };
  EXPECT_NEAR(load("{A: {pdus: 1}, B: {pdus: 1}}"), load("{A: {}, B: {}}"), 1e-12);
}

TEST(PowerStages, ADegradedStageIsLoadedMore) {
  using small_halls::chiller;
  const auto text = replaced(chiller, "{mean: 60 %, amplitude: 30 %, peak_time: 15 h, weekend: 0.8}",
                             "{utilisation: 80 %}");
  const auto s = read_scenario_text(
      text +
      "run: {mode: dynamic, start: 190 day, duration: 10 min, step: 5 s}\n"
      "events: {weak: {at: 5 min, action: degrade, unit: ups, share: 50 %, duration: 3 min}}\n");
  const auto run = run_trace(s, "ups", "load_fraction");
  ASSERT_EQ(run.report.status, "complete") << run.report.message;
  EXPECT_NEAR(run.at(330) / run.at(290), 2, 0.02);
  EXPECT_NEAR(run.values.back() / run.at(290), 1, 0.01) << "restored";
}

TEST(Doors, OneOfARowIsThatOfItsFirstRack) {
  const auto s = read_scenario_text(
      replaced(small_halls::rear_doors, "{mean: 60 %, amplitude: 30 %, peak_time: 15 h, weekend: 0.8}",
               "{utilisation: 80 %}") +
      "run: {mode: dynamic, start: 190 day, duration: 10 min, step: 2 s, control_interval: 10 s}\n"
      "events: {out: {at: 5 min, action: 'off', unit: doors.A, count: 1}}\n");
  EXPECT_EQ(run_trace(s, "rack", "door_heat", 0).values.back(), 0);
  EXPECT_GT(run_trace(s, "rack", "door_heat", 1).values.back(), 1e3);
}

TEST(Doors, ADoorOutOfServiceTakesNoHeatUntilItIsRestored) {
  const auto text =
      replaced(small_halls::rear_doors, "{mean: 60 %, amplitude: 30 %, peak_time: 15 h, weekend: 0.8}",
               "{utilisation: 80 %}");
  for (const std::string row : {"A", "B"}) {
    const auto s = read_scenario_text(
        text +
        "run: {mode: dynamic, start: 190 day, duration: 20 min, step: 2 s, control_interval: 10 s}\n"
        "events:\n  out: {at: 5 min, action: 'off', unit: doors." +
        row + ", duration: 5 min}\n  weak: {at: 15 min, action: degrade, unit: doors." + row +
        ", share: 50 %}\n");
    const auto heat = run_trace(s, "rack", "door_heat", row == "A" ? 0 : 1);
    ASSERT_EQ(heat.report.status, "complete") << heat.report.message;
    EXPECT_GT(heat.at(290), 1e3) << row;
    EXPECT_EQ(heat.at(400), 0) << row;
    EXPECT_GT(heat.at(890), 1e3) << row;
    EXPECT_LT(heat.at(905), 0.8 * heat.at(890)) << row;
    EXPECT_LT(heat.balance(), 1e-8) << row;
  }
}

}  // namespace
}  // namespace thermohall
