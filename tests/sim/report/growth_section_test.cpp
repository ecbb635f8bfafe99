#include "sim/report/growth_section.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(GrowthSection, IsThereForWhatWasGrownOnly) {
  GrowthSummary summary;
  EXPECT_TRUE(growth_section(summary).empty());
  ServiceCase service;
  service.case_name = "hall";
  service.utilisation = service.own = service.colocate = service.rent = service.reserve = {0.5, 1.0};
  summary.service.push_back(service);
  ASSERT_EQ(growth_section(summary).size(), 1U);
  EXPECT_FALSE(growth_section(summary)[0].blocks.empty());
}

}  // namespace
}  // namespace thermohall
