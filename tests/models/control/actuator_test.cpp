#include "models/control/actuator.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thermohall {
namespace {

TEST(Actuator, MovesAtTheRateOfItsStroke) {
  const ActuatorParameters p{.stroke_time_s = 60, .lag_s = 0};
  ActuatorState s{.position = 0.5, .effect = 0.5};
  EXPECT_DOUBLE_EQ(actuator_step(p, s, 1.0, 6), 0.6) << "a tenth of the stroke in six seconds";
  EXPECT_DOUBLE_EQ(actuator_step(p, s, 0.0, 6), 0.5);
  EXPECT_DOUBLE_EQ(actuator_step(p, s, 0.52, 6), 0.52) << "not beyond what is asked";
}

TEST(Actuator, ItsEffectLagsWithTheTimeConstant) {
  const ActuatorParameters p{.stroke_time_s = 0, .lag_s = 10};
  ActuatorState s{};
  EXPECT_NEAR(actuator_step(p, s, 1.0, 10), 1 - std::exp(-1.0), 1e-12);
  EXPECT_NEAR(actuator_step(p, s, 1.0, 10), 1 - std::exp(-2.0), 1e-12);
  ActuatorState whole{};
  EXPECT_NEAR(actuator_step(p, whole, 1.0, 20), s.effect, 1e-12) << "one step or two are the same";
}

TEST(Actuator, WithoutStrokeAndLagItIsWhereItIsAsked) {
  ActuatorState s{.position = 0.1, .effect = 0.1};
  EXPECT_DOUBLE_EQ(actuator_step({0, 0}, s, 0.7, 1), 0.7);
}

TEST(Actuator, StaysWithoutTimeAndWithoutASense) {
  ActuatorState s{.position = 0.3, .effect = 0.2};
  EXPECT_DOUBLE_EQ(actuator_step({10, 5}, s, 1.0, 0), 0.2);
  EXPECT_DOUBLE_EQ(actuator_step({10, 5}, s, std::numeric_limits<double>::quiet_NaN(), 1), 0.2);
  EXPECT_DOUBLE_EQ(s.position, 0.3);
}

}  // namespace
}  // namespace thermohall
