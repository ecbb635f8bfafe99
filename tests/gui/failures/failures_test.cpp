#include <QPushButton>
#include <QTreeWidget>
#include <fstream>
#include <iterator>

#include "gui/app/workspace.h"
#include "gui/charts/time_plot.h"
#include "gui/failures/campaign_page.h"
#include "gui/failures/failure_board.h"
#include "gui/failures/failure_runs.h"
#include "gui/failures/failure_table.h"
#include "gui/failures/failures_view.h"
#include "gui/failures/margins_page.h"
#include "gui/failures/switchboard_page.h"
#include "tests/gui/document/document_sample.h"
#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

QTreeWidgetItem* line_of(const FailureBoard& board, const QString& name) {
  for (int s = 0; s < board.topLevelItemCount(); ++s)
    for (int i = 0; i < board.topLevelItem(s)->childCount(); ++i)
      if (board.topLevelItem(s)->child(i)->text(FailureBoard::unit_column) == name)
        return board.topLevelItem(s)->child(i);
  return nullptr;
}

void turn(const FailureBoard& board, const QString& name, bool off) {
  QTreeWidgetItem* line = line_of(board, name);
  ASSERT_TRUE(line) << name.toStdString();
  line->setCheckState(FailureBoard::unit_column, off ? Qt::Checked : Qt::Unchecked);
}

TEST(FailureUnits, EveryBankOfTheFileIsListedWithTheUtility) {
  const DocumentSample sample;
  const auto units = failure_units(sample.document.scenario());
  const auto has = [&](const QString& reference, EventAction action) {
    return std::any_of(units.begin(), units.end(),
                       [&](const auto& u) { return u.reference == reference && u.action == action; });
  };
  EXPECT_TRUE(has(QStringLiteral("air.in-row"), EventAction::off));
  EXPECT_TRUE(has(QStringLiteral("ups"), EventAction::off));
  EXPECT_TRUE(has({}, EventAction::utility_loss));
  EXPECT_FALSE(has(QStringLiteral("generators"), EventAction::off));
}

TEST(FailureUnits, AnEventWrittenIsReadBackAsItWas) {
  DocumentSample sample;
  const auto units = failure_units(sample.document.scenario());
  FailureSwitch position{.off = true, .count = 2, .at_s = 90, .duration_s = 1800};
  sample.document.undoStack().push(
      new SetEventsCommand(sample.document, {{"out", true, event_yaml(units.front(), position)}}));
  ASSERT_EQ(sample.document.scenario().events.size(), 1U) << sample.document.text();
  const EventSpec& event = sample.document.scenario().events.front();
  EXPECT_EQ(event.unit, units.front().reference.toStdString());
  EXPECT_EQ(event.count, 2);
  EXPECT_EQ(event.at_s, 90);
  EXPECT_EQ(event.duration_s, 1800);
}

// The small hall on a water loop, with liquid-cooled racks and rear doors beside those of the sample.
std::string wet_hall_text() {
  std::ifstream file(THERMOHALL_SCENARIOS_DIR "/direct_to_chip/scenario.yaml");
  std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::string extends = "../common/ai_site.yaml";
  return text.replace(text.find(extends), extends.size(), THERMOHALL_SCENARIOS_DIR "/common/ai_site.yaml");
}

TEST(FailureUnits, ValvesAndLeaksAreWrittenWithHowFarAndHowMuch) {
  DocumentSample sample(wet_hall_text());
  ASSERT_TRUE(sample.document.isReadable()) << sample.fault.toStdString();
  const auto units = failure_units(sample.document.scenario());
  const auto of = [&](EventAction action, const char* reference) {
    const auto found = std::find_if(units.begin(), units.end(), [&](const FailureUnit& u) {
      return u.action == action && u.reference == QLatin1String(reference);
    });
    EXPECT_NE(found, units.end()) << reference;
    return found == units.end() ? FailureUnit{} : *found;
  };
  const FailureUnit valve = of(EventAction::valve_stuck, "rows.A"),
                    leak = of(EventAction::leak, "loops.warm");
  of(EventAction::valve_stuck, "air.fan-walls");
  of(EventAction::valve_stuck, "liquid.cdu");
  of(EventAction::leak, "liquid.cdu");
  sample.document.undoStack().push(new SetEventsCommand(
      sample.document, {{"stuck", true, event_yaml(valve, {.off = true, .at_s = 60, .level = 0.35})},
                        {"leak", true, event_yaml(leak, {.off = true, .level = 0.002, .reserve_m3 = 0.5})}}));
  ASSERT_EQ(sample.document.scenario().events.size(), 2U) << sample.document.text();
  for (const EventSpec& event : sample.document.scenario().events) {
    const bool leaks = event.action == EventAction::leak;
    EXPECT_NEAR(leaks ? event.value : event.share, leaks ? 0.002 : 0.35, 1e-12);
    EXPECT_NEAR(event.reserve_m3, leaks ? 0.5 : 0, 1e-12);
  }
  FailureBoard board;
  board.setScenario(sample.document.scenario());
  EXPECT_FALSE(board.isChanged());
  EXPECT_TRUE(board.otherEvents().isEmpty()) << board.otherEvents().join(QLatin1Char(',')).toStdString();
}

