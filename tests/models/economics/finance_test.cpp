#include "models/economics/finance.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

namespace thermohall {
namespace {

TEST(Finance, NetPresentValueByHand) {
  // -1000 + 500/1.1 + 500/1.21 + 500/1.331 = 243.4260
  EXPECT_NEAR(net_present_value(std::vector{-1000.0, 500.0, 500.0, 500.0}, 0.1), 243.4260, 1e-4);
}

TEST(Finance, InternalRateMakesTheValueZeroAndMayBeNegative) {
  const std::vector gain{-1000.0, 500.0, 500.0, 500.0}, loss{-1000.0, 300.0, 300.0, 300.0};
  EXPECT_NEAR(net_present_value(gain, internal_rate_of_return(gain)), 0, 1e-6);
  EXPECT_NEAR(internal_rate_of_return(std::vector{-100.0, 110.0}), 0.1, 1e-10);
  EXPECT_LT(internal_rate_of_return(loss), 0);
  EXPECT_NEAR(net_present_value(loss, internal_rate_of_return(loss)), 0, 1e-6);
  EXPECT_TRUE(std::isnan(internal_rate_of_return(std::vector{-100.0, -10.0})));
}

TEST(Finance, PaybackIsInterpolatedAndCountsTheLastReturnAboveZero) {
  EXPECT_DOUBLE_EQ(payback_years(std::vector{-100.0, 60.0, 80.0}), 1.5);
  EXPECT_DOUBLE_EQ(payback_years(std::vector{-100.0, 150.0, -80.0, 60.0}), 2.5);  // below again in year 2
  EXPECT_TRUE(std::isnan(payback_years(std::vector{-100.0, 10.0})));
  EXPECT_GT(payback_years(std::vector{-100.0, 60.0, 80.0}, 0.1), 1.5);
}

TEST(Finance, LoanIsRepaidInEqualPayments) {
  const auto loan = loan_schedule(1000, 0.06, 3);
  ASSERT_EQ(loan.size(), 3U);
  EXPECT_NEAR(loan[0].interest_USD, 60, 1e-12);
  EXPECT_NEAR(loan[0].interest_USD + loan[0].repaid_USD, loan[1].interest_USD + loan[1].repaid_USD, 1e-9);
  EXPECT_NEAR(loan[0].interest_USD + loan[0].repaid_USD, 374.1098, 1e-4);  // 1000 * 0.06 / (1 - 1.06^-3)
  EXPECT_NEAR(loan[2].balance_USD, 0, 1e-9);
}

TEST(Finance, DepreciationWritesOffEverythingOnce) {
  for (const auto method : {DepreciationMethod::straight_line, DepreciationMethod::double_declining})
    for (const int life : {1, 3, 5, 20}) {
      const auto shares = depreciation_shares(method, life);
      EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 1, 1e-12);
    }
  const auto five = depreciation_shares(DepreciationMethod::double_declining, 5);
  EXPECT_NEAR(five[0], 0.4, 1e-12);
  EXPECT_NEAR(five[1], 0.24, 1e-12);
  EXPECT_NEAR(five[3], 0.108, 1e-12);  // straight line over what is left from here
  EXPECT_NEAR(five[4], 0.108, 1e-12);
}

TEST(Finance, LevelisedCostOfAnEvenStreamIsTheAnnuity) {
  const std::vector cost{1000.0, 10.0, 10.0}, quantity{0.0, 100.0, 100.0};
  // (1000 + 10/1.1 + 10/1.21) / (100/1.1 + 100/1.21) = 1017.3554 / 173.5537
  EXPECT_NEAR(levelised_cost(cost, quantity, 0.1), 5.86190, 1e-5);
  EXPECT_TRUE(std::isnan(levelised_cost(cost, std::vector{0.0}, 0.1)));
}

TEST(Finance, RealAndNominalRatesAgree) { EXPECT_NEAR(real_rate(0.1, 0.02), 0.0784314, 1e-7); }

}  // namespace
}  // namespace thermohall
