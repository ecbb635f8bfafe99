#include "gui/library/library_page.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/app/workspace.h"
#include "gui/charts/chart_style.h"
#include "gui/charts/plot.h"
#include "gui/library/entry_html.h"
#include "gui/library/performance_charts.h"
#include "gui/properties/property_sheet.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

constexpr int kind_role = Qt::UserRole, id_role = Qt::UserRole + 1, words_role = Qt::UserRole + 2;

// Names of kinds that their file names do not tell.
QString kind_title(const std::string& kind) {
  if (kind == "cdus") return LibraryPage::tr("Coolant distribution units");
  if (kind == "pdus") return LibraryPage::tr("Power distribution units");
  if (kind == "indirect_evaporative") return LibraryPage::tr("Indirect evaporative coolers");
  return property_label(kind);
}

Plot* make_plot(const PerformanceChart& chart) {
  auto* plot = new Plot;
  plot->setTitle(chart.title, chart.note);
  plot->setMinimumHeight(220);
  plot->setMaximumHeight(280);
  int color = 0;
  for (const auto& line : chart.lines) {
    QCPGraph* graph = plot->addLine(line.name, series_color(color++));
    graph->setData(QVector<double>(line.x.begin(), line.x.end()),
                   QVector<double>(line.y.begin(), line.y.end()), true);
  }
  if (chart.lines.size() > 1) {
    plot->legend->setVisible(true);
    style_legend(*plot->legend);
  }
  plot->rescaleAxes();
  // A curve that hardly moves must not look dramatic: at least a tenth of its size is shown.
  const QCPRange range = plot->yAxis->range();
  const double least = 0.1 * std::max(std::abs(range.lower), std::abs(range.upper));
  if (range.size() < least) plot->yAxis->setRange(range.center() - least / 2, range.center() + least / 2);
  plot->yAxis->scaleRange(1.08);
  plot->setTable([chart] {
    ChartTable table;
    table.headers = {QStringLiteral("x")};
    for (const auto& line : chart.lines) table.headers += line.name.isEmpty() ? chart.title : line.name;
    table.rows = static_cast<int>(chart.lines.front().x.size());
    table.cell = [chart](int row, int column) {
      const auto& line = chart.lines[static_cast<std::size_t>(std::max(0, column - 1))];
      const auto at = static_cast<std::size_t>(row);
      if (at >= line.x.size()) return QString();
      return QString::number(column == 0 ? line.x[at] : line.y[at], 'g', 8);
    };
    return table;
  });
  return plot;
}

}  // namespace

LibraryPage::LibraryPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      search_(new QLineEdit),
      tree_(new QTreeWidget),
      text_(new QTextBrowser) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  auto* splitter = new QSplitter;
  auto* left = new QWidget;
  auto* left_layout = new QVBoxLayout(left);
  left_layout->setContentsMargins(12, 12, 4, 12);
  search_->setPlaceholderText(tr("Search the library…"));
  search_->setClearButtonEnabled(true);
  left_layout->addWidget(search_);
  tree_->setHeaderHidden(true);
  tree_->setColumnCount(2);
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  tree_->setAccessibleName(tr("Entries of the library"));
  left_layout->addWidget(tree_, 1);
  splitter->addWidget(left);
  text_->setFrameShape(QFrame::NoFrame);
  text_->setOpenLinks(false);
  text_->setStyleSheet(QStringLiteral("QTextBrowser { border: none; border-radius: 0; padding: 8px 12px; }"));
  splitter->addWidget(text_);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  auto* right = new QWidget;
  charts_ = new QVBoxLayout(right);
  charts_->setContentsMargins(8, 12, 12, 12);
  charts_->setSpacing(8);
  scroll->setWidget(right);
  splitter->addWidget(scroll);
  splitter->setStretchFactor(0, 0);
  splitter->setStretchFactor(1, 3);
  splitter->setStretchFactor(2, 2);
  splitter->setSizes({300, 560, 440});
  layout->addWidget(splitter);
  connect(search_, &QLineEdit::textChanged, this, &LibraryPage::applyFilter);
  connect(tree_, &QTreeWidget::currentItemChanged, this, &LibraryPage::showCurrent);
  connect(&unit_system(), &UnitSystem::changed, this, &LibraryPage::showCurrent);
  connect(&workspace_.project, &Project::currentChanged, this, [this] {
    library_.reset();
    if (isVisible()) fill();
  });
}