TEST(FailureUnits, LevelsAreReadAsTyped) {
  const FailureUnit valve{.system = {}, .name = {}, .action = EventAction::valve_stuck, .reference = {}},
      leak{.system = {}, .name = {}, .action = EventAction::leak, .reference = {}};
  EXPECT_NEAR(level_from_text(valve, QStringLiteral("35 %")).value_or(-1), 0.35, 1e-12);
  EXPECT_NEAR(level_from_text(valve, QStringLiteral("35")).value_or(-1), 0.35, 1e-12);
  EXPECT_FALSE(level_from_text(valve, QStringLiteral("120 %")));
  EXPECT_NEAR(level_from_text(leak, QStringLiteral("30 L/min")).value_or(-1), 5e-4, 1e-12);
  EXPECT_NEAR(level_from_text(leak, QStringLiteral("2")).value_or(-1), 2e-3, 1e-12);
  EXPECT_FALSE(level_from_text(leak, QStringLiteral("0 L/s")));
  EXPECT_NEAR(level_from_text(leak, level_text(leak, 0.0013)).value_or(-1), 0.0013, 1e-12);
  // As the file is read, or a switch kept would differ from it.
  EXPECT_EQ(level_from_text(leak, QStringLiteral("1.3")), level_from_text(leak, QStringLiteral("1.3 L/s")));
}

TEST(FailureUnits, TimesAreReadAsTyped) {
  EXPECT_EQ(time_from_text(QStringLiteral("90 s")), 90);
  EXPECT_EQ(time_from_text(QStringLiteral("1.5 h")), 5400);
  EXPECT_EQ(time_from_text(QStringLiteral("2")), 120);  // minutes
  EXPECT_FALSE(time_from_text(QStringLiteral("soon")));
  EXPECT_FALSE(time_from_text(QStringLiteral("-3 s")));
  for (const double seconds : {7.0, 45.0, 90.0, 300.0, 3600.0, 5400.0, 86400.0})
    EXPECT_EQ(time_from_text(time_to_text(seconds)), seconds) << time_to_text(seconds).toStdString();
}

TEST(FailureBoard, StandsAsTheFileSaysAndTellsWhatDiffers) {
  DocumentSample sample(DocumentSample::hall_text() +
                        "events:\n  trip: {at: 2 min, action: off, unit: air.in-row, count: 3}\n"
                        "  warm: {at: 1 h, action: heat_wave, value: 5 K}\n");
  FailureBoard board;
  board.setScenario(sample.document.scenario());
  EXPECT_FALSE(board.isChanged());
  EXPECT_EQ(board.otherEvents().size(), 1);
  const QTreeWidgetItem* line = line_of(board, QStringLiteral("in-row"));
  ASSERT_TRUE(line);
  EXPECT_EQ(line->checkState(FailureBoard::unit_column), Qt::Checked);
  EXPECT_EQ(line->text(FailureBoard::count_column), QStringLiteral("3"));
  turn(board, QStringLiteral("in-row"), false);
  turn(board, QStringLiteral("ups"), true);
  EXPECT_TRUE(board.isChanged());
  sample.document.undoStack().push(new SetEventsCommand(sample.document, board.changes()));
  ASSERT_TRUE(sample.document.isReadable()) << sample.document.text();
  board.setScenario(sample.document.scenario());
  EXPECT_FALSE(board.isChanged()) << sample.document.text();
  EXPECT_EQ(sample.document.scenario().events.size(), 2U);  // the heat wave stays
  sample.document.undoStack().undo();
  board.setScenario(sample.document.scenario());
  EXPECT_EQ(line_of(board, QStringLiteral("in-row"))->checkState(FailureBoard::unit_column), Qt::Checked);
}

