#include "sim/base/parameter_slot.h"

#include <gtest/gtest.h>

#include <array>

namespace thermohall {
namespace {

enum class Side { left, right };
constexpr std::string_view side_names[] = {"left", "right"};

struct Example {
  double power_W = 1;
  std::array<double, 3> loss{};
  Side side = Side::left;
  Curve curve;
};
using E = Example;
constexpr Parameter<E> table[] = {
    {"power", &E::power_W, "W", 0, 1e6, "power", 5},
    {"loss", coefficients<&E::loss>, "1", -1, 1, "loss"},
    {"side", choice<&E::side>(side_names), "1", 0, 1, "side"},
    {"curve", CurvePoints<E>{&E::curve, "m3/s"}, "Pa", 0, 1, "curve"},
};

TEST(ParameterSlot, PointsIntoTheObject) {
  Example example;
  const auto slots = make_parameter_slots<E>(table, example);
  ASSERT_EQ(slots.size(), 4U);
  *std::get<double*>(slots[0].value) = 7;
  EXPECT_EQ(example.power_W, 7);
  std::get<std::span<double>>(slots[1].value)[2] = 0.5;
  EXPECT_EQ(example.loss[2], 0.5);
  const auto& side = std::get<ParameterSlot::ChoiceValue>(slots[2].value);
  side.set(side.row, side.owner, 1);
  EXPECT_EQ(example.side, Side::right);
  EXPECT_EQ(side.get(side.row, side.owner), 1);
  EXPECT_EQ(std::get<Curve*>(slots[3].value), &example.curve);
}

TEST(ParameterSlot, CopiesTheRow) {
  Example example;
  const auto slots = make_parameter_slots<E>(table, example);
  EXPECT_EQ(slots[0].key, "power");
  EXPECT_EQ(slots[0].unit, "W");
  EXPECT_EQ(slots[0].max, 1e6);
  EXPECT_FALSE(slots[0].is_required());
  EXPECT_TRUE(slots[1].is_required());
  EXPECT_EQ(slots[1].kind, ParameterView::Kind::coefficients);
  EXPECT_EQ(slots[1].count, 3U);
  EXPECT_EQ(slots[2].choices.size(), 2U);
  EXPECT_EQ(slots[3].x_unit, "m3/s");
}

TEST(UnitOfRow, RecognisesTemperatureDifferences) {
  EXPECT_EQ(unit_of_row("design_temperature_difference", "K"), "delta_K");
  EXPECT_EQ(unit_of_row("condenser_approach", "K"), "delta_K");
  EXPECT_EQ(unit_of_row("range", "K"), "delta_K");
  EXPECT_EQ(unit_of_row("temperature_rise", "K"), "delta_K");
  EXPECT_EQ(unit_of_row("lift", "delta_K"), "delta_K");
  EXPECT_EQ(unit_of_row("supply_temperature", "K"), "K");
  EXPECT_EQ(unit_of_row("pressure_rise", "Pa"), "Pa");
}

}  // namespace
}  // namespace thermohall
