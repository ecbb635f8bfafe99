#include "models/power/pdu.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

PduParameters cabinet() {
  return {.rated_power_W = 200e3,
          .loss_coefficients = {0.004, 0.003, 0.01},
          .efficiency_curve = {},
          .load_limit = 0.8};
}

TEST(Pdu, LossByHand) {
  // two units, x = 200 / 400 = 0.5; l = 0.004 + 0.0015 + 0.0025 = 0.008; loss = 400 kW * 0.008 = 3.2 kW
  const auto y = pdu_outputs(cabinet(), {.output_power_W = 200e3, .unit_count = 2});
  EXPECT_NEAR(y.loss_W, 3200, 1e-9);
  EXPECT_NEAR(y.input_power_W, 203.2e3, 1e-9);
}

TEST(Pdu, OverloadFollowsTheBreakerLimit) {
  EXPECT_EQ(pdu_outputs(cabinet(), {159e3, 1}).overload, 0);
  EXPECT_EQ(pdu_outputs(cabinet(), {161e3, 1}).overload, 1);
}

TEST(Pdu, AMeasuredCurveReplacesTheCoefficients) {
  auto p = cabinet();
  p.efficiency_curve = {{0.5, 1.0}, {0.98, 0.97}};
  EXPECT_NEAR(pdu_outputs(p, {100e3, 1}).efficiency, 0.98, 1e-14);
}

TEST(Pdu, WithoutTransformerNothingIsLostAtZeroLoad) {
  auto p = cabinet();
  p.loss_coefficients = constant_efficiency_loss(0.98);
  EXPECT_EQ(pdu_outputs(p, {0, 1}).loss_W, 0);
  EXPECT_NEAR(pdu_outputs(p, {98e3, 1}).input_power_W, 100e3, 1e-9);
}

TEST(Pdu, CoefficientsAreReachedThroughTheTable) {
  auto p = cabinet();
  const auto table = parameter_table(static_cast<const PduParameters*>(nullptr));
  const auto& row = std::get<Coefficients<PduParameters>>(table[1].member);
  ASSERT_EQ(row.get(p).size(), 3u);
  EXPECT_EQ(row.get(p)[2], 0.01);
}

}  // namespace
}  // namespace thermohall
