#include "gui/plan/supply_routes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "gui/plan/routes_item.h"
#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

std::string liquid_hall() {
  std::string text = DocumentSample::hall_text();
  const auto replace = [&](const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
  };
  replace("A: {type: edge-cabinet-5kw, count: 4", "A: {type: gb200-nvl72, liquid: cdu, count: 4");
  replace("  air:\n",
          "  liquid:\n    cdu: {type: cdu-row-600kw, count: 2, loop: warm, supply_setpoint: 35 degC, "
          "coolant: water, "
          "volume: 1 m3, places: {CDU-1: {x: 4.2 m, y: 1.2 m, facing: south}}}\n"
          "  plant:\n    loops:\n      warm: {coolant: water, supply_setpoint: 30 degC, "
          "design_temperature_difference: 8 K, volume: 5 m3, pumps: {type: variable-speed-25ls, count: 1}, "
          "dry_coolers: coolers}\n    dry_coolers:\n      coolers: {type: warm-water-1200kw, count: 1}\n  "
          "air:\n");
  replace("rated_power: 60 kW}", "places: {UPS-1: {x: 7.2 m, y: 4.2 m, facing: west}}}");
  return text;
}

bool is_rectilinear(const SupplyRoute& route) {
  return std::all_of(route.lines_m.begin(), route.lines_m.end(), [](const QPolygonF& line) {
    for (qsizetype p = 1; p < line.size(); ++p)
      if (line[p].x() != line[p - 1].x() && line[p].y() != line[p - 1].y()) return false;
    return true;
  });
}

TEST(TrunkAndBranches, ReachEveryEndByTheShorterOfTwoTrunks) {
  const std::vector<QPointF> ends{{2, 1}, {4, -1}, {6, 1}};
  const auto lines = trunk_and_branches({0, 0}, ends);
  EXPECT_DOUBLE_EQ(route_length_m(lines), 6 + 3) << "along x: 6 m and three branches of 1 m";
  for (const QPointF& end : ends)
    EXPECT_TRUE(
        std::any_of(lines.begin(), lines.end(), [&](const QPolygonF& line) { return line.contains(end); }));
  EXPECT_TRUE(trunk_and_branches({0, 0}, {}).isEmpty());
}

TEST(SupplyRoutes, LoopsReachTheirUnitsAndCdusTheirRows) {
  DocumentSample sample(liquid_hall());
  ASSERT_TRUE(sample.document.isReadable()) << sample.document.diagnostics().front().message;
  const Scenario& scenario = sample.document.scenario();
  const auto routes = supply_routes(scenario, plan_entries(scenario), false);
  ASSERT_EQ(routes.size(), 3U);
  EXPECT_EQ(routes[0].kind, RouteKind::facility_water);
  EXPECT_EQ(routes[0].system, QStringLiteral("warm"));
  EXPECT_EQ(routes[0].ends, QStringList{QStringLiteral("CDU-1")});
  EXPECT_EQ(routes[1].kind, RouteKind::coolant);
  EXPECT_EQ(routes[1].ends, QStringList{QStringLiteral("A")});
  EXPECT_EQ(routes[2].kind, RouteKind::power);
  EXPECT_EQ(routes[2].system, QStringLiteral("UPS-1"));
  EXPECT_EQ(routes[2].ends.size(), 2);
  const auto entries = plan_entries(scenario);
  const auto row = std::find_if(entries.begin(), entries.end(),
                                [](const auto& e) { return e.name == QStringLiteral("A"); });
  // Along the rear of the whole row, north of it since it looks south.
  EXPECT_TRUE(std::any_of(routes[1].lines_m.begin(), routes[1].lines_m.end(), [&](const QPolygonF& line) {
    return line.front().y() < row->y_m && std::abs(line.back().x() - line.front().x() - row->length_m) < 1e-9;
  }));
  for (const SupplyRoute& route : routes) {
    EXPECT_TRUE(is_rectilinear(route)) << route.system.toStdString();
    EXPECT_GT(route.length_m, 0);
    EXPECT_TRUE(route.feed.isEmpty());
  }
}

TEST(SupplyRoutes, TwoFeedsAreTwoLinesThatDoNotLieOnEachOther) {
  DocumentSample sample(liquid_hall());
  const Scenario& scenario = sample.document.scenario();
  const auto routes = supply_routes(scenario, plan_entries(scenario), true);
  ASSERT_EQ(routes.size(), 4U);
  EXPECT_EQ(routes[2].feed, QStringLiteral("A"));
  EXPECT_EQ(routes[3].feed, QStringLiteral("B"));
  EXPECT_NE(route_color(routes[2]), route_color(routes[3]));
  EXPECT_NE(routes[2].lines_m.front(), routes[3].lines_m.front());
}

TEST(SupplyRoutes, AHallWithoutPlacesHasNone) {
  Scenario scenario;
  EXPECT_TRUE(supply_routes(scenario, {}, true).empty());
}

TEST(RoutesItem, IsFoundNearItsLinesAndSaysHowItWasDrawn) {
  RoutesItem item;
  item.setRoutes({{.kind = RouteKind::coolant,
                   .system = QStringLiteral("CDU-1"),
                   .lines_m = {QPolygonF{{QPointF(1, 1), QPointF(5, 1)}}},
                   .length_m = 4}});
  ASSERT_NE(item.routeAt({3, 1.1}, 0.15), nullptr);
  EXPECT_EQ(item.routeAt({3, 1.3}, 0.15), nullptr);
  const QString said = route_lines(item.routes().front()).join(QLatin1Char(' '));
  EXPECT_TRUE(said.contains(QStringLiteral("4.0 m"))) << said.toStdString();
  EXPECT_TRUE(said.contains(QStringLiteral("Drawn from the places"))) << said.toStdString();
}

}  // namespace
}  // namespace thermohall::gui
