// The one-line diagrams of every shipped scenario, and their values.
#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "gui/app/workspace.h"
#include "gui/charts/chart_style.h"
#include "gui/oneline/diagram_layout.h"
#include "gui/oneline/diagram_text.h"
#include "gui/oneline/diagram_view.h"
#include "gui/oneline/loop_branches.h"
#include "gui/oneline/moment_answer.h"
#include "gui/oneline/one_line_diagrams.h"
#include "gui/oneline/one_line_page.h"
#include "gui/oneline/steady_values.h"
#include "gui/units/unit_system.h"
#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

QStringList shipped_scenarios() {
  QStringList paths;
  QDirIterator files(QStringLiteral(THERMOHALL_SCENARIOS_DIR), {QStringLiteral("scenario.yaml")}, QDir::Files,
                     QDirIterator::Subdirectories);
  while (files.hasNext()) paths << files.next();
  paths.sort();
  return paths;
}

QJsonObject steady_answer(const QString& path) {
  QProcess process;
  process.start(QStringLiteral(THERMOHALL_PROGRAM),
                {QStringLiteral("steady"), QStringLiteral("--json"), path});
  process.waitForFinished(60000);
  return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

struct Opened {
  explicit Opened(const QString& path) {
    QString fault;
    EXPECT_TRUE(document.open(path, fault)) << fault.toStdString();
    EXPECT_TRUE(document.isReadable()) << path.toStdString();
  }
  const Scenario& scenario() const { return document.scenario(); }
  ScenarioDocument document;
};

bool has_key(const OneLineDiagram& diagram, const QString& key) {
  for (const DiagramNode& node : diagram.nodes)
    if (node.keys.contains(key)) return true;
  return false;
}

const DiagramNode& node_of(const OneLineDiagram& diagram, const char* id) {
  const int at = diagram.find(QString::fromLatin1(id));
  EXPECT_GE(at, 0) << id;
  return diagram.nodes[static_cast<std::size_t>(std::max(at, 0))];
}

// Every box is joined, boxes do not overlap, and lines go from left to right.
void check_layout(const OneLineDiagram& diagram, const std::string& what) {
  const DiagramLayout layout = lay_out_diagram(diagram);
  ASSERT_EQ(layout.boxes.size(), diagram.nodes.size());
  std::vector<bool> joined(diagram.nodes.size());
  for (std::size_t i = 0; i < diagram.links.size(); ++i) {
    const auto from = static_cast<std::size_t>(diagram.links[i].from);
    const auto to = static_cast<std::size_t>(diagram.links[i].to);
    joined[from] = joined[to] = true;
    EXPECT_LT(layout.layers[from], layout.layers[to]) << what;
    ASSERT_GE(layout.routes[i].size(), 2U);
    EXPECT_NEAR(layout.routes[i].front().x(), layout.boxes[from].right(), 1e-6);
    EXPECT_NEAR(layout.routes[i].back().x(), layout.boxes[to].left(), 1e-6);
    EXPECT_NEAR(layout.routes[i].back().y(), layout.boxes[to].center().y(), 1e-6);
  }
  for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
    EXPECT_TRUE(joined[i]) << what << ": " << diagram.nodes[i].id.toStdString();
    for (std::size_t j = i + 1; j < layout.boxes.size(); ++j)
      EXPECT_FALSE(layout.boxes[i].intersects(layout.boxes[j]))
          << what << ": " << diagram.nodes[i].id.toStdString() << ", " << diagram.nodes[j].id.toStdString();
  }
}

