#include "sim/plant/plant.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "sim/run/steady_state.h"
#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

class EveryHall : public testing::TestWithParam<small_halls::Named> {
 protected:
  Scenario scenario_ = read_scenario_text(GetParam().text);
  RunningPlant running_{scenario_, climate_year()};
  Plant& plant_ = running_.plant;
  std::vector<double>& state_K_ = running_.state_K;

  static constexpr double winter_s = 400 * 3600.0, spring_s = 2500 * 3600.0, summer_s = 4600 * 3600.0;
  void settle(double time_s) { solve_steady(plant_, time_s, 3600, state_K_); }
};
INSTANTIATE_TEST_SUITE_P(Small, EveryHall, testing::ValuesIn(small_halls::all()),
                         [](const auto& item) { return item.param.name; });

// Round-off of sums of megawatts: a part in 1e9 of IT power is a thousand times wider.
void expect_balanced(const FacilityMeters& m, const std::string& where) {
  const double it_W = m[Meter::it_power];
  ASSERT_GT(it_W, 0) << where;
  EXPECT_LE(m[Meter::balance_error], 1e-9 * it_W) << where;
  EXPECT_LE(m[Meter::component_balance_error], 1e-9 * it_W) << where;
}

TEST_P(EveryHall, ClosesItsEnergyBalanceAtEveryStepLengthAndState) {
  for (const double time_s : {winter_s, spring_s, summer_s}) {
    for (const double step_s : {0.0, 1.0, 60.0, 3600.0, steady_step_s}) {
      for (const double shift_K : {0.0, 8.0, -6.0}) {
        plant_.initial_state(state_K_);
        if (step_s > 60) settle(time_s);
        for (double& t : state_K_) t += shift_K;
        for (int pass = 0; pass < 3; ++pass) {
          plant_.evaluate(time_s, step_s, state_K_, 3600);
          expect_balanced(plant_.meters(), "time " + std::to_string(time_s) + " step " +
                                               std::to_string(step_s) + " shift " + std::to_string(shift_K));
          plant_.sample_controls(step_s > 0 ? step_s : 60);
        }
      }
    }
  }
}

TEST_P(EveryHall, BooksEveryEndUseOnceAndNoneBelowZero) {
  for (const double time_s : {winter_s, spring_s, summer_s}) {
    settle(time_s);
    const FacilityMeters& m = plant_.meters();
    double total_W = 0;
    for (std::size_t i = 0; i < end_use_count; ++i) {
      EXPECT_GE(m.rate[i], 0) << end_uses[i].key;
      EXPECT_TRUE(std::isfinite(m.rate[i])) << end_uses[i].key;
      total_W += m.rate[i];
    }
    EXPECT_DOUBLE_EQ(m.total_power_W(), total_W);
    EXPECT_NEAR(m[EndUse::it_components] + m[EndUse::server_fans] + m[EndUse::server_psu_loss],
                m[Meter::it_power], 1e-9 * total_W);
  }
}

// What the records of the components show must be what the meters count.
TEST_P(EveryHall, ShowsInItsRecordsThePowerItBooks) {
  settle(summer_s);
  plant_.evaluate(summer_s, 60, state_K_);
  const FacilityMeters& m = plant_.meters();
  const auto weights = plant_.rack_weights();
  const auto of_racks = [&](const char* key) {
    const auto values = running_.column("rack", key);
    return std::inner_product(values.begin(), values.end(), weights.begin(), 0.0);
  };
  const auto has = [&](const std::string& name) {
    for (const auto& group : plant_.channels())
      if (group.name == name) return true;
    return false;
  };
  const auto of = [&](const char* group, const char* key) {
    return has(group) ? sum(running_.column(group, key)) : 0;
  };
  const double tolerance_W = 1e-9 * m.total_power_W();
  EXPECT_NEAR(of_racks("it_power"), m[Meter::it_power], tolerance_W);
  EXPECT_NEAR(of_racks("fan_power"), m[EndUse::server_fans], tolerance_W);
  EXPECT_NEAR(of_racks("psu_loss"), m[EndUse::server_psu_loss], tolerance_W);
  EXPECT_NEAR(of("air_unit", "fan_power"), m[EndUse::air_fans], tolerance_W);
  EXPECT_NEAR(of("air_unit", "compressor_power"), m[EndUse::dx_compressors], tolerance_W);
  EXPECT_NEAR(of("air_unit", "auxiliary_power"), m[EndUse::evaporative], tolerance_W);
  EXPECT_NEAR(of("zone", "humidifier_power"), m[EndUse::humidification], tolerance_W);
  EXPECT_NEAR(of("loop", "pump_power"), m[EndUse::facility_pumps], tolerance_W);
  EXPECT_NEAR(of("chiller", "power"), m[EndUse::chillers], tolerance_W);
  EXPECT_NEAR(of("tower", "fan_power"), m[EndUse::tower_fans], tolerance_W);
  EXPECT_NEAR(of("dry_cooler", "fan_power"), m[EndUse::dry_cooler_fans], tolerance_W);
  EXPECT_NEAR(of("ups", "loss"), m[EndUse::ups_loss], tolerance_W);
  EXPECT_NEAR(of("transformer", "loss"), m[EndUse::transformer_loss], tolerance_W);
  EXPECT_NEAR(of("pdu", "loss"), m[EndUse::pdu_loss], tolerance_W);
  EXPECT_GE(m[EndUse::cdu_pumps], of("cdu", "pump_power") - tolerance_W) << "pumps of tanks come on top";
  EXPECT_NEAR(of("transformer", "output_power") + of("transformer", "loss"), m.total_power_W(), tolerance_W)
      << "the transformers carry everything";
}

