// One job of a planner from the start page to the report, through the real window and the real batch program,
// on a screen of its own (walk_main.cpp): tabs, tools and Run are clicked, the containment is drawn with the
// pointer. With THERMOHALL_WALK_PICTURES=folder every step leaves a picture there: those of docs/tour are
// made this way.
#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QUndoStack>

#include "gui/app/main_window.h"
#include "gui/app/workspace.h"
#include "gui/compare/compare_view.h"
#include "gui/document/set_value_command.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_page.h"
#include "gui/plan/plan_view.h"
#include "gui/report/report_preview.h"
#include "gui/report/report_view.h"
#include "gui/start/templates.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

class Walk : public testing::Test {
 protected:
  void SetUp() override {
    // The batch program stands beside the desktop, not beside this test.
    qputenv("PATH", QByteArray(THERMOHALL_PROGRAM).replace("/thermohall", "") + ':' + qgetenv("PATH"));
    pictures_ = QString::fromLocal8Bit(qgetenv("THERMOHALL_WALK_PICTURES"));
    apply_theme(*qobject_cast<QApplication*>(QCoreApplication::instance()), Appearance::light);
    workspace_ = std::make_unique<Workspace>();
    window_ = std::make_unique<MainWindow>(*workspace_);
    window_->setGeometry(0, 0, 1600, 1000);
    window_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
  }

  void TearDown() override {
    for (int i = 0; i < workspace_->project.count(); ++i) {
      QString fault;
      workspace_->project.design(i)->save(fault);  // else closing would ask
    }
    window_.reset();
    workspace_.reset();
  }

  ScenarioDocument& document() { return *workspace_->project.current(); }
  PlanPage& plan() { return *window_->findChild<PlanPage*>(QStringLiteral("plan_page")); }
  QTabWidget& tabs() { return *window_->findChild<QTabWidget*>(QStringLiteral("tabs")); }

  void showTab(const QString& name) {
    for (int i = 0; i < tabs().count(); ++i) {
      if (tabs().tabText(i) != name) continue;
      QTest::mouseClick(tabs().tabBar(), Qt::LeftButton, {}, tabs().tabBar()->tabRect(i).center());
      EXPECT_EQ(tabs().currentIndex(), i) << name.toStdString();
      return;
    }
    FAIL() << "no tab " << name.toStdString();
  }

  void set(const YamlPath& path, const std::string& value) {
    document().undoStack().push(new SetValueCommand(document(), path, value));
    ASSERT_TRUE(document().isReadable()) << path.back() << ' ' << value;
  }

  bool waitFor(const std::function<bool()>& done, int patience_ms = 60000) {
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < patience_ms) QTest::qWait(20);
    return done();
  }

  void waitForBalance() {
    EXPECT_TRUE(
        waitFor([this] { return !workspace_->steady.isStale() && !workspace_->steady.answer().isEmpty(); }));
    QTest::qWait(300);
  }

  /// Presses the button Run and waits for the end of the run.
  void pressRun(int design) {
    workspace_->project.setCurrent(design);
    QTest::mouseClick(window_->findChild<QPushButton*>(QStringLiteral("run_button")), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return !workspace_->runs.isBusy(); }));
    ASSERT_FALSE(workspace_->results.file(design).isEmpty())
        << workspace_->runs.jobs().back()->log.toStdString();
  }

  void chooseTool(const QString& name) {
    auto* bar = window_->findChild<QToolBar*>(QStringLiteral("tool_bar"));
    for (QAction* action : bar->actions())
      if (action->text() == name) QTest::mouseClick(bar->widgetForAction(action), Qt::LeftButton);
  }

  /// Draws a rectangle on the plan with the pointer, in metres.
  void drag(const QRectF& box) {
    PlanView& view = plan().view();
    const QPoint from = view.mapFromScene(box.topLeft()), to = view.mapFromScene(box.bottomRight());
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), (from + to) / 2);
    QTest::mouseMove(view.viewport(), to);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
  }

  /// What the screen shows; offscreen what the window draws.
  void picture(const char* name) {
    if (pictures_.isEmpty()) return;
    QDir().mkpath(pictures_);
    QTest::qWait(400);
    const QString path = QDir(pictures_).filePath(QString::fromLatin1(name) + QStringLiteral(".png"));
    const bool screen = QGuiApplication::platformName() == QLatin1String("xcb");
    EXPECT_TRUE((screen ? window_->screen()->grabWindow(0, 0, 0, 1600, 1000) : window_->grab()).save(path));
  }

  QTemporaryDir folder_;
  QString pictures_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<MainWindow> window_;
};

