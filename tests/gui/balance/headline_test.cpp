#include "gui/balance/headline.h"

#include <QJsonArray>
#include <cmath>

#include "gui/balance/worst_inlet_series.h"
#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

QJsonObject rack(const char* id, double inlet_K, double air_flow = 1) {
  return {{QStringLiteral("id"), QString::fromLatin1(id)},
          {QStringLiteral("inlet_temperature"), inlet_K},
          {QStringLiteral("air_flow"), air_flow}};
}

QJsonObject steady(const QJsonArray& racks) {
  return {{QStringLiteral("it_power_W"), 4.22e6},
          {QStringLiteral("it_power_built_W"), 5e6},
          {QStringLiteral("total_power_W"), 4.8e6},
          {QStringLiteral("racks"), 48},
          {QStringLiteral("pue"), 1.14},
          {QStringLiteral("capital_USD"), 5.95e7},
          {QStringLiteral("facility"), QJsonObject{{QStringLiteral("it_components"), 4e6}}},
          {QStringLiteral("groups"),
           QJsonObject{{QStringLiteral("rack"), QJsonObject{{QStringLiteral("items"), racks}}}}}};
}

TEST(Headline, TheCardsAreAlwaysTheSameInTheSameOrder) {
  const char* titles[] = {"IT power", "PUE · TUE", "Worst rack inlet", "Ride-through", "Energy", "Capital"};
  for (const auto& cards : {headlines({}, {}, false, {}), headlines(steady({}), {}, false, {}),
                            headlines(steady({}), RunFigures{}, false, {})})
    for (std::size_t i = 0; i < cards.size(); ++i) EXPECT_EQ(cards[i].title, QString::fromUtf8(titles[i]));
}

TEST(Headline, WithoutARunTheDesignDaySpeaksAndSaysSo) {
  const auto cards = headlines(steady({rack("A-01", 296.15)}), {}, false, {});
  EXPECT_EQ(cards[0].value + cards[0].unit, QStringLiteral("4.22MW"));
  EXPECT_EQ(cards[0].basis, QStringLiteral("design day"));
  EXPECT_EQ(cards[1].value, QStringLiteral("1.14 · 1.20"));
  EXPECT_EQ(cards[2].value, QStringLiteral("23.0"));
  EXPECT_EQ(cards[5].value + cards[5].unit, QStringLiteral("11.9$/W"));
}

TEST(Headline, NoNumberIsInventedForWhatWasNotRun) {
  const auto cards = headlines(steady({}), {}, false, {});
  EXPECT_EQ(cards[3].value, QStringLiteral("–"));
  EXPECT_EQ(cards[3].note, QStringLiteral("no failure run yet"));
  EXPECT_EQ(cards[4].value, QStringLiteral("–"));
  RunFigures run;
  run.hours = 8760;
  run.metrics = {{"pue", 1.09}};
  EXPECT_EQ(headlines(steady({}), run, false, {})[3].value, QStringLiteral("–"));
}

TEST(Headline, RedIsForLimitsBrokenAndAmberForThinMargins) {
  const auto tone = [](double inlet_C, double limit_C) {
    return headlines(steady({rack("A-01", inlet_C + 273.15)}), {}, false,
                     {{QStringLiteral("A-01"), limit_C + 273.15}})[2]
        .tone;
  };
  EXPECT_EQ(tone(24, 27), Tone::plain);
  EXPECT_EQ(tone(26, 27), Tone::thin);
  EXPECT_EQ(tone(28, 27), Tone::broken);
  EXPECT_EQ(tone(28, 32), Tone::plain);
}

TEST(Headline, TheWorstRackIsTheOneNearestToItsOwnLimit) {
  const auto cards = headlines(steady({rack("A-01", 300.15), rack("B-01", 298.15), rack("L-01", 0, 0)}), {},
                               false, {{QStringLiteral("A-01"), 305.15}, {QStringLiteral("B-01"), 299.15}});
  EXPECT_TRUE(cards[2].note.startsWith(QLatin1String("B-01"))) << cards[2].note.toStdString();
  EXPECT_TRUE(cards[2].note.contains(QLatin1String("2.0 K under 27")));
  EXPECT_EQ(headlines(steady({rack("L-01", 0, 0)}), {}, false, {})[2].value, QStringLiteral("–"));
}

TEST(Headline, AFreshRunReplacesTheDesignDayAndAStaleOneDoesNot) {
  RunFigures run;
  run.hours = 8760;
  run.metrics = {{"it_energy", 3.5e7},
                 {"pue", 1.09},
                 {"tue", 1.12},
                 {"total_energy", 3.89e7},
                 {"energy_cost_per_year", 3.11e6},
                 {"carbon_mass", 1.48e7},
                 {"capex_per_it_power", 11900},
                 {"cost_of_ownership", 2.31e8}};
  run.ownership_years = 15;
  const auto fresh = headlines(steady({}), run, false, {});
  EXPECT_EQ(fresh[1].value, QStringLiteral("1.09 · 1.12"));
  EXPECT_EQ(fresh[1].note, QStringLiteral("design day 1.14"));
  EXPECT_EQ(fresh[1].basis, QStringLiteral("year"));
  EXPECT_EQ(fresh[4].value + fresh[4].unit, QStringLiteral("38.9GWh/a"));
  EXPECT_TRUE(fresh[4].note.contains(QStringLiteral("14.8 kt CO₂e")));
  EXPECT_EQ(fresh[5].note, QStringLiteral("TCO 15 y 231 M$"));
  const auto stale = headlines(steady({}), run, true, {});
  EXPECT_EQ(stale[1].value, QStringLiteral("1.14 · 1.20"));
  EXPECT_EQ(stale[4].value, QStringLiteral("–"));
  EXPECT_TRUE(stale[4].note.contains(QLatin1String("run again")));
}

TEST(Headline, FiguresOfARunComeFromItsFile) {
  const ProgramSample program;
  const ResultsFile file(program.results().toStdString());
  const RunFigures run = run_figures(file);
  EXPECT_DOUBLE_EQ(run.hours, 8760);
  EXPECT_EQ(run.racks, 4);
  EXPECT_TRUE(run.metric("pue"));
  EXPECT_DOUBLE_EQ(run.ownership_years, 10);
  const auto inlets_K = file.column("rack_summary", "inlet_max");
  EXPECT_DOUBLE_EQ(run.worst_inlet_K, *std::max_element(inlets_K.begin(), inlets_K.end()));
}

TEST(WorstInletSeries, ItsMaximumIsThatOfAllRacks) {
  const ProgramSample program;
  const ResultsFile file(program.results().toStdString());
  const WorstInletSeries series = worst_inlet_series(file);
  ASSERT_TRUE(series.warmest_K);
  EXPECT_EQ(series.warmest_K->size(), 8760U);
  const auto all_K = file.column("rack", "inlet_temperature");
  EXPECT_FLOAT_EQ(static_cast<float>(series.warmest_K->extremes(-HUGE_VAL, HUGE_VAL).second),
                  static_cast<float>(*std::max_element(all_K.begin(), all_K.end())));
  EXPECT_LE(series.mean_K->value(4000), series.warmest_K->value(4000) + 1e-4);
}

}  // namespace
}  // namespace thermohall::gui
