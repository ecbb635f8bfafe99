#include "models/economics/growth.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thermohall {
namespace {

GrowthParameters plain() {
  GrowthParameters p{};
  p.base_year = 2025;
  p.years = 6;
  p.base_power_W = 10e6;
  p.cost_share = 1;
  p.machine_life_years = 1;  // the fleet is always new
  p.lead_years = 1;
  p.training_load = p.inference_load = 0.5;
  p.discount_rate = 0.08;
  p.hall_life_years = 20;
  return p;
}
constexpr HallBlock block{.power_W = 2e6,
                          .cost_USD = 20e6,
                          .operation_USD = 0.5e6,
                          .pue = 1.2,
                          .energy_price_USD_J = 0.1 / 3.6e6,
                          .energy_price_change = 0,
                          .machine_price_USD_W = 30};

GrowthResult run(const GrowthParameters& p, double growth, BuildPlan plan = BuildPlan::phased,
                 double believed = NAN) {
  const std::vector<GrowthSegment> actual{{2200, growth}},
      expected{{2200, std::isnan(believed) ? growth : believed}};
  return grow(p, block, plan, demand_index(p.base_year, p.years, actual),
              demand_index(p.base_year, p.years, expected));
}

TEST(Growth, WithoutGrowthNothingChanges) {
  const auto r = run(plain(), 0);
  for (const auto& y : r.years) {
    EXPECT_NEAR(y.machine_power_W, 10e6, 1);
    EXPECT_EQ(y.blocks, 5);
    EXPECT_NEAR(y.energy_J, 10e6 * 0.5 * 1.2 * 365 * 86400, 1e6);
    EXPECT_EQ(y.shortage_share, 0);
  }
}

TEST(Growth, FleetEnergyFollowsGainToTheElasticityLessOne) {
  auto p = plain();
  p.efficiency_growth = 0.3;
  p.headroom = 1;  // halls never lack
  for (const double elasticity : {0.0, 0.5, 1.0, 1.2}) {
    p.elasticity = elasticity;
    const auto r = run(p, 0);
    for (std::size_t k = 0; k < r.years.size(); ++k)
      EXPECT_NEAR(r.years[k].energy_J / r.years[0].energy_J,
                  std::pow(1.3, static_cast<double>(k) * (elasticity - 1)), 1e-9)
          << elasticity << ' ' << k;
  }
}

TEST(Growth, PhasedHallsFollowDemandAndStrandLess) {
  const auto phased = run(plain(), 0.4), at_once = run(plain(), 0.4, BuildPlan::at_once);
  EXPECT_EQ(phased.shortage_share, 0);
  EXPECT_EQ(at_once.shortage_share, 0);
  EXPECT_LT(phased.stranded_W_years, at_once.stranded_W_years);
  EXPECT_LT(phased.cost_USD, at_once.cost_USD);
  EXPECT_EQ(at_once.years[0].blocks, phased.years.back().blocks);
  EXPECT_EQ(at_once.years[1].blocks_ordered, 0);
}

TEST(Growth, DemandAboveTheForecastMeetsHallsThatComeLate) {
  auto p = plain();
  p.lead_years = 2;
  const auto r = run(p, 0.55, BuildPlan::phased, 0.2);
  EXPECT_GT(r.shortage_share, 0);
  EXPECT_EQ(run(p, 0.2, BuildPlan::phased, 0.2).shortage_share, 0);
  EXPECT_GT(run(p, 0.0, BuildPlan::phased, 0.5).stranded_W_years, run(p, 0.0).stranded_W_years);
}

TEST(Growth, MachinesRunForTheirLifeAndAreThenReplaced) {
  auto p = plain();
  p.machine_life_years = 3;
  const auto r = run(p, 0);
  EXPECT_NEAR(r.years[0].bought_W, 10e6, 1);
  EXPECT_NEAR(r.years[1].bought_W, 0, 1);
  EXPECT_NEAR(r.years[3].bought_W, 10e6, 1);
}

TEST(Growth, CashOfTheYearsGivesThePresentValue) {
  auto p = plain();
  p.price_USD_J = 1.0 / 3.6e6;
  const auto r = run(p, 0.2);
  double npv = 0;
  for (std::size_t k = 0; k < r.years.size(); ++k) {
    const auto& y = r.years[k];
    const double start = std::pow(1.08, -static_cast<double>(k));
    npv -= (y.blocks_USD + y.machines_USD) * start;
    npv += (y.revenue_USD - y.energy_USD - y.operation_USD + y.residual_USD) * start / 1.08;
  }
  EXPECT_NEAR(r.net_present_value_USD, npv, 1e-6 * std::abs(npv));
  // The price that makes the value zero is the levelised cost.
  p.price_USD_J = r.cost_per_work_USD_J;
  EXPECT_NEAR(run(p, 0.2).net_present_value_USD, 0, 1e-6 * r.cost_USD);
}

TEST(Growth, PricesFallFasterAfterScarcity) {
  auto p = plain();
  p.price_USD_J = 1;
  p.price_change = -0.1;
  p.scarcity_years = 2;
  p.surplus_price_change = -0.5;
  const auto r = run(p, 0);
  EXPECT_NEAR(r.years[2].price_USD_J, 0.81, 1e-12);
  EXPECT_NEAR(r.years[3].price_USD_J, 0.405, 1e-12);
}

TEST(Growth, TrainingFallsBelowOneHalfAtTheCrossover) {
  auto p = plain();
  p.training_share = 0.8;
  p.crossover_years = 3;
  const auto r = run(p, 0);
  EXPECT_NEAR(r.years[0].training_share, 0.8, 1e-12);
  EXPECT_NEAR(r.years[3].training_share, 0.5, 1e-12);
  EXPECT_LT(r.years[4].training_share, 0.5);
}

}  // namespace
}  // namespace thermohall
