#include "sim/cli/loop_network_table.h"

#include <gtest/gtest.h>

#include <limits>

namespace thermohall {
namespace {

using Values = std::vector<std::pair<std::string_view, std::vector<double>>>;

DesignPoint::Group group(const std::string& name, std::vector<std::string> ids, const Values& columns) {
  DesignPoint::Group g;
  g.group.name = g.group.dimension = name;
  g.group.computed_count = ids.size();
  g.group.ids = std::move(ids);
  for (const auto& [key, values] : columns) {
    g.group.columns.push_back({key, "1", key});
    g.values.insert(g.values.end(), values.begin(), values.end());
  }
  return g;
}

DesignPoint two_branches(double bypass_m3_s) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  DesignPoint point;
  point.groups = {group("loop_network", {"warm"},
                        {{"bypass_flow", {bypass_m3_s}},
                         {"pumps", {3}},
                         {"pump_flow", {0.05}},
                         {"pump_speed", {0.9}},
                         {"pump_pressure", {2e5}},
                         {"pump_power", {45e3}},
                         {"npsh_margin", {12.3}}}),
                  group("loop_branch", {"warm/near", "warm/far"},
                        {{"flow", {0.0126, 0.009}},
                         {"flow_ratio", {1, 0.75}},
                         {"pressure_difference", {90e3, 60e3}},
                         {"coil_pressure_drop", {40e3, 30e3}},
                         {"balancing_pressure_drop", {0, 0}},
                         {"valve_pressure_drop", {35e3, none}},
                         {"valve_opening", {0.62, none}},
                         {"valve_authority", {0.41, none}},
                         {"velocity", {1.4, 1.0}}})};
  return point;
}

TEST(LoopNetworkTable, ShowsPumpsAndABranchALine) {
  const auto text = loop_network_table(two_branches(0));
  EXPECT_NE(text.find("loop warm: 3 pumps at 90 % of their speed, 50.0 L/s each, 200.0 kPa, 45.0 kW"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("suction margin 12.3 m"), std::string::npos);
  EXPECT_EQ(text.find("bypass"), std::string::npos);
  EXPECT_NE(text.find("12.6 L/s"), std::string::npos);
  EXPECT_NE(text.find("75 %"), std::string::npos);
  EXPECT_NE(text.find("0.41"), std::string::npos);
  EXPECT_EQ(text.find("nan"), std::string::npos) << "a branch without a valve has dashes";
}

TEST(LoopNetworkTable, ShowsTheBypassWhenItFlows) {
  EXPECT_NE(loop_network_table(two_branches(0.004)).find("bypass 4.0 L/s"), std::string::npos);
}

TEST(LoopNetworkTable, IsEmptyWithoutNetworks) { EXPECT_EQ(loop_network_table({}), ""); }

}  // namespace
}  // namespace thermohall
