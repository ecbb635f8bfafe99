#include <gtest/gtest.h>

#include "tests/support/scenario_files.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

class ReadCost : public testing::Test {
 protected:
  Scenario read(const std::string& more) const { return files_.read(small_hall + more); }
  std::string faults(const std::string& more) const {
    return faults_of([&] { read(more); });
  }
  static const CostLine* line(const Scenario& s, const std::string& id) {
    for (const auto& l : s.cost.lines)
      if (l.id == id) return &l;
    return nullptr;
  }
  ScenarioFiles files_;
};

TEST_F(ReadCost, ALineOfTheLibraryTakesWhatIsStatedAndKeepsTheRest) {
  const Scenario s = read("  lines:\n    shell-and-core: {unit_cost: 8000 USD/m2}\n    containment: none\n");
  ASSERT_NE(line(s, "shell-and-core"), nullptr);
  EXPECT_DOUBLE_EQ(line(s, "shell-and-core")->unit.cost_USD, 8000);
  EXPECT_DOUBLE_EQ(line(s, "shell-and-core")->unit.service_life_years, 30);
  EXPECT_EQ(line(s, "shell-and-core")->unit.confidence, "stated");
  EXPECT_EQ(line(s, "containment"), nullptr);
  EXPECT_EQ(line(s, "switchgear")->unit.confidence, "D");
}

TEST_F(ReadCost, ScaleExponentNeedsItsReference) {
  const Scenario s = read("  lines: {switchgear: {scale_exponent: 0.8, reference_quantity: 2 MW}}\n");
  EXPECT_DOUBLE_EQ(line(s, "switchgear")->scale_exponent, 0.8);
  EXPECT_DOUBLE_EQ(line(s, "switchgear")->reference_quantity, 2e6);
  EXPECT_TRUE(contains(faults("  lines: {switchgear: {scale_exponent: 0.8}}\n"), "reference_quantity"));
}

TEST_F(ReadCost, PricesRevenueAndInvestment) {
  const Scenario s = read(
      "  prices: {region_index: 1.1, year: 2027, escalation: 5.5 %, factors: {it: 1.23}}\n"
      "  revenue: {gpu_hour: 2.99 USD/h, capacity_month: 150 USD/kW, growth: -10 %}\n"
      "  accelerator: {petaflops: 2.2, tokens_per_second: 800}\n"
      "  investment: {income_tax: 25 %, method: double_declining, loan: 60 %, loan_rate: 6 %}\n"
      "  heat_price: 0.02 USD/kWh\n");
  EXPECT_DOUBLE_EQ(s.cost.region_index, 1.1);
  EXPECT_EQ(s.cost.price_factors.at(0).first, "it");
  EXPECT_DOUBLE_EQ(s.cost.gpu_hour_USD_h, 2.99);
  EXPECT_NEAR(s.cost.capacity_month_USD_W, 0.15, 1e-12);
  ASSERT_TRUE(s.cost.investment.has_value());
  EXPECT_EQ(s.cost.investment->method, DepreciationMethod::double_declining);
  EXPECT_DOUBLE_EQ(s.cost.investment->it_write_off_years, 5);
  EXPECT_NEAR(s.cost.heat_USD_J, 0.02 / 3.6e6, 1e-15);
  EXPECT_TRUE(contains(faults("  prices: {regoin_index: 1.1}\n"), "region_index"));
}

TEST_F(ReadCost, TariffWithRatchetBlocksHourlyPricesAndAgreement) {
  files_.write("price.csv", "price [USD/kWh]\n0.05\n0.15\n");
  files_.write("sun.csv", "share [1]\n0\n0.8\n");
  const std::string tariff =
      "{energy: 0.1 USD/kWh, ratchet: 80 %, price_file: price.csv, blocks: {low: {up_to: 100 MWh, adder: "
      "0.01 "
      "USD/kWh}, high: {adder: -0.01 USD/kWh}}, agreement: {power: 1 MW, price: 0.04 USD/kWh, take_or_pay: "
      "true, "
      "profile_file: sun.csv}}";
  const Scenario s = files_.read(replaced(small_hall, "{type: ashburn}", tariff));
  const Tariff& t = s.cost.tariff;
  EXPECT_DOUBLE_EQ(t.ratchet_share, 0.8);
  ASSERT_EQ(t.hourly_price_USD_J.size(), 2U);
  EXPECT_NEAR(t.hourly_price_USD_J[1] * 3.6e6, 0.15, 1e-12);
  ASSERT_EQ(t.blocks.size(), 2U);
  EXPECT_NEAR(t.blocks[0].up_to_J, 100e3 * 3.6e6, 1);
  EXPECT_TRUE(t.agreement.take_or_pay);
  EXPECT_DOUBLE_EQ(t.agreement.hourly_profile.at(1), 0.8);
  EXPECT_TRUE(contains(faults_of([&] {
                         files_.read(replaced(small_hall, "{type: ashburn}",
                                              "{energy: 0.1 USD/kWh, price_file: none.csv}"));
                       }),
                       "none.csv"));
}

}  // namespace
}  // namespace thermohall
