#include "models/economics/tariff.h"

#include <gtest/gtest.h>

#include <vector>

namespace thermohall {
namespace {

constexpr double kWh = 3.6e6, hour_s = 3600, day_s = 86400;

TariffPeriod weekday_peak() {
  return {.days = DayKind::weekday,
          .first_month = 1,
          .last_month = 12,
          .from_s = 8 * hour_s,
          .to_s = 20 * hour_s,
          .price_USD_J = 0.20 / kWh};
}

Tariff two_prices() {
  return {.periods = {weekday_peak()},
          .default_price_USD_J = 0.10 / kWh,
          .monthly_demand_charge_USD_W = 14e-3,
          .demand_window_s = 900,
          .monthly_fixed_charge_USD = 500};
}

TEST(Tariff, CalendarCountsMonthsWeekdaysAndRepeatsTheYear) {
  EXPECT_EQ(calendar_time(0, 2).month, 1);
  EXPECT_EQ(calendar_time(0, 2).weekday, 2);
  EXPECT_EQ(calendar_time(31 * day_s - 1, 0).month, 1);
  EXPECT_EQ(calendar_time(31 * day_s, 0).month, 2);
  EXPECT_EQ(calendar_time(59 * day_s, 0).month, 3);  // 31 + 28 days
  EXPECT_EQ(calendar_time(365 * day_s - 1, 0).month, 12);
  const auto next_year = calendar_time(365 * day_s + 7 * hour_s, 0);
  EXPECT_EQ(next_year.month, 1);
  EXPECT_EQ(next_year.weekday, 1);  // 365 = 52 * 7 + 1
  EXPECT_DOUBLE_EQ(next_year.time_of_day_s, 7 * hour_s);
  EXPECT_EQ(calendar_time(-1, 0).month, 12);
}

TEST(Tariff, PeriodsHoldFromTheirBeginningToBeforeTheirEnd) {
  const auto tariff = two_prices();
  EXPECT_DOUBLE_EQ(tariff_price_USD_J(tariff, {3, 0, 8 * hour_s}), 0.20 / kWh);
  EXPECT_DOUBLE_EQ(tariff_price_USD_J(tariff, {3, 0, 8 * hour_s - 1}), 0.10 / kWh);
  EXPECT_DOUBLE_EQ(tariff_price_USD_J(tariff, {3, 0, 20 * hour_s}), 0.10 / kWh);
  EXPECT_DOUBLE_EQ(tariff_price_USD_J(tariff, {3, 5, 12 * hour_s}), 0.10 / kWh);  // Saturday
}

TEST(Tariff, MonthsAndHoursMayWrap) {
  auto tariff = two_prices();
  tariff.periods = {{DayKind::any, 11, 2, 22 * hour_s, 6 * hour_s, 1.0}};
  EXPECT_EQ(tariff_price_USD_J(tariff, {12, 0, 23 * hour_s}), 1.0);
  EXPECT_EQ(tariff_price_USD_J(tariff, {2, 6, 5 * hour_s}), 1.0);
  EXPECT_NE(tariff_price_USD_J(tariff, {3, 0, 23 * hour_s}), 1.0);
  EXPECT_NE(tariff_price_USD_J(tariff, {1, 0, 6 * hour_s}), 1.0);
}

TEST(Tariff, TheFirstPeriodThatMatchesWins) {
  auto tariff = two_prices();
  tariff.periods.insert(tariff.periods.begin(), {DayKind::any, 7, 8, 0, day_s, 0.5 / kWh});
  EXPECT_DOUBLE_EQ(tariff_price_USD_J(tariff, {7, 0, 12 * hour_s}), 0.5 / kWh);
  EXPECT_DOUBLE_EQ(tariff_price_USD_J(tariff, {6, 0, 12 * hour_s}), 0.20 / kWh);
}

TEST(Tariff, AWeekendPeriodHoldsOnlyOnWeekends) {
  auto tariff = two_prices();
  tariff.periods = {{DayKind::weekend, 1, 12, 0, day_s, 0.0}};
  EXPECT_EQ(tariff_price_USD_J(tariff, {1, 6, 0}), 0.0);
  EXPECT_GT(tariff_price_USD_J(tariff, {1, 4, 0}), 0.0);
}

TEST(Tariff, AYearOfConstantLoadByHand) {
  // 1 MW; the year begins on a Monday, so 261 weekdays: 261 * 12 = 3132 h at 0.20, 5628 h at 0.10 USD/kWh:
  // 1000 (626.4 + 562.8) = 1 189 200 USD. Demand 14 USD/kW * 1000 kW * 12 = 168 000; fixed 12 * 500 = 6000.
  const auto tariff = two_prices();
  TariffMeter meter;
  for (int hour = 0; hour < 8760; ++hour) add_energy(meter, tariff, hour * hour_s, hour_s, 1000 * kWh);
  for (const auto& cost : {tariff_bill(tariff, meter), tariff_cost_per_year(tariff, meter)}) {
    EXPECT_NEAR(cost.energy_USD, 1189200, 1e-4);  // rounding of 35 040 additions
    EXPECT_NEAR(cost.demand_USD, 168000, 1e-6);
    EXPECT_NEAR(cost.fixed_USD, 6000, 1e-9);
    EXPECT_NEAR(cost.total_USD, 1363200, 1e-4);
    EXPECT_EQ(cost.months, 12);
    EXPECT_NEAR(cost.peak_W, 1e6, 1e-6);
  }
}

TEST(Tariff, TheBillDoesNotDependOnTheMeteringInterval) {
  const auto tariff = two_prices();
  TariffMeter minutes, whole;
  for (int i = 0; i < 2880; ++i) add_energy(minutes, tariff, i * 60.0, 60, kWh);
  add_energy(whole, tariff, 0, 2 * day_s, 2880 * kWh);
  EXPECT_NEAR(tariff_bill(tariff, minutes).total_USD, tariff_bill(tariff, whole).total_USD, 1e-8);
  EXPECT_NEAR(minutes.energy_J, whole.energy_J, 1);
}

TEST(Tariff, DemandIsTheMeanOverTheWindowNotTheSpike) {
  // 5 minutes at 2 MW and 10 at 1 MW: (10 + 10) / 15 = 1.33333 MW
  const auto tariff = two_prices();
  TariffMeter meter;
  for (int i = 0; i < 60; ++i) {
    const double power_W = i >= 20 && i < 25 ? 2e6 : 1e6;
    add_energy(meter, tariff, i * 60.0, 60, power_W * 60);
  }
  EXPECT_NEAR(tariff_bill(tariff, meter).peak_W, 4e6 / 3, 1e-6);
}

TEST(Tariff, EachMonthIsBilledOnItsOwnPeak) {
  const auto tariff = two_prices();
  TariffMeter meter;
  add_energy(meter, tariff, 30 * day_s, day_s, 1e6 * day_s);  // 31 January at 1 MW
  add_energy(meter, tariff, 31 * day_s, day_s, 3e6 * day_s);  // 1 February at 3 MW
  const auto bill = tariff_bill(tariff, meter);
  EXPECT_NEAR(bill.demand_USD, 14e-3 * 4e6, 1e-6);
  EXPECT_EQ(bill.months, 2);
  // a year of such months: mean peak 2 MW * 12 months
  EXPECT_NEAR(tariff_cost_per_year(tariff, meter).demand_USD, 14e-3 * 24e6, 1e-6);
}

TEST(Tariff, NothingMeteredCostsNothing) {
  const auto tariff = two_prices();
  TariffMeter meter;
  add_energy(meter, tariff, 0, 0, 1e9);
  EXPECT_EQ(tariff_bill(tariff, meter).total_USD, 0);
  EXPECT_EQ(tariff_cost_per_year(tariff, meter).total_USD, 0);
}

TEST(Tariff, TimesThatMissAWindowEdgeByRoundingOpenNoExtraWindow) {
  const auto tariff = two_prices();
  TariffMeter meter;
  double time_s = 0;
  const double step_s = 900.0 / 7;
  for (int i = 0; i < 7 * 96; ++i, time_s += step_s) add_energy(meter, tariff, time_s, step_s, 1e6 * step_s);
  const auto bill = tariff_bill(tariff, meter);
  EXPECT_NEAR(bill.peak_W, 1e6, 1);  // slivers of 1e-10 s move between windows
  EXPECT_NEAR(meter.energy_J, 1e6 * day_s, 1);
}

TEST(Tariff, TablesHaveARowForEveryNumber) {
  EXPECT_EQ(parameter_table(static_cast<const Tariff*>(nullptr)).size(), 6u);
  EXPECT_EQ(parameter_table(static_cast<const TariffPeriod*>(nullptr)).size(), 6u);
}

// A year of months with a given power each, metered hour by hour.
TariffMeter year_of(const Tariff& tariff, const std::vector<double>& month_power_W) {
  TariffMeter meter;
  for (int hour = 0; hour < 8760; ++hour) {
    const double power_W = month_power_W[static_cast<std::size_t>(calendar_time(hour * hour_s, 0).month - 1)];
    add_energy(meter, tariff, hour * hour_s, hour_s, power_W * hour_s);
  }
  return meter;
}

Tariff flat() {
  Tariff tariff{};
  tariff.default_price_USD_J = 0.10 / kWh;
  tariff.demand_window_s = 900;
  return tariff;
}

TEST(Tariff, TheRatchetBillsAShareOfTheHighestEarlierPeak) {
  Tariff tariff = flat();
  tariff.monthly_demand_charge_USD_W = 1;
  tariff.ratchet_share = 0.8;
  tariff.ratchet_months = 11;
  std::vector<double> power_W(12, 100.0);
  power_W[6] = 200;
  // A year repeats: the other eleven months pay 160 W each, July its own 200 W.
  EXPECT_NEAR(tariff_bill(tariff, year_of(tariff, power_W)).demand_USD, 200 + 11 * 160, 1e-6);
  tariff.ratchet_months = 2;
  EXPECT_NEAR(tariff_bill(tariff, year_of(tariff, power_W)).demand_USD, 200 + 2 * 160 + 9 * 100, 1e-6);
  tariff.ratchet_share = 0;
  EXPECT_NEAR(tariff_bill(tariff, year_of(tariff, power_W)).demand_USD, 200 + 11 * 100, 1e-6);
}

TEST(Tariff, BlocksOfMonthlyEnergyAddTheirPrice) {
  Tariff tariff = flat();
  tariff.blocks = {{50 * kWh, 0.02 / kWh}, {80 * kWh, -0.01 / kWh}};
  TariffMeter meter;
  add_energy(meter, tariff, 0, day_s, 100 * kWh);          // January
  add_energy(meter, tariff, 31 * day_s, day_s, 60 * kWh);  // February
  // 160 at 0.10; January 50 at 0.02 and 30 at -0.01, February 50 at 0.02 and 10 at -0.01.
  EXPECT_NEAR(tariff_bill(tariff, meter).energy_USD, 16 + 1 - 0.3 + 1 - 0.1, 1e-9);
}

TEST(Tariff, HourlyPricesHoldByHourAndRepeat) {
  Tariff tariff = flat();
  tariff.hourly_price_USD_J = {0.05 / kWh, 0.15 / kWh};
  TariffMeter meter;
  add_energy(meter, tariff, 0, 2 * hour_s, 2 * kWh);
  add_energy(meter, tariff, 3 * hour_s, hour_s, kWh);  // the fourth hour has the second price
  EXPECT_NEAR(tariff_bill(tariff, meter).energy_USD, 0.05 + 0.15 + 0.15, 1e-12);
}

TEST(Tariff, AnAgreementReplacesTheGridUpToItsPower) {
  Tariff tariff = flat();
  tariff.agreement = {
      .power_W = 600, .price_USD_J = 0.04 / kWh, .take_or_pay = false, .surplus_price_USD_J = 0};
  TariffMeter meter;
  add_energy(meter, tariff, 0, hour_s, kWh);             // 0.6 kWh by agreement
  add_energy(meter, tariff, hour_s, hour_s, 0.5 * kWh);  // all by agreement
  EXPECT_NEAR(tariff_bill(tariff, meter).energy_USD, 1.1 * 0.04 + 0.4 * 0.10, 1e-12);
  EXPECT_NEAR(meter.agreement_energy_J, 1.1 * kWh, 1e-3);
}

TEST(Tariff, TakeOrPayPaysAllThatIsProducedAndSellsTheSurplus) {
  Tariff tariff = flat();
  tariff.agreement = {.power_W = 600,
                      .price_USD_J = 0.04 / kWh,
                      .take_or_pay = true,
                      .surplus_price_USD_J = 0.03 / kWh,
                      .hourly_profile = {1.0, 0.5}};
  TariffMeter meter;
  add_energy(meter, tariff, 0, hour_s, 0.5 * kWh);       // 0.1 kWh sold
  add_energy(meter, tariff, hour_s, hour_s, 0.5 * kWh);  // 0.3 by agreement, 0.2 from the grid
  EXPECT_NEAR(tariff_bill(tariff, meter).energy_USD, 0.9 * 0.04 - 0.1 * 0.03 + 0.2 * 0.10, 1e-12);
}

}  // namespace
}  // namespace thermohall