TEST(OneLine, TheLayoutReachesEveryBankOfEveryShippedScenario) {
  const QStringList paths = shipped_scenarios();
  ASSERT_GE(paths.size(), 10);
  for (const QString& path : paths) {
    const std::string what = path.toStdString();
    const Opened opened(path);
    const Scenario& s = opened.scenario();
    const OneLineDiagram power = power_diagram(s, {}), water = water_diagram(s, {});
    check_layout(power, what + " power");
    check_layout(water, what + " water");
    const auto in_both = [&](const auto& banks, const char* section) {
      for (const auto& bank : banks) {
        const QString key = QString::fromLatin1(section) + QString::fromStdString(bank.id);
        EXPECT_TRUE(has_key(power, key)) << what << " power " << key.toStdString();
        EXPECT_TRUE(has_key(water, key)) << what << " water " << key.toStdString();
      }
    };
    in_both(s.air_units, "cooling.air.");
    in_both(s.cdus, "cooling.liquid.");
    in_both(s.loops, "cooling.plant.loops.");
    in_both(s.chillers, "cooling.plant.chillers.");
    in_both(s.towers, "cooling.plant.towers.");
    in_both(s.dry_coolers, "cooling.plant.dry_coolers.");
    for (const RackGroup& group : s.racks) EXPECT_TRUE(has_key(power, rack_group_key(group))) << what;
    EXPECT_EQ(has_key(power, QStringLiteral("power.ups")), s.power.ups.has_value()) << what;
    EXPECT_EQ(has_key(power, QStringLiteral("power.pdus")), s.power.pdus.has_value()) << what;
    EXPECT_EQ(has_key(power, QStringLiteral("power.busways")), s.power.busways.has_value()) << what;
    EXPECT_EQ(has_key(power, QStringLiteral("power.transformers")), s.power.transformers.has_value()) << what;
  }
}

TEST(OneLine, ValuesThatAreNotKnownAreDashes) {
  const Opened opened(QStringLiteral(THERMOHALL_SCENARIOS_DIR "/heterogeneous_hall/scenario.yaml"));
  for (const OneLineDiagram& diagram :
       {power_diagram(opened.scenario(), {}), water_diagram(opened.scenario(), {})}) {
    for (const DiagramLink& link : diagram.links) {
      EXPECT_FALSE(std::isfinite(link.power_W));
      EXPECT_FALSE(std::isfinite(link.hot_K));
      EXPECT_FALSE(std::isfinite(link.flow_m3_s));
    }
    for (const DiagramNode& node : diagram.nodes) EXPECT_FALSE(std::isfinite(node.used_share));
  }
  const OneLineDiagram power = power_diagram(opened.scenario(), {});
  EXPECT_TRUE(node_of(power, "grid").lines.constFirst().contains(QStringLiteral("–")));
}

TEST(OneLine, ValuesFollowTheSwitchToInchPound) {
  EXPECT_EQ(temperature_text(300.15), QStringLiteral("27.0 °C"));
  EXPECT_EQ(flow_text(0.01), QStringLiteral("10.0 L/s"));
  unit_system().set(UnitStyle::imperial);
  EXPECT_EQ(temperature_text(300.15), QStringLiteral("80.6 °F"));
  EXPECT_EQ(flow_text(0.01), QStringLiteral("159 gpm"));
  EXPECT_EQ(air_flow_text(1), QStringLiteral("2,119 cfm"));
  EXPECT_EQ(watts_text(861e3), QStringLiteral("861 kW")) << "used by both";
  EXPECT_NEAR(display_unit(QStringLiteral("K"), 10, QStringLiteral("temperature_difference")).value(10), 18,
              1e-9);
  unit_system().set(UnitStyle::metric);
}

TEST(OneLine, PowerThatEntersAStageLeavesItOrIsLost) {
  const QString path = QStringLiteral(THERMOHALL_SCENARIOS_DIR "/heterogeneous_hall/scenario.yaml");
  const Opened opened(path);
  const QJsonObject answer = steady_answer(path);
  ASSERT_FALSE(answer.isEmpty());
  const SteadyValues values(answer);
  const OneLineDiagram diagram = power_diagram(opened.scenario(), answer);
  const double total_W = answer.value(QLatin1String("total_power_W")).toDouble();
  EXPECT_NEAR(node_of(diagram, "grid").power_W, total_W, 1e-6 * total_W);
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
    double out_W = 0;
    int leaving = 0;
    for (const DiagramLink& link : diagram.links)
      if (link.from == static_cast<int>(i)) {
        out_W += link.power_W;
        ++leaving;
      }
    if (leaving == 0) continue;
    const DiagramNode& node = diagram.nodes[i];
    QString name = node.id.section(QLatin1Char('.'), 1);  // the grid has none
    if (!name.isEmpty() && name != QLatin1String("ups")) name.chop(1);
    const std::string stage = name.toStdString();
    const double loss_W = node.id == QStringLiteral("grid") ? 0 : values(stage.c_str(), {}, "loss");
    // Rounding of sums only: the branches are all that the balance books.
    EXPECT_NEAR(out_W + loss_W, node.power_W, 1e-6 * total_W) << node.id.toStdString();
  }
}

