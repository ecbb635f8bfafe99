#include "gui/plan/worst_offender.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include "gui/plan/rack_colors.h"
#include "gui/theme/temperature_map.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

// An answer in which all racks have one inlet but one, and the zone one supply temperature.
PlanFigures figures(double inlet_K, double worst_K, double supply_K) {
  QJsonArray racks;
  for (const char* row : {"A", "B"})
    for (int n = 1; n <= 4; ++n) {
      const QString id = QStringLiteral("%1-0%2").arg(QLatin1String(row)).arg(n);
      racks +=
          QJsonObject{{QStringLiteral("id"), id},
                      {QStringLiteral("it_power"), 4000.0},
                      {QStringLiteral("inlet_temperature"), id == QLatin1String("B-03") ? worst_K : inlet_K}};
    }
  const QJsonArray zones{QJsonObject{{QStringLiteral("id"), QStringLiteral("room")},
                                     {QStringLiteral("supply_temperature"), supply_K}}};
  return PlanFigures(
      QJsonObject{{QStringLiteral("groups"),
                   QJsonObject{{QStringLiteral("rack"), QJsonObject{{QStringLiteral("items"), racks}}},
                               {QStringLiteral("zone"), QJsonObject{{QStringLiteral("items"), zones}}}}}});
}

constexpr double supply_K = 273.15 + 22;

TEST(WorstOffender, NothingIsSaidWhileAllRacksAreWellBelowTheLimit) {
  DocumentSample sample;
  EXPECT_FALSE(worst_offender(sample.document, {}).has_value()) << "nothing is known";
  EXPECT_FALSE(worst_offender(sample.document, figures(supply_K + 1, supply_K + 3.9, supply_K)).has_value());
}

TEST(WorstOffender, RecirculationAsksForContainmentAndTheRemedyIsAValidEdit) {
  DocumentSample sample;
  const auto offender = worst_offender(sample.document, figures(supply_K + 4.2, supply_K + 7, supply_K));
  ASSERT_TRUE(offender.has_value());
  EXPECT_EQ(offender->rack, QStringLiteral("B-03"));
  EXPECT_EQ(offender->member, 2);
  EXPECT_TRUE(offender->isBroken());
  EXPECT_EQ(offender->path, (YamlPath{"hall", "zones", "room", "containment"}));
  EXPECT_EQ(offender->value, "hot-aisle");
}

TEST(WorstOffender, AirUnitsThatCannotHoldTheSupplyGetOneMore) {
  DocumentSample sample;
  const auto offender = worst_offender(sample.document, figures(supply_K + 6, supply_K + 6, supply_K + 5.5));
  ASSERT_TRUE(offender.has_value());
  EXPECT_EQ(offender->path, (YamlPath{"cooling", "air", "in-row", "count"}));
  EXPECT_EQ(offender->value, "5");
}

TEST(WorstOffender, WarmSupplyIsLoweredByWhatIsTooMuch) {
  DocumentSample sample(
      std::string(DocumentSample::hall_text())
          .replace(DocumentSample::hall_text().find("supply_setpoint: 22"), 19, "supply_setpoint: 28"));
  const auto offender = worst_offender(sample.document, figures(301.3, 301.5, 273.15 + 28));
  ASSERT_TRUE(offender.has_value());
  EXPECT_EQ(offender->value, "26 degC") << "1.35 K over 27 degC: two whole kelvins less";
}

TEST(RackColors, ScalesAreSharedByAllDesignsBelowThem) {
  EXPECT_DOUBLE_EQ(power_scale_W(3e3), 10e3);
  EXPECT_DOUBLE_EQ(power_scale_W(15e3), 20e3);
  EXPECT_DOUBLE_EQ(power_scale_W(41e3), 50e3);
  EXPECT_DOUBLE_EQ(power_scale_W(132e3), 200e3);
}

TEST(RackColors, WithoutAValueARackIsNeutral) {
  DocumentSample sample;
  const Scenario& scenario = sample.document.scenario();
  const RackLook none = rack_look(ColorBy::inlet_temperature, scenario, scenario.racks[0], {}, 1);
  EXPECT_EQ(none.fill, neutral_color());
  EXPECT_TRUE(none.text.isEmpty());
  const RackLook warm =
      rack_look(ColorBy::inlet_temperature, scenario, scenario.racks[0], {.inlet_K = 305.15}, 1);
  EXPECT_EQ(warm.fill, temperature_color(305.15));
  EXPECT_EQ(warm.text, QStringLiteral("32°"));
}

}  // namespace
}  // namespace thermohall::gui
