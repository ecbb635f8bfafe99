#include "models/it/rack.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

RackParameters air_rack() {
  RackParameters p{};
  p.sink_resistance_K_W = 0.1;
  p.sink_exponent = 0.5;
  return p;
}

TEST(Rack, SinkResistanceByHand) {
  // a quarter of full speed with n = 1/2: 0.1 K/W * (1/4)^(-1/2) = 0.2 K/W
  EXPECT_NEAR(sink_resistance_K_W(air_rack(), 0.25), 0.2, 1e-15);
  EXPECT_NEAR(sink_resistance_K_W(air_rack(), 1), 0.1, 1e-16);
}

TEST(Rack, SinkResistanceIsHeldInStillAirAndAboveFullSpeed) {
  const double still = 0.1 / std::sqrt(0.05);
  EXPECT_NEAR(sink_resistance_K_W(air_rack(), 0), still, 1e-14);
  EXPECT_NEAR(sink_resistance_K_W(air_rack(), -1), still, 1e-14);
  EXPECT_NEAR(sink_resistance_K_W(air_rack(), 0.05 + 1e-9), still, 1e-8);  // continuous
  EXPECT_NEAR(sink_resistance_K_W(air_rack(), 2), 0.1, 1e-16);
}

TEST(Rack, MoreFanSpeedNeverRaisesTheResistance) {
  double last = 1e9;
  for (double speed = 0; speed <= 1; speed += 0.01) {
    const double r = sink_resistance_K_W(air_rack(), speed);
    EXPECT_LE(r, last) << speed;
    last = r;
  }
}

TEST(Rack, WithoutHeatSinksOrExponentTheResistanceIsConstant) {
  auto p = air_rack();
  p.sink_exponent = 0;
  EXPECT_EQ(sink_resistance_K_W(p, 0.3), 0.1);
  p.sink_resistance_K_W = 0;
  EXPECT_EQ(sink_resistance_K_W(p, 0.3), 0);
}

TEST(Rack, CoolingWordsStandInTheOrderOfTheEnumeration) {
  const auto table = parameter_table(static_cast<const RackParameters*>(nullptr));
  const auto& row = std::get<Choice<RackParameters>>(table.front().member);
  ASSERT_EQ(row.names.size(), 4U);
  RackParameters p{};
  row.set(p, 3);
  EXPECT_EQ(p.cooling, RackCooling::immersion_two_phase);
  EXPECT_EQ(row.names[3], "immersion_two_phase");
  EXPECT_EQ(row.names[static_cast<std::size_t>(RackCooling::cold_plate)], "cold_plate");
  EXPECT_EQ(row.get(p), 3);
}

}  // namespace
}  // namespace thermohall