TEST_F(Walk, FromAnEmptyWindowToAReportOnTwoDesigns) {
  picture("1_start");

  // A project from a template: the hall for liquid-cooled racks.
  const auto templates = shipped_templates();
  const auto of = [&](const char* name) {
    for (const Template& item : templates)
      if (item.path.contains(QLatin1String(name))) return item;
    return Template{};
  };
  const QString liquid = folder_.filePath(QStringLiteral("liquid/scenario.yaml"));
  QString fault;
  ASSERT_TRUE(make_from_template(of("/direct_to_chip/"), liquid, fault)) << fault.toStdString();
  ASSERT_TRUE(window_->openFile(liquid));
  waitForBalance();
  picture("2_template");

  // Forty racks in a longer hall: two rows are lengthened, and doubled.
  PlanEditor& editor = plan().editor();
  set({"hall", "length"}, "18 m");
  set({"hall", "width"}, "20 m");
  set({"hall", "doors", "goods", "x"}, "18 m");
  set({"cooling", "liquid", "cdu", "places", "CDU-3", "x"}, "12 m");
  set({"hall", "obstacles", "reserve", "x"}, "12 m");
  set({"hall", "containments", "AB", "length"}, "7.8 m");
  set({"rows", "A", "count"}, "10");
  set({"rows", "B", "count"}, "10");
  workspace_->selection.set({QStringLiteral("rows.A"), QStringLiteral("rows.B")});
  const std::size_t rows_before = document().scenario().racks.size();
  ASSERT_TRUE(editor.duplicateAsArray({.columns = 1, .rows = 2, .pitch_x_m = 0, .pitch_y_m = 7.8}));
  ASSERT_EQ(document().scenario().racks.size(), 2 * rows_before);
  int racks = 0;
  for (const auto& group : document().scenario().racks) racks += group.count;
  EXPECT_EQ(racks, 40);
  plan().view().zoomToFit();
  waitForBalance();
  picture("3_forty_racks");

  // Units and plant to match: more coolant distribution, dry coolers, power.
  const std::size_t containments = document().scenario().hall.layout.containments.size();
  const PlacedObject* third =
      document().object(QString::fromStdString(document().scenario().racks[2].id) + "-01");
  const PlacedObject* fourth =
      document().object(QString::fromStdString(document().scenario().racks[3].id) + "-01");
  ASSERT_TRUE(third && fourth);
  const QPointF beside(third->x_m + 10 * third->length_m + 0.45, third->y_m + 0.6);
  const double top = third->y_m + third->width_m;
  const QRectF aisle(third->x_m, top, 10 * third->length_m, fourth->y_m - top);
  chooseTool(QStringLiteral("Containment"));
  drag(aisle);
  chooseTool(QStringLiteral("Select"));
  EXPECT_EQ(document().scenario().hall.layout.containments.size(), containments + 1);
  // `third` and `fourth` went with the reading after the last edit.
  ASSERT_TRUE(editor.insert(QStringLiteral("cdus"), QStringLiteral("cdu-row-1368kw-2p"), beside, beside));
  set({"cooling", "liquid", "cdu", "count"}, "6");
  set({"cooling", "plant", "loops", "warm", "pumps", "count"}, "5");
  set({"cooling", "plant", "dry_coolers", "warm-coolers", "count"}, "7");
  set({"cooling", "air", "fan-walls", "count"}, "6");
  set({"cooling", "plant", "dry_coolers", "mild-coolers", "count"}, "4");
  set({"cooling", "plant", "chillers", "trim", "count"}, "3");
  set({"power", "transformers", "count"}, "4");
  set({"power", "ups", "count"}, "24");
  set({"power", "busways", "count"}, "10");
  workspace_->selection.clear();
  waitForBalance();
  picture("4_containment_and_cdu");

  // The year.
  pressRun(0);
  QTest::qWait(500);
  picture("5_after_the_run");
  showTab(QStringLiteral("Results"));
  QTest::qWait(1500);
  picture("6_results");

  // Against air.
  const QString air = folder_.filePath(QStringLiteral("air/scenario.yaml"));
  ASSERT_TRUE(make_from_template(of("/contained_air/"), air, fault)) << fault.toStdString();
  ASSERT_TRUE(workspace_->project.add(air, fault)) << fault.toStdString();
  pressRun(1);
  showTab(QStringLiteral("Compare"));
  auto* compare = window_->findChild<CompareView*>(QStringLiteral("compare_view"));
  ASSERT_TRUE(waitFor([compare] {
    return compare->designs().size() == 2 && compare->designs()[0].known && compare->designs()[1].known;
  }));
  EXPECT_LT(compare->designs()[0].metric("pue"), compare->designs()[1].metric("pue"));
  picture("7_compare");

  // The report, with a title typed into the tab.
  showTab(QStringLiteral("Report"));
  const auto type = [this](const char* field, const char* text) {
    auto* edit = window_->findChild<QLineEdit*>(QString::fromLatin1(field));
    ASSERT_NE(edit, nullptr) << field;
    edit->setFocus();
    QTest::keyClicks(edit, QString::fromLatin1(text));
    QTest::keyClick(edit, Qt::Key_Return);
  };
  type("title", "Forty liquid racks against air");
  type("project", "Campus north, hall 7");
  type("prepared_by", "A. Planner");
  auto* view = window_->findChild<ReportView*>(QStringLiteral("report_view"));
  ASSERT_TRUE(waitFor([&] { return !workspace_->runs.isBusy() && view->preview().pageCount() > 3; }));
  QTest::qWait(1500);  // the pages are drawn behind the window's back
  picture("8_report");

  const QString report = folder_.filePath(QStringLiteral("comparison.pdf"));
  workspace_->runs.add(QStringLiteral("Report"),
                       {QStringLiteral("compare"), workspace_->results.file(1), workspace_->results.file(0),
                        QStringLiteral("--report"), report, QStringLiteral("--facts"),
                        folder_.filePath(QStringLiteral("liquid/report.yaml"))},
                       {});
  ASSERT_TRUE(waitFor([this] { return !workspace_->runs.isBusy(); }));
  QFile file(report);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << workspace_->runs.jobs().back()->log.toStdString();
  EXPECT_EQ(file.read(5), QByteArray("%PDF-"));
  if (!pictures_.isEmpty()) QFile::copy(report, QDir(pictures_).filePath(QStringLiteral("report.pdf")));

  // Everything can be taken back to the template.
  workspace_->project.setCurrent(0);
  while (document().undoStack().canUndo()) document().undoStack().undo();
  EXPECT_EQ(document().scenario().racks.size(), rows_before);
  EXPECT_FALSE(document().isModified());
}

}  // namespace
}  // namespace thermohall::gui