TEST_P(EveryHall, IsAtRestWhenTheSteadySolutionSaysSo) {
  const auto steady = solve_steady(plant_, summer_s, 0, state_K_, 1e-8);
  ASSERT_TRUE(steady.converged);
  plant_.evaluate(summer_s, 0, state_K_);
  const auto rate_K_s = plant_.mean_rate_K_s();
  // A rest of 1e-8 K moves at most by that over the fastest store's time of about ten seconds.
  for (std::size_t i = 0; i < rate_K_s.size(); ++i) EXPECT_NEAR(rate_K_s[i], 0, 1e-8) << plant_.state_name(i);
  EXPECT_NEAR(plant_.meters()[Meter::storage], 0, 1e-6 * plant_.meters()[Meter::it_power]);
}

TEST_P(EveryHall, GivesTheSameAnswerWhenAskedAgain) {
  settle(spring_s);
  plant_.evaluate(spring_s, 60, state_K_);
  const FacilityMeters first = plant_.meters();
  const std::vector<double> rates(plant_.mean_rate_K_s().begin(), plant_.mean_rate_K_s().end());
  plant_.evaluate(summer_s, 60, state_K_);
  plant_.evaluate(spring_s, 60, state_K_);
  EXPECT_EQ(plant_.meters().rate, first.rate);
  EXPECT_TRUE(std::equal(rates.begin(), rates.end(), plant_.mean_rate_K_s().begin()));
}

TEST_P(EveryHall, TakesTheInstantaneousRateAsTheLimitOfShortSteps) {
  settle(spring_s);
  for (double& t : state_K_) t += 2;
  plant_.evaluate(spring_s, 0, state_K_);
  const std::vector<double> instant(plant_.mean_rate_K_s().begin(), plant_.mean_rate_K_s().end());
  plant_.evaluate(spring_s, 1e-4, state_K_);
  for (std::size_t i = 0; i < instant.size(); ++i)
    EXPECT_NEAR(plant_.mean_rate_K_s()[i], instant[i], 1e-4 * (1e-3 + std::abs(instant[i])))
        << plant_.state_name(i);
}

TEST_P(EveryHall, DescribesItsChannelsConsistently) {
  settle(spring_s);
  for (const auto& group : plant_.channels()) {
    SCOPED_TRACE(group.name);
    EXPECT_GT(group.computed_count, 0u);
    EXPECT_EQ(group.ids.empty(), group.dimension.empty());
    std::vector<double> values(group.columns.size() * group.computed_count, -1e300);
    group.read(values);
    for (const double value : values) EXPECT_TRUE(std::isfinite(value) && value > -1e299);
    for (const auto entry : group.cohort_of_item) EXPECT_LT(entry, group.computed_count);
    for (const auto& attribute : group.attributes)
      EXPECT_EQ(attribute.texts.size() + attribute.numbers.size(), group.ids.size()) << attribute.key;
  }
}

TEST(Plant, FeedsRoomLossesThroughTheCoilsAndRejectsTheRest) {
  const auto with = read_scenario_text(small_halls::dx_room);
  const auto without = read_scenario_text(replaced(small_halls::dx_room, ", heat_to: hall", ""));
  RunningPlant inside(with, still_weather(300, 292)), outside(without, still_weather(300, 292));
  solve_steady(inside.plant, 0, 0, inside.state_K);
  solve_steady(outside.plant, 0, 0, outside.state_K);
  const double loss_W = inside.plant.meters()[EndUse::pdu_loss];
  ASSERT_GT(loss_W, 1000);
  EXPECT_NEAR(inside.column("zone", "heat")[0] - outside.column("zone", "heat")[0], loss_W, 0.01 * loss_W);
}

TEST(Plant, NamesItsStatesAfterTheirComponents) {
  RunningPlant hall(read_scenario_text(small_halls::cold_plate), climate_year());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < hall.plant.state_count(); ++i) names.push_back(hall.plant.state_name(i));
  EXPECT_EQ(names, (std::vector<std::string>{"loop warm: supply temperature", "loop mild: supply temperature",
                                             "CDU cdu: supply temperature", "zone hall: building mass",
                                             "rack A: inlet air", "rack A: metal temperature",
                                             "rack A: liquid temperature"}));
}

TEST(Plant, AnnouncesTheStepsOfItsLoadTraces) {
  auto scenario = read_scenario_text(small_halls::dx_room);
  auto& load = scenario.loads.front();
  load.kind = LoadKind::utilisation_trace;
  load.time_s = {0, 1000, 5000};
  load.value = {0.1, 0.9, 0.2};
  load.repeat_s = 0;
  const Plant plant(scenario, climate_year());
  EXPECT_DOUBLE_EQ(plant.next_breakpoint_s(0), 1000);
  EXPECT_DOUBLE_EQ(plant.next_breakpoint_s(1000), 5000);
  EXPECT_TRUE(std::isinf(plant.next_breakpoint_s(5000)));
}

TEST(Plant, CanBeMoved) {
  Plant first(read_scenario_text(small_halls::rear_doors), climate_year());
  std::vector<double> state_K(first.state_count());
  first.initial_state(state_K);
  first.evaluate(0, 60, state_K);
  const double total_W = first.meters().total_power_W();
  Plant second = std::move(first);
  second.evaluate(0, 60, state_K);
  EXPECT_DOUBLE_EQ(second.meters().total_power_W(), total_W);
}

}  // namespace
}  // namespace thermohall