TEST(FailureBoard, AFaultyFieldIsRefusedAndTold) {
  const DocumentSample sample;
  FailureBoard board;
  board.setScenario(sample.document.scenario());
  QTreeWidgetItem* line = line_of(board, QStringLiteral("in-row"));
  QString told;
  QObject::connect(&board, &FailureBoard::failed, [&](const QString& text) { told = text; });
  line->setText(FailureBoard::count_column, QStringLiteral("9"));  // there are four
  EXPECT_EQ(line->text(FailureBoard::count_column), QStringLiteral("1"));
  EXPECT_FALSE(told.isEmpty());
  told.clear();
  line->setText(FailureBoard::at_column, QStringLiteral("noon"));
  EXPECT_EQ(line->text(FailureBoard::at_column), QStringLiteral("5 min"));
  EXPECT_FALSE(told.isEmpty());
  line->setText(FailureBoard::duration_column, QStringLiteral("90 s"));
  EXPECT_EQ(line->text(FailureBoard::duration_column), QStringLiteral("1.5 min"));
}

TEST(FailureRow, TheVerdictIsTheWorstThatHappened) {
  FailureRow row;
  EXPECT_EQ(row.tone(), MarkTone::plain);
  row.to_recommended_s = 12;
  EXPECT_EQ(row.tone(), MarkTone::thin);
  row.to_throttle_s = 40;
  EXPECT_EQ(row.tone(), MarkTone::broken);
  EXPECT_TRUE(row.verdict().contains(QLatin1String("40"))) << row.verdict().toStdString();
}

TEST(FailureRow, AnswersThatAreNoneGiveNoRows) {
  EXPECT_TRUE(campaign_rows("").empty());
  EXPECT_TRUE(campaign_rows("{\"failures\": 3}").empty());
}

TEST(FailureRow, ACampaignNamesTheWorstRack) {
  const auto rows = campaign_rows(
      R"([{"failures": [{"failure": "ups: 1 of 2 off", "status": "complete", "worst_rack": "A-03"}]}])");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].worst_rack, QStringLiteral("A-03"));
  EXPECT_EQ(rows[0].reference, QStringLiteral("ups"));
}

struct ViewSample {
  ViewSample() {
    QString fault;
    EXPECT_TRUE(workspace.project.open(program.path(), fault)) << fault.toStdString();
  }
  ScenarioDocument& document() { return *workspace.project.current(); }
  ProgramSample program;
  Workspace workspace;
  FailureRuns runs{workspace};
};

TEST(SwitchboardPage, ATryLeavesTheDesignAloneAndGivesItsTimes) {
  ViewSample s;
  SwitchboardPage page(s.workspace, s.runs);
  auto* try_it = page.findChild<QPushButton*>(QStringLiteral("try_failure"));
  EXPECT_FALSE(try_it->isEnabled());  // nothing is off
  turn(page.board(), QStringLiteral("utility"), true);
  ASSERT_TRUE(try_it->isEnabled());
  // A planning year cannot keep a loss of power; a try runs the hottest hour instead.
  EXPECT_FALSE(page.findChild<QPushButton*>(QStringLiteral("keep_failure"))->isEnabled());
  const std::string before = s.document().text();
  QString fault;
  QObject::connect(&s.runs, &FailureRuns::failed, [&](const QString& text) { fault = text; });
  page.tryIt();
  ASSERT_TRUE(wait_until([&] { return !page.tries().failures().rows().empty() || !fault.isEmpty(); }));
  ASSERT_TRUE(fault.isEmpty()) << fault.toStdString();
  EXPECT_EQ(s.document().text(), before);
  EXPECT_FALSE(s.document().isModified());
  const FailureRow& row = page.tries().failures().rows().front();
  EXPECT_TRUE(std::isfinite(row.ride_through_s));
  EXPECT_GT(row.inlet_max_K, 273.15);
  EXPECT_FALSE(row.worst_rack.isEmpty());
  ASSERT_TRUE(wait_until([&] { return !page.chart().lines().empty(); }));
  EXPECT_EQ(page.chart().marks().spans().size(), 1U);
  EXPECT_TRUE(page.chart().marks().strip());
  EXPECT_TRUE(QDir(QFileInfo(s.program.path()).absolutePath())
                  .entryList({QStringLiteral(".*.yaml")}, QDir::Files | QDir::Hidden)
                  .isEmpty());  // the copy is gone
}

