// Thermal mass of a server against a measurement: M. Ibrahim, S. Shrivastava, B. Sammakia and K. Ghose,
// Thermal mass characterization of a server at different fan speeds, ITherm (2012): 12 kJ/K on average for
// one of two rack units, from its temperatures while its power changed.
#include <gtest/gtest.h>

#include <string>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

TEST(ServerThermalMass, ARackOfTwoUnitServersHoldsTheMeasuredHeat) {
  const auto s = read_scenario_text(replaced(small_halls::chiller, "cpu-2u-15kw", "enterprise-cpu-8kw"));
  constexpr double servers = 18, measured_J_K = 12e3;  // the library says how many stand in the rack
  const double with_cabinet_J_K = s.rack_types.front().rack.air_heat_capacity_J_K / servers;
  RecordProperty("share", std::to_string(with_cabinet_J_K / measured_J_K));
  // Its 5 kg of cabinet and rails by rack unit are 5 kJ/K of it; the server alone has 15 kg at 500 J/(kg K).
  EXPECT_NEAR(with_cabinet_J_K, measured_J_K, 0.15 * measured_J_K);  // 11 % more
}

}  // namespace
}  // namespace thermohall
