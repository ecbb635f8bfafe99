#include "sim/airflow/model_comparison.h"

#include <gtest/gtest.h>

#include "sim/airflow/airflow_run.h"
#include "tests/support/air_hall.h"

namespace thermohall {
namespace {

AirflowAnswer flows(double supply_m3_s, double drawn_m3_s) {
  AirflowAnswer answer;
  answer.metrics = {{"supply_flow", supply_m3_s, "m3 s-1", ""}, {"rack_flow", drawn_m3_s, "m3 s-1", ""}};
  return answer;
}

TEST(ModelComparison, ClassFollowsSupplyAndContainment) {
  const Scenario open = read_scenario_text(air_hall),
                 contained =
                     read_scenario_text(replaced(air_hall, "  zones:\n",
                                                 "  containments: {C: {aisle: cold, x: 3 m, y: 3 m, length: "
                                                 "3.6 m, width: 1.2 m, leakage: 1 %}}\n  zones:\n"));
  EXPECT_EQ(model_accuracy(open, flows(1.0, 1.0)).accuracy_K, 0.5);
  EXPECT_EQ(model_accuracy(open, flows(0.99, 1.0)).accuracy_K, 1.5);
  EXPECT_EQ(model_accuracy(contained, flows(0.91, 1.0)).accuracy_K, 0.5);
  EXPECT_EQ(model_accuracy(contained, flows(0.89, 1.0)).accuracy_K, 1.5);
}

TEST(ModelComparison, LargestDifferenceNamesItsRackAndIsHeldAgainstTheClass) {
  AirflowAnswer answer = flows(1.1, 1);
  RoomAirResult other;
  for (const double inlet_K : {293.0, 294.0, 295.0}) {
    answer.racks.push_back({.id = "R" + std::to_string(answer.racks.size()), .inlet_mean_K = inlet_K});
    other.racks.push_back({.inlet_mean_K = 294.4});
  }
  ModelComparison c = model_accuracy(read_scenario_text(air_hall), answer);
  EXPECT_FALSE(c.compared());
  EXPECT_EQ(comparison_sentences(c).size(), 1U);
  compare_models(c, answer, other);
  EXPECT_NEAR(c.largest_K, 1.4, 1e-9);
  EXPECT_EQ(c.rack, "R0");
  EXPECT_TRUE(c.beyond());
  EXPECT_NE(comparison_sentences(c).at(1).find("1.40 K at rack R0: beyond"), std::string::npos);
  for (auto& r : other.racks) r.inlet_mean_K = 294;
  c.accuracy_K = 1.5;
  compare_models(c, answer, other);
  EXPECT_FALSE(c.beyond());
}

TEST(ModelComparison, KEpsilonIsSolvedBesideTheZeroEquationModelAndFineAsksForIt) {
  EXPECT_EQ(room_from_scenario(read_scenario_text(replaced(air_hall, "mode: preview", "mode: fine")),
                               hall_point(read_scenario_text(air_hall)))
                .settings.turbulence,
            RoomAirTurbulence::k_epsilon);
  const Scenario plain = read_scenario_text(air_hall),
                 asked = read_scenario_text(
                     replaced(air_hall, "mode: preview", "mode: preview, turbulence: k_epsilon"));
  const AirflowRun one = run_airflow(plain, hall_point(plain)), both = run_airflow(asked, hall_point(asked));
  EXPECT_FALSE(one.models.compared());
  ASSERT_EQ(both.models.other_K.size(), both.answer.racks.size());
  for (std::size_t i = 0; i < both.models.other_K.size(); ++i)
    EXPECT_DOUBLE_EQ(both.models.other_K[i], one.answer.racks[i].inlet_mean_K);
  EXPECT_GT(both.models.largest_K, 0);
  EXPECT_EQ(both.answer.metric("model_difference"), both.models.largest_K);
  EXPECT_EQ(one.answer.metric("accuracy_margin"), both.answer.metric("accuracy_margin"));
  EXPECT_LT(both.result.balance.energy_residual, 1e-6);
}

}  // namespace
}  // namespace thermohall
