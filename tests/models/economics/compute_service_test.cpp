#include "models/economics/compute_service.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

ServiceParameters prices() {
  return {.rent_USD_h = 3,
          .reserve_USD_h = 2,
          .colocation_USD_W_month = 0.15,
          .metered_share = 1,
          .idle_share = 0.4,
          .tokens_per_second = 1000,
          .token_USD = 1e-6,
          .it_maintenance_share = 0.03,
          .discount_rate = 0.08};
}
OwnedSite site() {
  return {.annualised_USD = 1.2e6,
          .variable_USD = 0.2e6,
          .it_cost_USD = 3e6,
          .it_life_years = 5,
          .energy_USD = 0.2e6,
          .it_power_W = 150e3,
          .accelerators = 100,
          .utilisation = 0.8};
}

TEST(ComputeService, CostAtTheUseOfTheRunIsThatOfTheRun) {
  EXPECT_NEAR(service_costs(prices(), site(), 0.8).own, 1.2e6 / (100 * 8760 * 0.8), 1e-12);
}

TEST(ComputeService, IdleMachinesKeepTheirFixedCost) {
  // 1.0e6 + 0.2e6 (0.4 + 0.6 * 0.4 / 0.8) = 1.14e6 at half the use
  EXPECT_NEAR(service_costs(prices(), site(), 0.4).own, 1.14e6 / (100 * 8760 * 0.4), 1e-12);
  EXPECT_NEAR(service_costs(prices(), site(), 0.4).reserve, 5, 1e-12);
  EXPECT_NEAR(service_costs(prices(), site(), 0.4).token_revenue, 3.6, 1e-12);
}

TEST(ComputeService, AtBreakEvenOwningCostsWhatRentingCosts) {
  const double own = own_break_even(prices(), site(), 3),
               colocation = colocation_break_even(prices(), site(), 3);
  EXPECT_NEAR(service_costs(prices(), site(), own).own, 3, 1e-9);
  EXPECT_NEAR(service_costs(prices(), site(), colocation).colocate, 3, 1e-9);
  EXPECT_LT(own_break_even(prices(), site(), 4), own) << "a dearer rent is beaten sooner";
  EXPECT_TRUE(std::isnan(own_break_even(prices(), site(), 0.01)));
}

}  // namespace
}  // namespace thermohall
