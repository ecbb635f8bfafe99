#include <cmath>

#include "gui/app/workspace.h"
#include "gui/results/alarms.h"
#include "gui/results/channel.h"
#include "gui/results/channel_tree.h"
#include "gui/results/load_duration.h"
#include "gui/results/rack_history.h"
#include "gui/results/results_view.h"
#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

TEST(LoadDuration, ValuesFallAndTheHoursAddUp) {
  const auto points = load_duration({2, std::nan(""), 5, 1}, {3600, 3600, 1800, 7200});
  ASSERT_EQ(points.size(), 3U);
  EXPECT_EQ(points[0].value, 5);
  EXPECT_DOUBLE_EQ(points[0].hours, 0.5);
  EXPECT_EQ(points[2].value, 1);
  EXPECT_DOUBLE_EQ(points[2].hours, 3.5);
}

TEST(LoadDuration, ThinningKeepsTheEnds) {
  std::vector<double> values(100000);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = std::sin(static_cast<double>(i));
  const auto points = load_duration(values, std::vector<double>(values.size(), 60), 500);
  ASSERT_EQ(points.size(), 500U);
  EXPECT_EQ(points.front().value, *std::max_element(values.begin(), values.end()));
  EXPECT_EQ(points.back().value, *std::min_element(values.begin(), values.end()));
  EXPECT_NEAR(points.back().hours, 100000.0 / 60, 1e-6);
}

struct RunSample {
  ProgramSample program;
  ResultsFile file{program.results().toStdString()};
};

TEST(Channels, AllGroupsOverTimeAreOffered) {
  const RunSample run;
  const auto groups = channel_groups(run.file);
  const auto rack = std::find_if(groups.begin(), groups.end(),
                                 [](const auto& g) { return g.name == QLatin1String("rack"); });
  ASSERT_NE(rack, groups.end());
  EXPECT_EQ(rack->items.size(), 4U);
  for (const auto& group : groups) {
    EXPECT_FALSE(group.columns.empty());
    EXPECT_TRUE(run.file.has_time(group.name.toStdString()));
  }
}

TEST(Channels, ReadWhatTheFileHoldsAndSkipWhatItDoesNot) {
  const RunSample run;
  const auto read = read_channels(
      run.file, {{QStringLiteral("rack"), QStringLiteral("inlet_temperature"), QStringLiteral("A-03")},
                 {QStringLiteral("rack"), QStringLiteral("inlet_temperature"), QStringLiteral("Z-99")},
                 {QStringLiteral("facility"), QStringLiteral("pue"), {}}});
  ASSERT_EQ(read.size(), 3U);
  const auto expected_K = run.file.series("rack", "inlet_temperature", 2);
  ASSERT_TRUE(read[0].series);
  ASSERT_EQ(read[0].series->size(), expected_K.size());
  EXPECT_EQ(read[0].series->value(1234), expected_K[1234]);
  EXPECT_EQ(read[0].unit, QStringLiteral("K"));
  EXPECT_FALSE(read[1].series);
  EXPECT_TRUE(read[2].series);
}

TEST(Channels, NamesAreReadAsWords) {
  EXPECT_EQ(words(QStringLiteral("it_power")), QStringLiteral("IT power"));
  EXPECT_EQ(
      (Channel{QStringLiteral("rack"), QStringLiteral("inlet_temperature"), QStringLiteral("A-01")}.name()),
      QStringLiteral("A-01 inlet temperature"));
}

TEST(ChannelTree, ItemsComeWhenTheirQuantityIsOpenedAndTellWhatIsChosen) {
  const RunSample run;
  ChannelTree tree;
  tree.setGroups(channel_groups(run.file));
  const auto racks = tree.findItems(QStringLiteral("rack"), Qt::MatchExactly);
  ASSERT_EQ(racks.size(), 1);
  QTreeWidgetItem* quantity = racks.front()->child(0);
  EXPECT_EQ(quantity->childCount(), 0);
  racks.front()->setExpanded(true);
  quantity->setExpanded(true);
  ASSERT_EQ(quantity->childCount(), 4);
  int changes = 0;
  QObject::connect(&tree, &ChannelTree::chosenChanged, [&] { ++changes; });
  quantity->child(2)->setCheckState(0, Qt::Checked);
  ASSERT_EQ(tree.chosen().size(), 1U);
  EXPECT_EQ(tree.chosen().front().item, QStringLiteral("A-03"));
  quantity->child(2)->setCheckState(0, Qt::Unchecked);
  EXPECT_TRUE(tree.chosen().empty());
  EXPECT_EQ(changes, 2);
}

