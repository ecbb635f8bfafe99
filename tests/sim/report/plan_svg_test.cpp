#include "sim/report/plan_svg.h"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/report/temperature_colour.h"
#include "tests/support/html_check.h"

namespace thermohall {
namespace {

PlanObject box(PlanObject::Kind kind, const char* id, double x_m, double inlet_C) {
  PlanObject object{.kind = kind, .id = id, .x_m = x_m, .y_m = 1, .length_m = 0.6, .width_m = 1.2};
  object.inlet_C = inlet_C;
  return object;
}

HallPlan small_plan() {
  HallPlan plan{.text = {"Plan", "", ""}, .length_m = 10, .width_m = 5, .objects = {}};
  plan.objects = {box(PlanObject::Kind::rack, "A-01", 1, 33),
                  box(PlanObject::Kind::rack, "A-02", 1.6, std::nan("")),
                  box(PlanObject::Kind::cdu, "CDU-1", 5, std::nan(""))};
  return plan;
}

TEST(PlanSvg, RacksHaveTheColourOfTheirInletAndTellIt) {
  const std::string svg = hall_plan(small_plan());
  EXPECT_EQ(html_fault(svg), "");
  EXPECT_FALSE(has_nonfinite_word(svg));
  EXPECT_NE(svg.find("fill=\"" + temperature_colour(33) + "\""), std::string::npos);
  EXPECT_NE(svg.find("<title>rack A-01: 33.0 \u00B0C</title>"), std::string::npos);
  EXPECT_NE(svg.find("rack A-02: no air inlet"), std::string::npos);
  EXPECT_NE(svg.find("recommended 18\u201327 \u00B0C"), std::string::npos);
}

TEST(PlanSvg, TheLegendNamesOnlyWhatStandsInTheHall) {
  const std::string svg = hall_plan(small_plan());
  EXPECT_NE(svg.find(">CDU<"), std::string::npos);
  EXPECT_EQ(svg.find(">air unit<"), std::string::npos);
}

TEST(PlanSvg, AHallWithoutSizeHasNoPlan) {
  EXPECT_NE(hall_plan(HallPlan{}).find("no data"), std::string::npos);
}

TEST(PlanSvg, ADeepHallIsDrawnNoHigherThanAllowed) {
  HallPlan plan = small_plan();
  plan.width_m = 100;
  plan.tallest = 300;
  const std::string svg = hall_plan(plan), begin = "viewBox=\"0 0 900 ";
  const auto at = svg.find(begin);
  ASSERT_NE(at, std::string::npos);
  EXPECT_LT(std::stod(svg.substr(at + begin.size())), 300 + 150);  // scale, colours and legend below
}

}  // namespace
}  // namespace thermohall
