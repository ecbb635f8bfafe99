#include "sim/plant/end_use.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace thermohall {
namespace {

TEST(EndUse, EveryUseHasItsOwnKeyAndLabel) {
  std::set<std::string_view> keys, labels;
  for (const EndUseInfo& use : end_uses) {
    EXPECT_FALSE(use.key.empty());
    EXPECT_FALSE(use.label.empty());
    keys.insert(use.key);
    labels.insert(use.label);
  }
  EXPECT_EQ(keys.size(), end_use_count);
  EXPECT_EQ(labels.size(), end_use_count);
}

TEST(EndUse, RowsStandInTheOrderOfTheEnumeration) {
  const auto key = [](EndUse use) { return end_uses[static_cast<std::size_t>(use)].key; };
  EXPECT_EQ(key(EndUse::it_components), "it_components");
  EXPECT_EQ(key(EndUse::server_psu_loss), "server_psu_loss");
  EXPECT_EQ(key(EndUse::condenser_pumps), "condenser_pumps");
  EXPECT_EQ(key(EndUse::humidification), "humidification");
  EXPECT_EQ(key(EndUse::busway_loss), "busway_loss");
  EXPECT_EQ(key(EndUse::other), "other");
}

TEST(EndUse, GroupsFollowTheDefinitionOfPue) {
  const auto group = [](EndUse use) { return end_uses[static_cast<std::size_t>(use)].group; };
  EXPECT_EQ(group(EndUse::server_fans), EndUseGroup::it);  // behind the IT meter
  EXPECT_EQ(group(EndUse::server_psu_loss), EndUseGroup::it);
  EXPECT_EQ(group(EndUse::cdu_pumps), EndUseGroup::cooling);
  EXPECT_EQ(group(EndUse::ups_loss), EndUseGroup::power);
  EXPECT_EQ(group(EndUse::lighting), EndUseGroup::other);
}

}  // namespace
}  // namespace thermohall
