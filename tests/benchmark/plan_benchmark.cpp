// Measures the plan of the desktop with 5,000 racks against its budgets (docs/performance.md), drawn by the
// processor without a screen, and prints one Markdown row a budget: processor time, so
// that other work of the machine does not count. Exit code 1 when a step fails.
#include <fmt/core.h>

#include <QApplication>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <algorithm>
#include <ctime>
#include <vector>

#include "gui/app/workspace.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_page.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_view.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double frame_ms = 1000.0 / 60;
constexpr double edit_ms = 16;

std::string hall_text(int rows, int racks_a_row) {
  std::string text =
      "format: thermohall-scenario 1\nname: Large hall\nsite: {climate: ashburn, grid: ashburn}\n"
      "hall:\n  length: 135 m\n  width: 130 m\n  zones:\n"
      "    room: {containment: none, supply_setpoint: 20 degC, minimum_air_share: 50 %}\n"
      "loads: {steady: {utilisation: 70 %}}\nrows:\n";
  for (int r = 0; r < rows; ++r)
    text +=
        fmt::format("  R{}: {{type: cpu-2u-15kw, count: {}, load: steady, x: {} m, y: {} m, facing: {}}}\n",
                    r + 1, racks_a_row, 3 + (r % 10) * 13, 2 + r / 10 * 5, r % 2 ? "north" : "south");
  text +=
      "cooling:\n  air:\n    dx: {type: dx-crac-100kw, count: 900}\n"
      "power:\n  ups: {type: double-conversion-1500kw, count: 60}\n"
      "cost: {tariff: {type: ashburn}, water: 2.5 USD/m3, discount_rate: 8 %, years: 10}\n";
  return text;
}

double now_ms() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double percentile(std::vector<double> times, double share) {
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1,
                        static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

void row(const char* what, const std::vector<double>& times_ms, double budget_ms) {
  const double median = percentile(times_ms, 0.5), most = percentile(times_ms, 0.95);
  fmt::print("| {} | {:.1f} ms | median {:.1f} ms, 95 % below {:.1f} ms | {} |\n", what, budget_ms, median,
             most, most <= budget_ms ? "kept" : "**missed**");
}

std::vector<double> pan(PlanView& view) {
  std::vector<double> times;
  for (int i = 0; i < 120; ++i) {
    const double begin_ms = now_ms();
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + (i < 60 ? 7 : -7));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + (i % 40 < 20 ? 5 : -5));
    view.viewport()->repaint();
    times.push_back(now_ms() - begin_ms);
  }
  return times;
}

int run() {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("scenario.yaml"));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return 1;
  file.write(QByteArray::fromStdString(hall_text(250, 20)));
  file.close();
  Workspace workspace;
  PlanPage page(workspace);
  page.resize(1400, 900);
  page.show();
  QString fault;
  if (!workspace.project.open(path, fault) || !workspace.project.current()->isReadable()) {
    fmt::print(stderr, "{}\n", fault.toStdString());
    for (const auto& item : workspace.project.current()->diagnostics())
      fmt::print(stderr, "{}\n", to_string(item));
    return 1;
  }
  QApplication::processEvents();
  PlanView& view = page.view();
  view.zoomToFit();
  fmt::print("| 5,000 racks on the plan, 1400 x 900 | budget | measured | |\n|---|---|---|---|\n");
  row("panning, all racks in sight", pan(view), frame_ms);
  view.zoomBy(6, view.viewport()->rect().center());
  row("panning, ids and values shown", pan(view), frame_ms);
  page.plan().setTemperatureSlice(std::vector<float>(540 * 520, 299.0F), 540, 520, {0, 0, 135, 130});
  view.zoomToFit();
  row("panning over a heat map", pan(view), frame_ms);
  page.plan().setTemperatureSlice({}, 0, 0, {});

  workspace.selection.set({QStringLiteral("rows.R125")});
  std::vector<double> edits;
  for (int i = 0; i < 40; ++i) {
    const double begin_ms = now_ms();
    page.editor().nudge(i % 2 ? 1 : -1, 0, true);
    edits.push_back(now_ms() - begin_ms);
  }
  row("an edit: text, reading, plan", edits, edit_ms);
  std::vector<double> drags;
  for (int i = 0; i < 60; ++i) {
    const double begin_ms = now_ms();
    page.plan().setPreview({QStringLiteral("rows.R125")}, {0.1 * i, 0});
    view.viewport()->repaint();
    drags.push_back(now_ms() - begin_ms);
  }
  row("a step of a drag with its frame", drags, edit_ms);
  return 0;
}

}  // namespace
}  // namespace thermohall::gui

int main(int argc, char* argv[]) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  thermohall::gui::apply_theme(application, thermohall::gui::Appearance::light);
  return thermohall::gui::run();
}