TEST(OneLine, WaterValuesAreThoseOfTheBalance) {
  const QString path = QStringLiteral(THERMOHALL_SCENARIOS_DIR "/heterogeneous_hall/scenario.yaml");
  const Opened opened(path);
  const QJsonObject answer = steady_answer(path);
  const SteadyValues values(answer);
  const OneLineDiagram diagram = water_diagram(opened.scenario(), answer);
  const int cdu = diagram.find(QStringLiteral("cooling.liquid.cdu"));
  const int loop = diagram.find(QStringLiteral("cooling.plant.loops.warm"));
  ASSERT_GE(cdu, 0);
  ASSERT_GE(loop, 0);
  int met = 0;
  for (const DiagramLink& link : diagram.links) {
    if (link.from != cdu || link.to != loop) continue;
    ++met;
    EXPECT_DOUBLE_EQ(link.power_W, values("cdu", "cdu", "heat"));
    EXPECT_DOUBLE_EQ(link.flow_m3_s, values("cdu", "cdu", "facility_flow"));
    EXPECT_DOUBLE_EQ(link.hot_K, values("cdu", "cdu", "facility_return_temperature"));
    EXPECT_DOUBLE_EQ(link.cold_K, values("loop", "warm", "supply_temperature"));
  }
  EXPECT_EQ(met, 1);
  const DiagramNode& box = node_of(diagram, "cooling.plant.loops.warm");
  EXPECT_TRUE(box.lines.join(QLatin1Char(' '))
                  .contains(temperature_text(values("loop", "warm", "supply_temperature"))));
  EXPECT_TRUE(std::isfinite(node_of(diagram, "cooling.liquid.cdu").used_share));
}

// An answer with items of groups, as the batch program gives them.
QJsonObject answer_with(const char* group, const std::vector<QJsonObject>& items) {
  QJsonArray list;
  for (const QJsonObject& item : items) list.append(item);
  return {{QStringLiteral("groups"),
           QJsonObject{{QString::fromLatin1(group), QJsonObject{{QStringLiteral("items"), list}}}}}};
}

QJsonObject branch_item(const char* id, double flow_m3_s, double difference_Pa, double opening) {
  return {{QStringLiteral("id"), QString::fromLatin1(id)},
          {QStringLiteral("flow"), flow_m3_s},
          {QStringLiteral("flow_ratio"), 0.98},
          {QStringLiteral("pressure_difference"), difference_Pa},
          {QStringLiteral("valve_opening"), opening},
          {QStringLiteral("valve_authority"), 0.45}};
}

TEST(LoopBranches, TheBranchWithTheLeastPressureDifferenceIsTheRemoteOne) {
  const SteadyValues values(answer_with("loop_branch", {branch_item("chilled/near", 0.02, 90e3, 0.4),
                                                        branch_item("chilled/far", 0.02, 40e3, 0.9),
                                                        branch_item("warm/cdu", 0.03, 20e3, 0.7)}));
  EXPECT_FALSE(loop_branch(values, "chilled", "near").remote);
  EXPECT_TRUE(loop_branch(values, "chilled", "far").remote);
  EXPECT_FALSE(loop_branch(values, "warm", "cdu").remote) << "a loop of one branch has no other";
  EXPECT_FALSE(loop_branch(values, "chilled", "nobody").known());
  const QString told = branch_lines(loop_branch(values, "chilled", "far")).join(QLatin1Char(' '));
  for (const char* part : {"remote", "40.0 kPa", "98 %", "90 %", "0.45"})
    EXPECT_TRUE(told.contains(QString::fromUtf8(part))) << part << " in " << told.toStdString();
}

