#include "sim/study/sample_columns.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

TEST(SampleColumns, NumbersOfOneUnitAreNumbersAndOthersTexts) {
  Study study;
  study.sample.inputs.resize(2);
  for (const std::vector<std::string>& drawn :
       {std::vector<std::string>{}, {"5 %", "ashburn"}, {"7.5 %", "tokyo"}}) {
    StudyVariant variant{};
    variant.drawn = drawn;
    study.variants.push_back(variant);
  }
  const TableColumn numbers = drawn_values(study, 0), texts = drawn_values(study, 1);
  EXPECT_EQ(numbers.unit, "%");
  EXPECT_TRUE(std::isnan(std::get<std::vector<double>>(numbers.values)[0]));
  EXPECT_EQ(std::get<std::vector<double>>(numbers.values)[2], 7.5);
  EXPECT_EQ(std::get<std::vector<std::string>>(texts.values)[1], "ashburn");
}

}  // namespace
}  // namespace thermohall
