#include "sim/run/failure_campaign.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

RunOptions options() {
  RunOptions run;
  run.library_directory = default_library_directory();
  return run;
}

TEST(FailureCampaign, TriesEveryBankOnceAndTheUtility) {
  const auto s = read_scenario_text(small_halls::chiller);
  const auto cases = single_failures(s, default_library_directory());
  // Air units, pumps, chillers, towers, transformers, UPS, PDUs, utility.
  ASSERT_EQ(cases.size(), 8u);
  for (const auto& one : cases) {
    EXPECT_EQ(one.scenario.events.size(), 1u);
    EXPECT_EQ(one.scenario.run.mode, RunMode::dynamic);
  }
  EXPECT_EQ(cases.front().name, "air.crah: 1 of 4 off");
  EXPECT_EQ(cases.back().name, "utility lost for 10 min");
}

TEST(FailureCampaign, TriesARearDoorOfEachRowAndAGeneratorThatDoesNotStart) {
  auto s = read_scenario_text(small_halls::rear_doors);
  s.power.generators.emplace();
  s.power.generators->count = 3;
  const auto cases = single_failures(s, default_library_directory());
  EXPECT_EQ(std::ranges::count_if(cases, [](const auto& c) { return c.name.starts_with("doors.A: 1 of"); }),
            1);
  const auto& last = cases.back();
  EXPECT_EQ(last.name, "utility lost for 10 min, 1 of 3 generators out");
  ASSERT_EQ(last.scenario.events.size(), 2u);
  EXPECT_EQ(last.scenario.events[1].target, EventTarget::generators);
  EXPECT_NE(last.scenario.events[0].id, last.scenario.events[1].id);
}

TEST(FailureCampaign, RanksWhatHurtsMostFirst) {
  auto s = read_scenario_text(small_halls::chiller);
  s.loads.front().kind = LoadKind::utilisation;
  s.loads.front().level = 1;
  s.power.autonomy_s = 60;
  const auto results = run_failures(single_failures(s, default_library_directory()), options());
  ASSERT_EQ(results.size(), 8u);
  EXPECT_EQ(results[0].name, "pdus: 1 of 2 off") << "half of the racks have no other cord";
  EXPECT_EQ(results[0].outcome.binding.limit, "rack off");
  EXPECT_EQ(results[1].name, "utility lost for 10 min") << "racks are off after a minute";
  const auto ride_min = [](const FailureResult& r) {
    const auto m = std::find_if(r.outcome.metrics.begin(), r.outcome.metrics.end(),
                                [](const Metric& x) { return x.key == "ride_through"; });
    return m->value;
  };
  for (std::size_t i = 0; i + 1 < results.size(); ++i)
    EXPECT_LE(ride_min(results[i]), ride_min(results[i + 1]));
  for (const auto& r : results)
    EXPECT_EQ(r.outcome.status, "complete") << r.name << ": " << r.outcome.message;
}

TEST(FailureCampaign, NamesTheFirstRackAtALimitAndTheLimit) {
  auto s = read_scenario_text(small_halls::chiller);
  s.loads.front().kind = LoadKind::utilisation;
  s.loads.front().level = 1;
  s.power.autonomy_s = 3600;
  for (const auto& r : run_failures(single_failures(s, default_library_directory()), options())) {
    const auto metric = [&](const char* key) {
      return std::ranges::find(r.outcome.metrics, key, &Metric::key)->value;
    };
    const auto& [rack, limit] = r.outcome.binding;
    EXPECT_TRUE(rack.starts_with("A")) << r.name;
    const double ride_s = 60 * metric("ride_through");
    if (metric("ride_through_open") > 0) {
      EXPECT_EQ(limit, "none") << r.name;
    } else {
      const char* key = limit == "rack off"          ? "time_to_off"
                        : limit == "chips held back" ? "time_to_throttle"
                                                     : "time_to_allowable";
      EXPECT_NEAR(metric(key), ride_s, 1e-6) << r.name << ": " << limit;
    }
  }
}

TEST(FailureCampaign, SeveralAtATimeAnswerLikeOneAfterTheOther) {
  const auto s = read_scenario_text(small_halls::chiller);
  const auto cases = single_failures(s, default_library_directory());
  const auto one = run_failures(cases, options(), 1), many = run_failures(cases, options(), 3);
  ASSERT_EQ(one.size(), many.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].name, many[i].name);
    for (std::size_t m = 0; m < one[i].outcome.metrics.size(); ++m) {
      const double a = one[i].outcome.metrics[m].value, b = many[i].outcome.metrics[m].value;
      EXPECT_TRUE(a == b || (std::isnan(a) && std::isnan(b))) << one[i].outcome.metrics[m].key;
    }
  }
}

TEST(FailureCampaign, PairsOfTheWorstAreAtLeastAsBadAsEither) {
  const auto s = read_scenario_text(small_halls::chiller);
  const auto singles = single_failures(s, default_library_directory());
  const auto results = run_failures(singles, options());
  const auto pairs = double_failures(singles, results, 2);
  ASSERT_FALSE(pairs.empty());
  const auto value = [](const FailureResult& r, const char* key) {
    return std::ranges::find(r.outcome.metrics, key, &Metric::key)->value;
  };
  for (const auto& pair : run_failures(pairs, options()))
    for (const auto& single : results)
      if (pair.name.find(single.name) != std::string::npos) {
        EXPECT_LE(value(pair, "ride_through"), value(single, "ride_through") + 1e-6) << pair.name;
      }
}

}  // namespace
}  // namespace thermohall