TEST(RackHistory, EachCellIsTheWarmestOfItsPiece) {
  const RunSample run;
  const RackHistory history = rack_history(run.file, 100, 2);
  ASSERT_EQ(history.columns, 100U);
  ASSERT_EQ(history.rows, 2U);
  const auto inlets_K = run.file.column("rack", "inlet_temperature");
  const std::size_t intervals = history.times_s.size(), racks = history.ids.size();
  for (const std::size_t column : {0U, 57U, 99U}) {
    double warmest = 0;
    for (std::size_t i = 0; i < intervals; ++i)
      if (i * 100 / intervals == column)
        for (std::size_t r = 2; r < 4; ++r) warmest = std::max(warmest, inlets_K[i * racks + r]);
    EXPECT_FLOAT_EQ(history.warmest_K[column * 2 + 1], static_cast<float>(warmest)) << column;
  }
}

TEST(RackHistory, OneMomentHasAllRacks) {
  const RunSample run;
  const auto inlets_K = rack_inlets_K(run.file, 100);
  ASSERT_EQ(inlets_K.size(), 4);
  EXPECT_EQ(inlets_K[QStringLiteral("A-02")], run.file.instant("rack", "inlet_temperature", 100)[1]);
}

TEST(Alarms, TheFlagsOfTheFileAreListedOnce) {
  const RunSample run;
  const auto alarms = read_alarms(run.file);
  const auto flags = run.file.has_group("flags") ? run.file.column("flags", "hours").size() : 0;
  const auto rest = std::count_if(alarms.begin(), alarms.end(),
                                  [](const Alarm& a) { return a.kind != QLatin1String("rack"); });
  EXPECT_EQ(static_cast<std::size_t>(rest), flags);
  for (std::size_t i = 1; i < alarms.size(); ++i) EXPECT_GE(alarms[i - 1].level, alarms[i].level);
}

TEST(ResultsReading, AnswersComeInTheThreadOfTheAskerAndFaultsAsOneLine) {
  const ProgramSample program;
  ResultsReading reading;
  QObject context;
  QString title, fault;
  Qt::HANDLE reader = nullptr;
  reading.read(
      program.results(), &context,
      [&](const ResultsFile& file) {
        reader = QThread::currentThreadId();
        return QString::fromStdString(file.title());
      },
      [&](const QString& answer) {
        EXPECT_NE(QThread::currentThreadId(), reader);
        title = answer;
      },
      [](const QString& message) { ADD_FAILURE() << message.toStdString(); });
  reading.read(
      QStringLiteral("/nonexistent.h5"), &context, [](const ResultsFile& file) { return file.title(); },
      [](const std::string&) { ADD_FAILURE() << "a file that is not there was read"; },
      [&](const QString& message) { fault = message; });
  ASSERT_TRUE(wait_until([&] { return !title.isEmpty() && !fault.isEmpty(); }));
  EXPECT_EQ(title, QStringLiteral("Edge cabinet room"));
  EXPECT_TRUE(fault.contains(QLatin1String("nonexistent.h5")));
}

TEST(ResultsReading, AFileThatWasWrittenAgainIsOpenedAgain) {
  const ProgramSample program;
  ResultsReading reading;
  QObject context;
  int answers = 0;
  std::size_t steps = 0;
  const QString path = program.results();
  const auto ask = [&] {
    reading.read(
        path, &context, [](const ResultsFile& file) { return file.times("facility").size(); },
        [&](std::size_t count) {
          steps = count;
          ++answers;
        },
        [](const QString& message) { ADD_FAILURE() << message.toStdString(); });
  };
  ask();
  ASSERT_TRUE(wait_until([&] { return answers == 1; }));
  EXPECT_EQ(steps, 8760U);
  QFile::remove(path);
  bool failed = false;
  reading.read(
      path, &context, [](const ResultsFile& file) { return file.title(); }, [](const std::string&) {},
      [&](const QString&) { failed = true; });
  EXPECT_TRUE(wait_until([&] { return failed; }));
}

TEST(ResultsView, EveryPageDrawsARun) {
  const ProgramSample program;
  Workspace workspace;
  ResultsView view(workspace);
  view.resize(1200, 800);
  view.show();
  QString fault;
  ASSERT_TRUE(workspace.project.open(program.path(), fault)) << fault.toStdString();
  workspace.results.assign(0, program.results());
  for (const char* page : {"time_series", "load_duration", "rack_history", "inlet_histogram", "energy_flow",
                           "psychrometric", "alarms"}) {
    view.showPage(QString::fromLatin1(page));
    QTest::qWait(20);
    workspace.reading.waitForDone();
    QTest::qWait(50);
    QWidget* widget = view.findChild<QWidget*>(QString::fromLatin1(page));
    ASSERT_TRUE(widget && widget->isVisible()) << page;
    EXPECT_FALSE(view.grab().isNull());
  }
}

}  // namespace
}  // namespace thermohall::gui
