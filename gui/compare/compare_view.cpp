#include "gui/compare/compare_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTextStream>
#include <QVBoxLayout>

#include "gui/app/workspace.h"
#include "gui/compare/compare_charts.h"
#include "gui/compare/compare_table.h"
#include "gui/compare/growth_chart.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

QLabel* text_label(const QString& text, const char* role) {
  auto* label = new QLabel(text);
  label->setProperty("role", role);
  return label;
}

QFrame* card_of(QWidget* content) {
  auto* card = new QFrame;
  card->setProperty("card", true);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->addWidget(content);
  return card;
}

}  // namespace

CompareView::CompareView(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("compare_view"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeSide());
  layout->addWidget(makePage(), 1);
  connect(&workspace_.project, &Project::designsChanged, this, &CompareView::reload);
  connect(&workspace_.project, &Project::currentChanged, this, &CompareView::show);
  connect(&workspace_.results, &ResultsStore::changed, this, &CompareView::reload);
  reload();
}

QWidget* CompareView::makeSide() {
  auto* side = new QWidget;
  side->setFixedWidth(230);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(12, 12, 12, 12);
  column->addWidget(text_label(tr("BASELINE"), "section"));
  baseline_ = new QComboBox;
  baseline_->setAccessibleName(tr("Baseline design"));
  connect(baseline_, &QComboBox::activated, this, &CompareView::show);
  column->addWidget(baseline_);
  const auto button = [&](const QString& text, auto slot) {
    auto* made = new QPushButton(text);
    connect(made, &QPushButton::clicked, this, slot);
    column->addWidget(made);
    return made;
  };
  auto* add = button(tr("Add design…"), [this] { Q_EMIT addDesignRequested(); });
  add->setProperty("primary", true);
  run_missing_ = button(tr("Run what is missing"), [this] { runMissing(); });
  run_missing_->setObjectName(QStringLiteral("run_missing"));
  column->addSpacing(8);
  column->addWidget(text_label(tr("SHOW"), "section"));
  deltas_ = new QCheckBox(tr("Deltas to baseline"));
  connect(deltas_, &QCheckBox::toggled, this, &CompareView::show);
  column->addWidget(deltas_);
  column->addSpacing(8);
  column->addWidget(text_label(tr("STUDY"), "section"));
  button(tr("Open a study's index.h5…"), [this] {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Results of a study"), {}, tr("Study index (*.h5)"));
    if (!path.isEmpty()) openStudy(path);
  });
  column->addSpacing(8);
  column->addWidget(text_label(tr("EXPORT"), "section"));
  button(tr("Report (PDF, HTML)…"), [this] { exportReport(); });
  button(tr("Table (CSV)…"), [this] { exportTable(); });
  auto* hint = text_label(tr("Charts: context menu of each"), "caption");
  hint->setWordWrap(true);
  column->addWidget(hint);
  column->addStretch(1);
  return side;
}

QWidget* CompareView::makePage() {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  auto* page = new QWidget;
  auto* grid = new QGridLayout(page);
  grid->setContentsMargins(12, 12, 12, 12);
  grid->setSpacing(12);

  auto* top = new QWidget;
  auto* rows = new QVBoxLayout(top);
  rows->setContentsMargins(8, 4, 8, 4);
  title_ = text_label({}, "title");
  subtitle_ = text_label({}, "caption");
  rows->addWidget(title_);
  rows->addWidget(subtitle_);
  table_ = new CompareTable(this);
  view_ = new QTableView;
  view_->setModel(table_);
  view_->setAccessibleName(tr("Designs compared"));
  view_->setShowGrid(false);
  view_->setSelectionBehavior(QAbstractItemView::SelectRows);
  view_->setSelectionMode(QAbstractItemView::SingleSelection);
  view_->verticalHeader()->hide();
  view_->verticalHeader()->setDefaultSectionSize(30);
  view_->horizontalHeader()->setHighlightSections(false);
  // Figures keep their room; the names of designs have the rest.
  view_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  view_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(view_, &QTableView::clicked, this, [this](const QModelIndex& index) {
    workspace_.project.setCurrent(table_->designs()[static_cast<std::size_t>(index.row())].index);
  });
  rows->addWidget(view_);
  rows->addStretch(1);
  grid->addWidget(card_of(top), 0, 0, 1, 6);

  energy_ = new EnergyBars;
  crossover_ = new CrossoverChart;
  water_ = new PueWaterPlane;
  ownership_ = new OwnershipBars;
  tornado_ = new TornadoChart;
  grid->addWidget(card_of(energy_), 1, 0, 1, 3);
  grid->addWidget(card_of(crossover_), 1, 3, 1, 3);
  grid->addWidget(card_of(water_), 2, 0, 1, 2);
  grid->addWidget(card_of(ownership_), 2, 2, 1, 2);
  grid->addWidget(card_of(tornado_), 2, 4, 1, 2);
  int place = 0;
  for (const auto quantity : {GrowthQuantity::compute, GrowthQuantity::power, GrowthQuantity::racks}) {
    auto* chart = new GrowthChart(quantity);
    chart->setMinimumHeight(240);
    growth_.push_back(chart);
    growth_cards_.push_back(card_of(chart));
    grid->addWidget(growth_cards_.back(), 3, 2 * place++, 1, 2);
  }
  for (int i = 0; i < 6; ++i) grid->setColumnStretch(i, 1);
  for (const int row : {1, 2}) grid->setRowStretch(row, 1);
  for (Plot* plot : std::initializer_list<Plot*>{energy_, crossover_, water_, ownership_, tornado_})
    plot->setMinimumHeight(260);
  scroll->setWidget(page);
  return scroll;
}

