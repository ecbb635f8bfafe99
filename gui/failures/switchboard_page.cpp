#include "gui/failures/switchboard_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <cmath>

#include "gui/app/workspace.h"
#include "gui/charts/time_plot.h"
#include "gui/failures/failure_board.h"
#include "gui/failures/failure_runs.h"
#include "gui/failures/failure_table.h"
#include "gui/results/channel.h"
#include "gui/results/run_events.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

struct Transient {
  RunEvents events;
  std::vector<ChannelData> channels;
};

Transient read_transient(const ResultsFile& file) {
  return {read_run_events(file), read_channels(file, first_channels(file))};
}

}  // namespace

SwitchboardPage::SwitchboardPage(Workspace& workspace, FailureRuns& runs, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      runs_(runs),
      board_(new FailureBoard),
      tries_(new FailureTable(tr("Tries"))),
      chart_(new TimePlot),
      state_(new QLabel) {
  setObjectName(QStringLiteral("switchboard"));
  tries_->setObjectName(QStringLiteral("failure_tries"));
  state_->setProperty("role", QStringLiteral("caption"));
  state_->setWordWrap(true);
  auto* left = new QWidget;
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(8, 8, 0, 0);
  column->addWidget(board_, 1);
  column->addWidget(state_);
  column->addWidget(makeButtons());
  auto* upper = new QSplitter;
  upper->addWidget(left);
  upper->addWidget(chart_);
  upper->setStretchFactor(1, 1);
  upper->setSizes({580, 700});
  auto* whole = new QSplitter(Qt::Vertical);
  whole->addWidget(upper);
  whole->addWidget(tries_);
  whole->setStretchFactor(0, 1);
  whole->setSizes({600, 150});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(whole);

  connect(board_, &FailureBoard::switched, this, &SwitchboardPage::takeSwitches);
  connect(board_, &FailureBoard::unitActivated, this, &SwitchboardPage::unitActivated);
  connect(board_, &FailureBoard::failed, state_, &QLabel::setText);
  connect(tries_, &FailureTable::chosen, this, &SwitchboardPage::showTry);
  connect(&runs_, &FailureRuns::busyChanged, this, &SwitchboardPage::takeSwitches);
  connect(&runs_, &FailureRuns::failed, state_, &QLabel::setText);
  connect(&runs_, &FailureRuns::tried, this, [this](const FailureRow& row) {
    tries_->failures().addFirst(row);
    tries_->selectRow(0);
    showTry(row);
  });
  connect(&workspace_.project, &Project::currentChanged, this, &SwitchboardPage::takeDocument);
  connect(&workspace_.project, &Project::edited, this, &SwitchboardPage::takeDocument);
  takeDocument();
}

QWidget* SwitchboardPage::makeButtons() {
  const auto button = [this](const QString& text, const QString& tip, auto slot) {
    auto* made = new QPushButton(text);
    made->setToolTip(tip);
    connect(made, &QPushButton::clicked, this, slot);
    return made;
  };
  try_ = button(tr("Try"), tr("Run it on a copy; the design stays as it is (Ctrl+Return)"),
                &SwitchboardPage::tryIt);
  try_->setObjectName(QStringLiteral("try_failure"));
  try_->setProperty("primary", true);
  try_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
  keep_ = button(tr("Keep in file"), tr("Write the switches to the events of the scenario; can be undone"),
                 &SwitchboardPage::keep);
  keep_->setObjectName(QStringLiteral("keep_failure"));
  reset_ = button(tr("As in the file"), tr("Set the switches as the events of the scenario say"),
                  [this] { board_->standAsInFile(); });
  auto* row = new QWidget;
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 8);
  for (QPushButton* made : {try_, keep_, reset_}) layout->addWidget(made);
  layout->addStretch();
  return row;
}

void SwitchboardPage::takeDocument() {
  const ScenarioDocument* document = workspace_.project.current();
  if (document && !document->isReadable())
    return takeSwitches();  // the last readable text stays on the board
  const QString path = document ? document->path() : QString();
  if (path != path_) {
    path_ = path;
    tries_->failures().setRows({});
    board_->setScenario({});
    showNothing();
  }
  board_->setScenario(document ? document->scenario() : Scenario{});
}

void SwitchboardPage::takeSwitches() {
  const ScenarioDocument* document = workspace_.project.current();
  const bool readable = document && document->isReadable();
  const bool planning = readable && document->scenario().run.mode != RunMode::dynamic;
  const bool seconds_missing = planning && board_->needsSeconds();
  try_->setEnabled(readable && board_->anyOff() && !runs_.isBusy());
  keep_->setEnabled(readable && board_->isChanged() && !seconds_missing);
  reset_->setEnabled(board_->isChanged());
  board_->setEnabled(readable);
  QStringList notes;
  if (!document)
    notes << tr("Open a scenario first.");
  else if (!readable)
    notes << tr("The text has errors; see the messages (F7).");
  else if (!board_->anyOff())
    notes << tr("Check a unit to turn it off, then press Try.");
  if (seconds_missing)
    notes << tr(
        "This scenario plans a year: a loss of power can be tried, and kept once run.mode is dynamic.");
  else if (planning && board_->anyOff())
    notes << tr("This scenario plans a year: a try runs the hottest hour of it.");
  if (!board_->otherEvents().isEmpty())
    notes << tr("Also in the file: %1.").arg(board_->otherEvents().join(QStringLiteral(", ")));
  if (runs_.isBusy()) notes << tr("Running…");
  state_->setText(notes.join(QLatin1Char(' ')));
}

void SwitchboardPage::tryIt() {
  const ScenarioDocument* document = workspace_.project.current();
  if (document && try_->isEnabled()) runs_.startTry(*document, board_->changes(), board_->text());
}

void SwitchboardPage::keep() {
  ScenarioDocument* document = workspace_.project.current();
  if (document && keep_->isEnabled())
    document->undoStack().push(new SetEventsCommand(*document, board_->changes()));
}

void SwitchboardPage::showNothing() {
  ++reading_;
  chart_->setTitle(tr("What happens"), tr("turn a unit off and press Try: the lines of that run stand here"));
  chart_->setEvents({});
  chart_->setLevels({});
  chart_->setLines({});
}

void SwitchboardPage::showTry(const FailureRow& row) {
  if (row.file.isEmpty()) return;
  const int request = ++reading_;
  workspace_.reading.read(
      row.file, this, read_transient,
      [this, request, what = row.what, verdict = row.verdict()](const Transient& read) {
        if (request != reading_) return;
        std::vector<TimeLine> lines;
        int color = 0;
        for (const ChannelData& channel : read.channels)
          if (channel.series) {
            const bool chip = channel.channel.column == QLatin1String("chip_temperature");
            lines.push_back({channel.channel.name(), chip ? channel.channel.column : QString(), channel.unit,
                             series_color(color++), channel.series});
          }
        chart_->setTitle(verdict, what);
        chart_->setLines(std::move(lines));
        chart_->setLevels(read.events.levels);
        chart_->setEvents(read.events.spans, read.events.marks);
        chart_->showAll();
      },
      [this](const QString& message) { state_->setText(message); });
}

}  // namespace thermohall::gui