TEST(LoopBranches, ALineTakesFlowAndValveOfItsBranch) {
  const SteadyValues values(answer_with("loop_branch", {branch_item("chilled/far", 0.02, 40e3, 0.9)}));
  DiagramLink link;
  take_branch(link, loop_branch(values, "chilled", "far"));
  EXPECT_DOUBLE_EQ(link.flow_m3_s, 0.02);
  EXPECT_DOUBLE_EQ(link.valve_opening, 0.9);
  DiagramLink other{.flow_m3_s = 1};
  take_branch(other, loop_branch(values, "chilled", "nobody"));
  EXPECT_DOUBLE_EQ(other.flow_m3_s, 1) << "without a network the line keeps its own";
}

TEST(OneLine, ACoolantNetworkNamesTheRacksThatGetLeastAndMost) {
  const QString path = QStringLiteral(THERMOHALL_SCENARIOS_DIR "/rack_network/scenario.yaml");
  const Opened opened(path);
  const QJsonObject answer = steady_answer(path);
  const OneLineDiagram diagram = water_diagram(opened.scenario(), answer);
  const int pipes = diagram.find(QStringLiteral("cooling.liquid.cdu.hydraulics"));
  const int cdu = diagram.find(QStringLiteral("cooling.liquid.cdu"));
  ASSERT_GE(pipes, 0);
  int into = 0, out = 0;
  for (const DiagramLink& link : diagram.links) {
    into += link.to == pipes ? 1 : 0;
    out += link.from == pipes && link.to == cdu ? 1 : 0;
  }
  EXPECT_EQ(into, 2) << "both rows";
  EXPECT_EQ(out, 1);
  // The pumps stand at the first racks: those get most, the last ones least.
  const QStringList lines = diagram.nodes[static_cast<std::size_t>(pipes)].lines;
  EXPECT_TRUE(lines[0].contains(QStringLiteral("-08"))) << lines[0].toStdString();
  EXPECT_TRUE(lines[1].contains(QStringLiteral("-01"))) << lines[1].toStdString();
}

TEST(DiagramFaults, WhatFailedIsMarkedAndWhatCameBackIsNot) {
  const Opened opened(QStringLiteral(THERMOHALL_SCENARIOS_DIR "/rack_network/scenario.yaml"));
  const auto event = [](const char* action, const char* unit, double count, double share) {
    return QJsonObject{{QStringLiteral("action"), QString::fromLatin1(action)},
                       {QStringLiteral("unit"), QString::fromLatin1(unit)},
                       {QStringLiteral("count"), count},
                       {QStringLiteral("share"), share},
                       {QStringLiteral("value"), 1e-3}};
  };
  const QJsonObject answer{
      {QStringLiteral("events"),
       QJsonArray{event("off", "pumps.warm", 1, 1), event("valve_stuck", "rows.B", 0, 0.2),
                  event("leak", "liquid.cdu", 0, 1), event("off", "chillers.trim", 1, 1),
                  event("on", "chillers.trim", 1, 1), event("utility_loss", "", 0, 1)}}};
  const OneLineDiagram water = water_diagram(opened.scenario(), answer);
  EXPECT_FALSE(node_of(water, "cooling.plant.loops.warm").fault.isEmpty());
  EXPECT_TRUE(node_of(water, "rows.B").fault.contains(QStringLiteral("20 %")));
  EXPECT_TRUE(node_of(water, "cooling.liquid.cdu").fault.contains(QStringLiteral("1.00 L/s")));
  EXPECT_TRUE(node_of(water, "cooling.plant.chillers.trim").fault.isEmpty()) << "it came back";
  EXPECT_TRUE(node_of(water, "rows.A").fault.isEmpty());
  const int row = water.find(QStringLiteral("rows.B"));
  for (const DiagramLink& link : water.links)
    EXPECT_EQ(link.faulty, link.from == row && link.carrier == Carrier::water);
  EXPECT_FALSE(node_of(power_diagram(opened.scenario(), answer), "grid").fault.isEmpty());
}

