#include "models/properties/effectiveness.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

using enum FlowArrangement;
constexpr FlowArrangement arrangements[] = {counter,         parallel,          cross_unmixed,
                                            cross_min_mixed, cross_min_unmixed, phase_change};

TEST(Effectiveness, HandValuesForTwoTransferUnitsAndHalfTheCapacityRatio) {
  // e = exp(-1) = 0.367879: (1 - 0.367879) / (1 - 0.183940) = 0.774600.
  EXPECT_NEAR(effectiveness(counter, 2, 0.5), 0.774600, 1e-6);
  // (1 - exp(-3)) / 1.5 = 0.950213 / 1.5 = 0.633475.
  EXPECT_NEAR(effectiveness(parallel, 2, 0.5), 0.633475, 1e-6);
  // 2^0.78 = 1.717131, 2^0.22 = 1.164734: 1 - exp((exp(-0.858565) - 1) * 2.329467) = 0.738759.
  EXPECT_NEAR(effectiveness(cross_unmixed, 2, 0.5), 0.738759, 2e-6);
  // 1 - exp(-2 (1 - exp(-1))) = 1 - exp(-1.264241) = 0.717547.
  EXPECT_NEAR(effectiveness(cross_min_mixed, 2, 0.5), 0.717547, 1e-6);
  // 2 (1 - exp(-0.5 (1 - exp(-2)))) = 2 (1 - exp(-0.432332)) = 0.702012.
  EXPECT_NEAR(effectiveness(cross_min_unmixed, 2, 0.5), 0.702012, 2e-6);
  EXPECT_NEAR(effectiveness(phase_change, 2, 0.5), 0.864665, 1e-6);
}

TEST(Effectiveness, AllArrangementsAgreeWhenOneStreamIsUnlimited) {
  for (FlowArrangement a : arrangements) {
    for (double n : {1e-6, 0.1, 1.0, 5.0}) {
      EXPECT_NEAR(effectiveness(a, n, 0), -std::expm1(-n), 1e-12);
      // Continuous into the limit: the first-order term is of the size of Z.
      EXPECT_NEAR(effectiveness(a, n, 1e-7), effectiveness(a, n, 0), 1e-6);
      EXPECT_NEAR(effectiveness(a, n, 2e-9), effectiveness(a, n, 0), 1e-7);
    }
  }
}

TEST(Effectiveness, CounterFlowIsContinuousThroughTheBalancedCase) {
  for (double n : {0.01, 0.5, 2.0, 50.0}) {
    const double balanced = effectiveness(counter, n, 1);
    EXPECT_DOUBLE_EQ(balanced, n / (1 + n));
    for (double d : {1e-15, 1e-12, 1e-9}) {
      EXPECT_NEAR(effectiveness(counter, n, 1 - d), balanced, 1e-14 + 60 * d);
    }
  }
}

TEST(Effectiveness, MixedAndUnmixedMinimumAgreeWhenTheRatesAreEqual) {
  for (double n : {0.2, 1.0, 4.0}) {
    EXPECT_NEAR(effectiveness(cross_min_mixed, n, 1), effectiveness(cross_min_unmixed, n, 1), 1e-14);
  }
}

TEST(Effectiveness, RisesWithSizeAndFallsWithTheCapacityRatioBelowCounterFlow) {
  for (FlowArrangement a : arrangements) {
    for (double z = 0; z <= 1; z += 0.05) {
      double last = 0;
      for (double n = 0.02; n < 30; n *= 1.2) {
        const double eps = effectiveness(a, n, z);
        EXPECT_GE(eps, last);
        EXPECT_LE(eps, 1);
        if (a != phase_change) {
          EXPECT_LE(eps, effectiveness(counter, n, z) + 1e-12);
        }
        EXPECT_LE(eps, effectiveness(a, n, z - 0.05) + 1e-12);
        last = eps;
      }
    }
  }
}

TEST(Effectiveness, ApproximationForBothStreamsUnmixedStaysNearTheSeriesSolution) {
  // Mason's series: eps = sum_k (1 - P(k, N)) (1 - P(k, Z N)) / (Z N), P(k, x) = exp(-x) sum_{m<=k} x^m / m!.
  for (double z : {0.25, 0.5, 0.75, 1.0}) {
    for (double n : {0.25, 0.5, 1.0, 2.0, 3.0, 5.0, 7.0}) {
      double sum = 0, term_n = std::exp(-n), term_z = std::exp(-z * n), total_n = term_n, total_z = term_z;
      for (int k = 0; k < 80; ++k) {
        sum += (1 - total_n) * (1 - total_z);
        term_n *= n / (k + 1);
        term_z *= z * n / (k + 1);
        total_n += term_n;
        total_z += term_z;
      }
      EXPECT_NEAR(effectiveness(cross_unmixed, n, z), sum / (z * n), 0.011);
    }
  }
}

TEST(Effectiveness, IsZeroWithoutSurfaceAndFiniteForAnyNumber) {
  for (FlowArrangement a : arrangements) {
    for (double z : {-1.0, 0.0, 0.3, 1.0, 7.0}) {
      EXPECT_EQ(effectiveness(a, 0, z), 0);
      EXPECT_EQ(effectiveness(a, -3, z), 0);
      for (double n : {1e-300, 1e-9, 1e3, 1e9, 1e300}) {
        const double eps = effectiveness(a, n, z);
        EXPECT_TRUE(eps >= 0 && eps <= 1) << n << " " << z;
      }
    }
  }
}

TEST(Effectiveness, TransferUnitsInvertTheEffectiveness) {
  for (FlowArrangement a : arrangements) {
    for (double z : {0.0, 1e-10, 1e-6, 0.1, 0.5, 0.9, 0.999999, 1.0}) {
      for (double n : {1e-3, 0.05, 0.4, 1.0, 2.5, 6.0}) {
        // Near the plateau of parallel and cross flow eps loses digits: the error of N is that of eps
        // (1e-16) over the slope, which is above 1e-6 here.
        EXPECT_NEAR(ntu_from_effectiveness(a, effectiveness(a, n, z), z) / n, 1, 1e-8)
            << static_cast<int>(a) << " " << z << " " << n;
      }
    }
  }
}

TEST(Effectiveness, WhatAnArrangementCannotReachGivesTheHighestNumber) {
  EXPECT_EQ(ntu_from_effectiveness(parallel, 0.51, 1), highest_ntu);         // at most 1 / (1 + Z)
  EXPECT_EQ(ntu_from_effectiveness(cross_min_mixed, 0.64, 1), highest_ntu);  // at most 1 - 1/e = 0.632
  EXPECT_EQ(ntu_from_effectiveness(cross_min_unmixed, 0.64, 1), highest_ntu);
  EXPECT_EQ(ntu_from_effectiveness(counter, 1, 0.4), highest_ntu);
  EXPECT_EQ(ntu_from_effectiveness(counter, 1.5, 1), highest_ntu);
  EXPECT_EQ(ntu_from_effectiveness(counter, -0.2, 0.5), 0);
  for (FlowArrangement a : arrangements) {
    for (double z : {0.0, 0.4, 1.0}) {
      for (double eps : {1e-300, 1e-12, 0.9, 1 - 1e-16}) {
        const double n = ntu_from_effectiveness(a, eps, z);
        EXPECT_TRUE(n >= 0 && n <= highest_ntu) << eps << " " << z;
      }
    }
  }
}

}  // namespace
}  // namespace thermohall
