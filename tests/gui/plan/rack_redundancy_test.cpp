#include "gui/plan/rack_redundancy.h"

#include <gtest/gtest.h>

#include <QJsonArray>

#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

QJsonObject system_of(const char* name, int installed, int needed, bool helps = false) {
  return {{QStringLiteral("system"), QLatin1String(name)},
          {QStringLiteral("installed"), installed},
          {QStringLiteral("needed"), needed},
          {QStringLiteral("helps_only"), helps}};
}

PlanFigures margins(std::initializer_list<QJsonObject> systems) {
  QJsonArray list;
  for (const QJsonObject& system : systems) list << system;
  return PlanFigures(
      QJsonObject{{QStringLiteral("redundancy"), QJsonObject{{QStringLiteral("systems"), list}}}});
}

struct RackRedundancyTest : testing::Test {
  DocumentSample sample;
  const Scenario& scenario = sample.document.scenario();
  RackRedundancy of(const PlanFigures& figures) {
    return rack_redundancy(scenario, scenario.racks[0], figures);
  }
};

TEST_F(RackRedundancyTest, IsNotKnownWithoutMargins) {
  EXPECT_EQ(of({}).cooling, RackSpares::not_known);
  EXPECT_EQ(of({}).power, RackSpares::not_known);
  EXPECT_FALSE(of({}).two_feeds);
}

TEST_F(RackRedundancyTest, IsThatOfTheWeakestSystemARackDependsOn) {
  const PlanFigures figures =
      margins({system_of("air.in-row", 4, 3), system_of("air.elsewhere", 2, 2), system_of("ups", 3, 1)});
  EXPECT_EQ(of(figures).cooling, RackSpares::one) << "no other zone's units";
  EXPECT_EQ(of(figures).cooling_system, QStringLiteral("air.in-row"));
  EXPECT_EQ(of(figures).power, RackSpares::two);
  EXPECT_TRUE(of(figures).two_feeds);
}

TEST_F(RackRedundancyTest, TheTighterOfHeatAndFlowCounts) {
  EXPECT_EQ(of(margins({system_of("air.in-row", 4, 2), system_of("air.in-row", 4, 4)})).cooling,
            RackSpares::none);
  EXPECT_EQ(of(margins({system_of("air.in-row", 4, 5)})).cooling, RackSpares::short_already);
}

TEST_F(RackRedundancyTest, WhatOnlyHelpsDoesNotLimit) {
  EXPECT_EQ(of(margins({system_of("air.in-row", 4, 9, true)})).cooling, RackSpares::not_known);
}

}  // namespace
}  // namespace thermohall::gui