void LibraryPage::showEvent(QShowEvent* event) {
  if (!library_) fill();
  QWidget::showEvent(event);
}

void LibraryPage::fill() {
  library_ = std::make_unique<EquipmentLibrary>(default_library_directory());
  Diagnostics ignored;  // the document reports faults of its own types
  if (const ScenarioDocument* document = workspace_.project.current())
    if (const YamlEntry* types = document->tree().find("types"); types && types->value.is_map())
      library_->add_types(types->value, ignored);
  const QSignalBlocker blocker(tree_);
  tree_->clear();
  for (const auto kind : EquipmentLibrary::kinds()) {
    const std::string name(kind);
    auto* group = new QTreeWidgetItem(tree_, {kind_title(name)});
    QFont bold = group->font(0);
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    for (const auto& id : library_->ids(kind, ignored)) {
      const LibraryItem* item = library_->find(kind, id, ignored);
      if (!item) continue;
      const QString label = QString::fromStdString(item->origin.label);
      auto* line = new QTreeWidgetItem(group, {label, QString::fromStdString(item->origin.confidence)});
      line->setToolTip(0, QString::fromStdString(item->origin.source));
      line->setForeground(1, confidence_color(QString::fromStdString(item->origin.confidence)));
      line->setData(0, kind_role, QString::fromStdString(name));
      line->setData(0, id_role, QString::fromStdString(id));
      line->setData(0, words_role,
                    label + QLatin1Char(' ') + QString::fromStdString(id + ' ' + item->origin.source));
    }
    if (group->childCount() == 0) delete group;
  }
  applyFilter();
  if (tree_->topLevelItemCount() > 0) {
    tree_->topLevelItem(0)->setExpanded(true);
    tree_->setCurrentItem(tree_->topLevelItem(0)->child(0));
    showCurrent();
  }
}

void LibraryPage::applyFilter() {
  const QStringList words = search_->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (int g = 0; g < tree_->topLevelItemCount(); ++g) {
    QTreeWidgetItem* group = tree_->topLevelItem(g);
    int shown = 0;
    for (int i = 0; i < group->childCount(); ++i) {
      const QString text =
          group->child(i)->data(0, words_role).toString() + QLatin1Char(' ') + group->text(0);
      const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
      });
      group->child(i)->setHidden(!fits);
      shown += fits;
    }
    group->setHidden(shown == 0);
    if (!words.isEmpty()) group->setExpanded(true);
  }
}

bool LibraryPage::showEntry(const QString& kind, const QString& id) {
  if (!library_) fill();
  for (int g = 0; g < tree_->topLevelItemCount(); ++g)
    for (int i = 0; i < tree_->topLevelItem(g)->childCount(); ++i) {
      QTreeWidgetItem* item = tree_->topLevelItem(g)->child(i);
      if (item->data(0, kind_role).toString() != kind || item->data(0, id_role).toString() != id) continue;
      tree_->setCurrentItem(item);
      tree_->scrollToItem(item);
      showCurrent();
      return true;
    }
  return false;
}

void LibraryPage::showCurrent() {
  const QTreeWidgetItem* line = tree_->currentItem();
  if (!line || !library_) return;
  const QString kind = line->data(0, kind_role).toString();
  Diagnostics ignored;
  const LibraryItem* item =
      library_->find(kind.toStdString(), line->data(0, id_role).toString().toStdString(), ignored);
  if (!item) return;
  text_->setHtml(entry_html(kind, *item));
  while (QLayoutItem* old = charts_->takeAt(0)) {
    delete old->widget();
    delete old;
  }
  const auto charts = performance_charts(kind, *item);
  chart_count_ = static_cast<int>(charts.size());
  for (const auto& chart : charts) charts_->addWidget(make_plot(chart));
  charts_->addStretch(1);
}

void LibraryPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) showCurrent();
}

}  // namespace thermohall::gui