TEST(MomentAnswer, AMomentOfARunStandsAsInItsFile) {
  const ProgramSample sample;  // puts the batch program in reach
  const QString results = sample.file(QStringLiteral("trip.h5"));
  QProcess::execute(
      QStringLiteral(THERMOHALL_PROGRAM),
      {QStringLiteral("-q"), QStringLiteral("run"),
       QStringLiteral(THERMOHALL_SCENARIOS_DIR "/pump_trip/scenario.yaml"), QStringLiteral("-o"), results});
  const ResultsFile file(results.toStdString());
  const auto times = file.times("loop");
  const auto at = [&](double minutes) { return static_cast<std::size_t>(60 * minutes) - 1; };
  const QJsonObject before = moment_answer(file, results_epoch_s + times[at(4)]);
  EXPECT_FALSE(SteadyValues(before).hasEvents());
  const QJsonObject during = moment_answer(file, results_epoch_s + times[at(5.5)]);
  const SteadyValues values(during);
  EXPECT_TRUE(values.hasEvents());
  EXPECT_DOUBLE_EQ(values("loop", "warm", "flow"), file.instant("loop", "flow", at(5.5))[0]);
  EXPECT_DOUBLE_EQ(values.top("total_power_W"), file.instant("facility", "total_power", at(5.5))[0]);
  EXPECT_DOUBLE_EQ(values.facility("chillers"), file.instant("facility", "chillers_power", at(5.5))[0]);
  // All coolant units are off then; the design point knows nothing of it.
  const Opened opened(QStringLiteral(THERMOHALL_SCENARIOS_DIR "/pump_trip/scenario.yaml"));
  EXPECT_FALSE(node_of(water_diagram(opened.scenario(), during), "cooling.liquid.cdu").fault.isEmpty());
  EXPECT_TRUE(node_of(water_diagram(opened.scenario(), before), "cooling.liquid.cdu").fault.isEmpty());
}

struct OneLinePageTest : testing::Test {
  ProgramSample sample;
  Workspace workspace;
  OneLinePage page{workspace};

  OneLinePageTest() {
    QString fault;
    EXPECT_TRUE(workspace.project.open(sample.path(), fault)) << fault.toStdString();
    page.resize(1100, 700);
    page.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
    EXPECT_TRUE(wait_until([this] { return !workspace.steady.answer().isEmpty(); }));
  }
  QPoint centre(const QString& id) {
    DiagramView& view = page.power();
    const int at = view.diagram().find(id);
    EXPECT_GE(at, 0);
    return view.mapFromScene(view.places().boxes[static_cast<std::size_t>(at)].center());
  }
};

TEST_F(OneLinePageTest, AClickOnABoxSelectsItsBank) {
  QTest::mouseClick(page.power().viewport(), Qt::LeftButton, {}, centre(QStringLiteral("power.ups")));
  EXPECT_EQ(workspace.selection.keys(), QStringList{QStringLiteral("power.ups")});
  QTest::mouseClick(page.power().viewport(), Qt::LeftButton, {}, QPoint(3, 3));
  EXPECT_TRUE(workspace.selection.isEmpty());
}

TEST_F(OneLinePageTest, ALargeDiagramBeginsAtItsSourceInAReadableSizeAndFitShowsItWhole) {
  DiagramView& view = page.power();
  view.resize(400, 120);
  OneLineDiagram large = view.diagram();
  large.nodes.front().title += QStringLiteral(" of the site");
  view.setDiagram({});
  view.setDiagram(large);
  EXPECT_GE(view.transform().m11(), 0.7);
  EXPECT_TRUE(view.viewport()->rect().contains(view.mapFromScene(view.places().boxes.front().center())));
  view.fit();
  EXPECT_LT(view.transform().m11(), 0.7);
  const QRectF seen = view.mapToScene(view.viewport()->rect()).boundingRect();
  EXPECT_TRUE(seen.adjusted(-2, -2, 2, 2).contains(view.places().bounds));
}

TEST_F(OneLinePageTest, ADiagramCanBeExportedAsPictureAndTable) {
  QString fault;
  for (const char* name : {"power.png", "power.svg", "power.pdf", "power.csv"})
    EXPECT_TRUE(export_chart(page.power(), sample.file(QString::fromLatin1(name)), fault))
        << fault.toStdString();
  QFile table(sample.file(QStringLiteral("power.csv")));
  ASSERT_TRUE(table.open(QIODevice::ReadOnly));
  const QString text = QString::fromUtf8(table.readAll());
  EXPECT_EQ(text.count(QLatin1Char('\n')), 1 + static_cast<int>(page.power().diagram().links.size()));
  EXPECT_GT(QFileInfo(sample.file(QStringLiteral("power.svg"))).size(), 1000);
}

}  // namespace
}  // namespace thermohall::gui