TEST(SwitchboardPage, KeepingWritesAnEventThatUndoTakesBack) {
  ViewSample s;
  SwitchboardPage page(s.workspace, s.runs);
  const std::string before = s.document().text();
  turn(page.board(), QStringLiteral("ups"), true);
  page.keep();
  ASSERT_EQ(s.document().scenario().events.size(), 1U);
  EXPECT_EQ(s.document().scenario().events.front().unit, "ups");
  EXPECT_FALSE(page.board().isChanged());
  s.document().undoStack().undo();
  EXPECT_EQ(s.document().text(), before);
  EXPECT_EQ(line_of(page.board(), QStringLiteral("ups"))->checkState(FailureBoard::unit_column),
            Qt::Unchecked);
}

TEST(CampaignPage, EverySingleFailureIsRankedAndLeadsToItsUnit) {
  ViewSample s;
  CampaignPage page(s.workspace, s.runs);
  page.run();
  ASSERT_TRUE(wait_until([&] { return !s.runs.isBusy(); }));
  const auto& rows = page.table().failures().rows();
  ASSERT_GE(rows.size(), 3U);
  for (std::size_t i = 1; i < rows.size(); ++i) EXPECT_LE(rows[i - 1].ride_through_s, rows[i].ride_through_s);
  EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [](const auto& r) { return r.reference.isEmpty(); }));
  QString opened = QStringLiteral("none");
  QObject::connect(&page, &CampaignPage::unitActivated, [&](const QString& unit) { opened = unit; });
  page.table().selectRow(0);
  Q_EMIT page.table().activated(page.table().currentIndex());
  EXPECT_EQ(opened, rows.front().reference);
}

TEST(MarginsPage, EverySystemHasItsMarginAndWhatBindsFirstIsNamed) {
  ViewSample s;
  MarginsPage page(s.workspace, s.runs);
  Margins margins;
  QObject::connect(&s.runs, &FailureRuns::marginsArrived, [&](const Margins& arrived) { margins = arrived; });
  page.compute();
  ASSERT_TRUE(wait_until([&] { return !s.runs.isBusy(); }));
  ASSERT_TRUE(margins.known);
  ASSERT_FALSE(margins.systems.empty());
  EXPECT_EQ(page.table().topLevelItemCount(), static_cast<int>(margins.systems.size()));
  EXPECT_EQ(page.bottlenecks().topLevelItemCount(), static_cast<int>(margins.bottlenecks.size()));
  for (const MarginRow& row : margins.systems) {
    EXPECT_FALSE(row.system.isEmpty());
    EXPECT_GE(row.used_one_out, row.used - 1e-9) << row.name().toStdString();
  }
}

TEST(MarginsPage, AnAnswerWithoutMarginsIsNone) {
  EXPECT_FALSE(margins_of("").known);
  EXPECT_FALSE(margins_of("{\"facility\": {}}").known);
  EXPECT_EQ(used_tone(0.5), MarkTone::plain);
  EXPECT_EQ(used_tone(0.9), MarkTone::thin);
  EXPECT_EQ(used_tone(1.1), MarkTone::broken);
}

TEST(FailuresView, AUnitIsSelectedOnThePlanOrSaidToHaveNoPlace) {
  const DocumentSample sample;
  Workspace workspace;
  QString fault;
  ASSERT_TRUE(workspace.project.open(sample.path(), fault)) << fault.toStdString();
  FailuresView view(workspace);
  auto* campaign = view.findChild<CampaignPage*>();
  bool plan_asked = false;
  QString told;
  QObject::connect(&view, &FailuresView::planRequested, [&] { plan_asked = true; });
  QObject::connect(&view, &FailuresView::message, [&](const QString& text) { told = text; });
  Q_EMIT campaign->unitActivated(QStringLiteral("air.in-row"));
  EXPECT_TRUE(plan_asked);
  EXPECT_EQ(workspace.selection.keys(), QStringList{QStringLiteral("cooling.air.in-row.places.U-1")});
  EXPECT_TRUE(told.isEmpty());
  Q_EMIT campaign->unitActivated(QStringLiteral("ups"));
  EXPECT_FALSE(told.isEmpty());
}

}  // namespace
}  // namespace thermohall::gui
