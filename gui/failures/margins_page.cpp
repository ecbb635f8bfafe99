#include "gui/failures/margins_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "gui/app/workspace.h"
#include "gui/charts/chart_style.h"
#include "gui/charts/display_unit.h"
#include "gui/failures/failure_runs.h"
#include "gui/failures/margins_chart.h"

namespace thermohall::gui {
namespace {

QString percent_left(double used) { return number_text(100 * (1 - used), 3) + QStringLiteral(" %"); }

void tint(QTreeWidgetItem& item, int column, MarkTone tone) {
  if (tone != MarkTone::plain) item.setForeground(column, mark_color(tone));
}

}  // namespace

MarginsPage::MarginsPage(Workspace& workspace, FailureRuns& runs, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      runs_(runs),
      chart_(new MarginsChart),
      table_(makeTable(tr("Margins of the systems"),
                       {tr("System"), tr("Load"), tr("Units"), tr("Needed"), tr("Demand"), tr("One unit"),
                        tr("Margin"), tr("One out"), tr("Redundancy"), tr("Asked for"), tr("With one out")})),
      bottlenecks_(makeTable(tr("What binds first as racks are added"),
                             {tr("Limit"), tr("Racks"), tr("IT power"), tr("What happens")})),
      compute_(new QPushButton(tr("Compute margins"))),
      verdict_(new QLabel),
      state_(new QLabel) {
  setObjectName(QStringLiteral("margins"));
  table_->setObjectName(QStringLiteral("margins_table"));
  bottlenecks_->setObjectName(QStringLiteral("bottlenecks"));
  compute_->setObjectName(QStringLiteral("compute_margins"));
  compute_->setProperty("primary", true);
  compute_->setToolTip(
      tr("At the design point: capacities, one unit of each system out in turn, and growth of the load"));
  verdict_->setFont(chart_title_font());
  state_->setProperty("role", QStringLiteral("caption"));
  state_->setWordWrap(true);
  auto* head = new QHBoxLayout;
  auto* words = new QVBoxLayout;
  words->addWidget(verdict_);
  words->addWidget(state_);
  head->addLayout(words, 1);
  head->addWidget(compute_);
  auto* lower = new QWidget;
  auto* column = new QVBoxLayout(lower);
  column->setContentsMargins(0, 0, 0, 0);
  auto* title = new QLabel(tr("What binds first as racks are added"));
  title->setFont(chart_title_font());
  column->addWidget(table_, 2);
  column->addWidget(title);
  column->addWidget(bottlenecks_, 1);
  auto* splitter = new QSplitter(Qt::Vertical);
  splitter->addWidget(chart_);
  splitter->addWidget(lower);
  splitter->setSizes({320, 460});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->addLayout(head);
  layout->addWidget(splitter, 1);

  connect(compute_, &QPushButton::clicked, this, &MarginsPage::compute);
  connect(&runs_, &FailureRuns::marginsArrived, this, &MarginsPage::setMargins);
  connect(&runs_, &FailureRuns::busyChanged, this, &MarginsPage::takeState);
  connect(&runs_, &FailureRuns::failed, state_, &QLabel::setText);
  connect(&workspace_.project, &Project::edited, this, &MarginsPage::takeState);
  connect(&workspace_.project, &Project::currentChanged, this, [this] {
    takeState();
    if (isVisible() && !margins_.known) compute();
  });
  takeState();
}

QTreeWidget* MarginsPage::makeTable(const QString& name, const QStringList& headers) {
  auto* table = new QTreeWidget;
  table->setAccessibleName(name);
  table->setHeaderLabels(headers);
  table->setRootIsDecorated(false);
  table->setUniformRowHeights(true);
  table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  connect(table, &QTreeWidget::itemActivated, this,
          [this](QTreeWidgetItem* item) { Q_EMIT unitActivated(item->data(0, Qt::UserRole).toString()); });
  return table;
}

void MarginsPage::compute() {
  const ScenarioDocument* document = workspace_.project.current();
  if (!document || !document->isReadable() || runs_.isBusy()) return;
  text_ = document->text();
  runs_.startMargins(*document);
}

void MarginsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!margins_.known) compute();
}

void MarginsPage::setMargins(const Margins& margins) {
  margins_ = margins;
  chart_->setMargins(margins);
  table_->clear();
  for (const MarginRow& row : margins.systems) {
    auto* item = new QTreeWidgetItem(
        table_, {row.system, row.kind,
                 row.standby > 0 ? QStringLiteral("%1 + %2").arg(row.installed - row.standby).arg(row.standby)
                                 : QString::number(row.installed),
                 row.helps_only ? QStringLiteral("–") : QString::number(row.needed),
                 quantity_text(row.demand, row.unit, 3, row.system),
                 quantity_text(row.unit_capacity, row.unit, 3, row.system), percent_left(row.used),
                 percent_left(row.used_one_out), row.helps_only ? tr("helps") : row.redundancy,
                 row.met ? row.required : tr("%1, not met").arg(row.required),
                 row.limit_one_out.isEmpty() ? tr("holds") : row.limit_one_out});
    item->setData(0, Qt::UserRole, row.system);
    tint(*item, 6, used_tone(row.used));
    tint(*item, 7, used_tone(row.used_one_out));
    if (!row.met) tint(*item, 9, MarkTone::broken);
    if (!row.limit_one_out.isEmpty()) tint(*item, 10, MarkTone::broken);
    for (const int column : {2, 3, 4, 5, 6, 7})
      item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
  }
  bottlenecks_->clear();
  for (const BottleneckRow& row : margins.bottlenecks) {
    auto* item =
        new QTreeWidgetItem(bottlenecks_, {row.unit, QStringLiteral("× ") + number_text(row.growth, 3),
                                           quantity_text(row.it_power_W, QStringLiteral("W")), row.text});
    item->setData(0, Qt::UserRole, row.unit);
  }
  takeState();
}

void MarginsPage::takeState() {
  const ScenarioDocument* document = workspace_.project.current();
  const QString path = document ? document->path() : QString();
  if (path != path_) {
    path_ = path;
    return setMargins({});
  }
  compute_->setEnabled(document && document->isReadable() && !runs_.isBusy());
  verdict_->setText(!margins_.known         ? tr("Margins")
                    : margins_.maintainable ? tr("Any one unit can be taken out")
                                            : tr("Not every unit can be taken out"));
  QStringList notes;
  if (!document)
    notes << tr("Open a scenario first.");
  else if (runs_.isBusy())
    notes << tr("Running…");
  else if (!margins_.known)
    notes << tr("Press Compute margins.");
  else if (document->text() != text_)
    notes << tr("Changed since these margins were computed.");
  if (!margins_.beyond.isEmpty())
    notes << tr("Beyond a limit as it stands: %1.").arg(margins_.beyond.join(QStringLiteral("; ")));
  if (margins_.known && margins_.bottlenecks.empty() && margins_.beyond.isEmpty())
    notes << tr("No limit binds up to four times the racks.");
  state_->setText(notes.join(QLatin1Char(' ')));
}

}  // namespace thermohall::gui