void CompareView::reload() {
  const int generation = ++generation_;
  std::vector<ComparedDesign> designs;
  for (int i = 0; i < workspace_.project.count(); ++i) {
    ComparedDesign design;
    design.index = i;
    design.title = workspace_.project.design(i)->title();
    design.color = series_color(i);
    designs.push_back(std::move(design));
  }
  designs_ = std::move(designs);
  for (int i = 0; i < workspace_.project.count(); ++i) {
    const QString file = workspace_.results.file(i);
    if (file.isEmpty()) continue;
    workspace_.reading.read(
        file, this, [](const ResultsFile& results) { return compared_figures(results); },
        [this, i, generation](const ComparedFigures& figures) {
          if (generation != generation_) return;
          ComparedDesign& design = designs_[static_cast<std::size_t>(i)];
          design.known = true;
          design.stale = workspace_.results.isStale(i);
          design.figures = figures;
          show();
        },
        [this](const QString& message) { Q_EMIT failed(message); });
  }
  show();
}

void CompareView::show() {
  const int before = std::max(0, baseline_->currentIndex());
  QStringList titles;
  for (const auto& design : designs_) titles << design.title;
  QStringList shown;
  for (int i = 0; i < baseline_->count(); ++i) shown << baseline_->itemText(i);
  if (titles != shown) {
    baseline_->clear();
    baseline_->addItems(titles);
    baseline_->setCurrentIndex(before < titles.size() ? before : 0);
  }
  const int baseline =
      designs_.empty() ? 0 : std::clamp(baseline_->currentIndex(), 0, static_cast<int>(designs_.size()) - 1);
  int missing = 0;
  for (const auto& design : designs_) missing += design.known && !design.stale ? 0 : 1;
  run_missing_->setEnabled(missing > 0);
  title_->setText(designs_.size() == 1 ? tr("One design") : tr("%1 designs").arg(designs_.size()));
  table_->setDesigns(designs_, baseline, deltas_->isChecked());
  subtitle_->setText((missing > 0
                          ? tr("%1 without results of the present text").arg(missing)
                          : tr("results of the present texts · click a row to put a design on view")) +
                     (table_->workDiffers()
                          ? tr(" · different amounts of work: best and changes of totals are per kWh of IT")
                          : QString()));
  const int current = workspace_.project.currentIndex();
  if (current >= 0 && current < table_->rowCount()) view_->selectRow(current);
  view_->setFixedHeight(view_->horizontalHeader()->sizeHint().height() + 8 +
                        30 * std::max(1, table_->rowCount()));
  energy_->setDesigns(designs_);
  water_->setDesigns(designs_, study_);
  ownership_->setDesign(current >= 0 && current < static_cast<int>(designs_.size())
                            ? &designs_[static_cast<std::size_t>(current)]
                            : nullptr);
  crossover_->setStudy(study_);
  tornado_->setStudy(study_);
  for (GrowthChart* chart : growth_) chart->setStudy(study_);
  for (QWidget* card : growth_cards_) card->setVisible(!study_.growth.empty());
}

void CompareView::openStudy(const QString& index_path) {
  workspace_.reading.run(
      this, [path = index_path.toStdString()] { return study_findings(path); },
      [this](const StudyFindings& findings) {
        study_ = findings;
        show();
      },
      [this](const QString& message) {
        QMessageBox::warning(this, tr("Thermohall"), message);
        Q_EMIT failed(message);
      });
}

void CompareView::runMissing() {
  for (const auto& design : designs_)
    if (!design.known || design.stale) workspace_.results.run(design.index);
}

void CompareView::exportReport() {
  QStringList files;
  for (const auto& design : designs_)
    if (design.known) files << workspace_.results.file(design.index);
  if (files.isEmpty()) {
    QMessageBox::information(this, tr("Thermohall"),
                             tr("Run the designs first: there are no results to report."));
    return;
  }
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Write the report"), QStringLiteral("comparison.pdf"), tr("PDF (*.pdf);;HTML (*.html)"));
  if (path.isEmpty()) return;
  workspace_.runs.add(tr("Report %1").arg(QFileInfo(path).fileName()),
                      QStringList{QStringLiteral("compare")} + files +
                          QStringList{QStringLiteral("--report"), path, QStringLiteral("--force")},
                      {});
}

void CompareView::exportTable() {
  const QString path = QFileDialog::getSaveFileName(this, tr("Write the table"),
                                                    QStringLiteral("comparison.csv"), tr("CSV (*.csv)"));
  if (path.isEmpty()) return;
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly | QIODevice::Text)) {
    QMessageBox::warning(this, tr("Thermohall"), tr("cannot write '%1': %2").arg(path, file.errorString()));
    return;
  }
  QTextStream out(&file);
  const auto quoted = [](QString text) {
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
  };
  for (int row = -1; row < table_->rowCount(); ++row) {
    QStringList cells;
    for (int column = 0; column < table_->columnCount(); ++column)
      cells << quoted(row < 0 ? table_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                              : table_->index(row, column).data().toString());
    out << cells.join(QLatin1Char(',')) << '\n';
  }
}

}  // namespace thermohall::gui
