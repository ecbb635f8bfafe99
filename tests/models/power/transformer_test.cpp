#include "models/power/transformer.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

constexpr TransformerParameters unit{
    .rated_apparent_power_VA = 1e6, .no_load_loss_W = 1.2e3, .load_loss_W = 10e3, .power_factor = 0.95};

TEST(Transformer, HalfLoadLossesByHand) {
  // y = 475 kW / (1000 kVA * 0.95) = 0.5; loss = 1.2 + 10 * 0.25 = 3.7 kW
  const auto y = transformer_outputs(unit, {.output_power_W = 475e3, .unit_count = 1});
  EXPECT_NEAR(y.load_fraction, 0.5, 1e-15);
  EXPECT_NEAR(y.loss_W, 3700, 1e-9);
  EXPECT_NEAR(y.efficiency, 475.0 / 478.7, 1e-14);
}

TEST(Transformer, AtFullLoadTheLossIsTheSumOfBothDataSheetLosses) {
  EXPECT_NEAR(transformer_outputs(unit, {950e3, 1}).loss_W, 11.2e3, 1e-9);
}

TEST(Transformer, WithoutLoadOnlyTheCoreLossRemains) {
  EXPECT_NEAR(transformer_outputs(unit, {0, 2}).input_power_W, 2.4e3, 1e-9);
}

TEST(Transformer, PoorerPowerFactorCostsMoreWindingLossAndOverloadsEarlier) {
  auto poor = unit;
  poor.power_factor = 0.8;
  EXPECT_GT(transformer_outputs(poor, {500e3, 1}).loss_W, transformer_outputs(unit, {500e3, 1}).loss_W);
  EXPECT_EQ(transformer_outputs(poor, {900e3, 1}).overload, 1);
  EXPECT_EQ(transformer_outputs(unit, {900e3, 1}).overload, 0);
}

TEST(Transformer, LossesFromOneEfficiencyReproduceTheTestPointAndPeakThere) {
  // 1000 kVA at 0.9928 and 35 %: loss 350 kW (1/0.9928 - 1) = 2538.3 W, half each: P_0 = 1269.1 W and
  // P_k = 1269.1 / 0.1225 = 10360 W; the regulation table derives 0.001269 and 0.010360 of the rating.
  const auto t = transformer_from_efficiency(1e6, 0.9928, 0.35, 1);
  EXPECT_NEAR(t.no_load_loss_W, 1269, 0.5);
  EXPECT_NEAR(t.load_loss_W, 10360, 0.5);
  const double peak = transformer_outputs(t, {350e3, 1}).efficiency;
  EXPECT_NEAR(peak, 0.9928, 1e-12);
  EXPECT_LT(transformer_outputs(t, {345e3, 1}).efficiency, peak);
  EXPECT_LT(transformer_outputs(t, {355e3, 1}).efficiency, peak);
  EXPECT_NEAR(transformer_outputs(t, {1e6, 1}).efficiency, 0.9885, 5e-5);  // derived full-load figure there
}

TEST(Transformer, TableNamesEveryParameter) {
  EXPECT_EQ(parameter_table(static_cast<const TransformerParameters*>(nullptr)).size() * sizeof(double),
            sizeof(TransformerParameters));
}

}  // namespace
}  // namespace thermohall
