#include "gui/report/report_view.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <algorithm>
#include <utility>

#include "gui/app/workspace.h"
#include "gui/report/report_facts_form.h"
#include "gui/report/report_preview.h"

namespace thermohall::gui {
namespace {

constexpr int index_role = Qt::UserRole;

QLabel* text_label(const QString& text, const char* role) {
  auto* label = new QLabel(text);
  label->setProperty("role", role);
  label->setWordWrap(true);
  return label;
}

/// The file that keeps the texts of the cover: the study, or a file beside the scenario.
QString facts_file(const Project& project) {
  if (!project.studyPath().isEmpty() || project.count() == 0) return project.studyPath();
  return QFileInfo(project.design(0)->path()).absoluteDir().filePath(QStringLiteral("report.yaml"));
}

QString last_line(const QString& log) {
  const QStringList lines = log.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  return lines.isEmpty() ? QString() : lines.constLast().trimmed();
}

}  // namespace

ReportView::ReportView(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("report_view"));
  preview_ = new ReportPreview;
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* scroll = new QScrollArea;  // on small screens
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFixedWidth(280);
  scroll->setWidget(makeSide());
  layout->addWidget(scroll);
  layout->addWidget(preview_, 1);
  connect(&workspace_.project, &Project::designsChanged, this, &ReportView::reload);
  connect(&workspace_.project, &Project::currentChanged, this, &ReportView::reload);
  connect(&workspace_.results, &ResultsStore::changed, this, &ReportView::reload);
  connect(&workspace_.runs, &RunQueue::jobFinished, this, &ReportView::finish);
  reload();
}

QWidget* ReportView::makeSide() {
  auto* side = new QWidget;
  side->setFixedWidth(270);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(12, 12, 12, 12);
  column->addWidget(text_label(tr("DESIGNS"), "section"));
  designs_ = new QListWidget;
  designs_->setAccessibleName(tr("Designs in the report"));
  designs_->setSelectionMode(QAbstractItemView::NoSelection);
  designs_->setWordWrap(true);
  designs_->setMinimumHeight(60);
  connect(designs_, &QListWidget::itemChanged, this, &ReportView::refresh);
  column->addWidget(designs_, 1);
  column->addWidget(text_label(tr("BASELINE"), "section"));
  baseline_ = new QComboBox;
  baseline_->setAccessibleName(tr("Baseline design"));
  connect(baseline_, &QComboBox::activated, this, &ReportView::refresh);
  column->addWidget(baseline_);
  makeFacts(*column);
  column->addSpacing(8);
  column->addWidget(text_label(tr("SAVE AS"), "section"));
  pdf_ = new QPushButton(tr("PDF…"));
  pdf_->setObjectName(QStringLiteral("save_pdf"));
  pdf_->setProperty("primary", true);
  connect(pdf_, &QPushButton::clicked, this,
          [this] { saveAs(tr("PDF (*.pdf)"), QStringLiteral("report.pdf")); });
  column->addWidget(pdf_);
  html_ = new QPushButton(tr("HTML…"));
  html_->setObjectName(QStringLiteral("save_html"));
  connect(html_, &QPushButton::clicked, this,
          [this] { saveAs(tr("HTML (*.html)"), QStringLiteral("report.html")); });
  column->addWidget(html_);
  state_ = text_label({}, "caption");
  column->addWidget(state_);
  return side;
}

void ReportView::makeFacts(QBoxLayout& column) {
  column.addSpacing(8);
  column.addWidget(text_label(tr("ON THE COVER"), "section"));
  facts_ = new ReportFactsForm;
  column.addWidget(facts_);
  connect(facts_, &ReportFactsForm::changed, this, &ReportView::refresh);
  connect(facts_, &ReportFactsForm::failed, this, [this](const QString& fault) {
    state_->setText(fault);
    Q_EMIT message(fault);
  });
}

QStringList ReportView::command(const QString& path) const {
  QStringList words = QStringList{QStringLiteral("compare")} + chosenFiles() +
                      QStringList{QStringLiteral("--report"), path, QStringLiteral("--force")};
  if (const QString file = facts_->file(); !file.isEmpty()) words << QStringLiteral("--facts") << file;
  return words;
}

void ReportView::reload() {
  facts_->setFile(facts_file(workspace_.project));
  QStringList left_out;
  for (int row = 0; row < designs_->count(); ++row)
    if (designs_->item(row)->checkState() == Qt::Unchecked &&
        designs_->item(row)->flags().testFlag(Qt::ItemIsEnabled))
      left_out << designs_->item(row)->toolTip();
  const QString baseline = baseline_->currentText();
  {
    const QSignalBlocker quiet(designs_);
    designs_->clear();
    baseline_->clear();
    for (int i = 0; i < workspace_.project.count(); ++i) {
      const ScenarioDocument* document = workspace_.project.design(i);
      const bool known = !workspace_.results.file(i).isEmpty();
      QString text = document->title();
      if (!known)
        text += tr(" · not run yet");
      else if (workspace_.results.isStale(i))
        text += tr(" · changed since its run");
      auto* item = new QListWidgetItem(text, designs_);
      item->setData(index_role, i);
      item->setToolTip(document->path());
      item->setFlags(known ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable : Qt::NoItemFlags);
      item->setCheckState(known && !left_out.contains(document->path()) ? Qt::Checked : Qt::Unchecked);
      if (known) baseline_->addItem(document->title(), i);
    }
    baseline_->setCurrentIndex(std::max(0, baseline_->findText(baseline)));
  }
  refresh();
}

QStringList ReportView::chosenFiles() const {
  QStringList files;
  for (int row = 0; row < designs_->count(); ++row) {
    const QListWidgetItem* item = designs_->item(row);
    if (item->checkState() != Qt::Checked) continue;
    const int design = item->data(index_role).toInt();
    const QString file = workspace_.results.file(design);
    if (design == baseline_->currentData().toInt())
      files.prepend(file);
    else
      files.append(file);
  }
  return files;
}

QString ReportView::key() const {
  QString key = facts_->fingerprint();
  for (const QString& file : chosenFiles())
    key += file + QString::number(QFileInfo(file).lastModified().toMSecsSinceEpoch()) + QLatin1Char('\n');
  return key;
}

void ReportView::refresh() {
  const QStringList files = chosenFiles();
  pdf_->setEnabled(!files.isEmpty());
  html_->setEnabled(!files.isEmpty());
  if (files.isEmpty()) {
    preview_key_.clear();
    preview_->showMessage(workspace_.project.current()
                              ? tr("No results to report yet: press Run (F5), or tick a design that was run.")
                              : tr("Open a scenario or study first."));
    return;
  }
  const QString wanted = key();
  if (!isVisible() || job_ != 0 || wanted == preview_key_) return;
  job_key_ = wanted;
  job_file_ = folder_.filePath(QStringLiteral("report-%1.pdf").arg(++number_));
  state_->setText(tr("making the preview …"));
  if (preview_->pageCount() == 0) preview_->showMessage(tr("making the preview …"));
  job_ = workspace_.runs.add(tr("Preview of the report"), command(job_file_), {});
}

void ReportView::finish(int id) {
  const RunJob* job = workspace_.runs.job(id);
  if (!job) return;
  const bool done = job->state == RunJob::State::done;
  if (writing_.contains(id)) {
    const QString path = writing_.take(id);
    const QString text = done ? tr("Report written to %1").arg(QDir::toNativeSeparators(path))
                              : tr("The report was not written: %1").arg(last_line(job->log));
    state_->setText(text);
    Q_EMIT message(text);
    return;
  }
  if (id != job_) return;
  job_ = 0;
  preview_key_ = job_key_;  // also after a fault: the same files would fail again
  const QString old = std::exchange(preview_file_, done ? job_file_ : QString());
  if (!done) {
    state_->setText({});
    preview_->showMessage(tr("The report could not be made.\n%1").arg(last_line(job->log)),
                          QStringLiteral("broken"));
  } else if (preview_->showFile(preview_file_)) {
    state_->setText(tr("preview as it will be printed"));
  }
  if (!old.isEmpty()) QFile::remove(old);
  refresh();  // the choice may have changed meanwhile
}

void ReportView::saveAs(const QString& filter, const QString& name) {
  const ScenarioDocument* document = workspace_.project.current();
  const QString folder = document ? QFileInfo(document->path()).absolutePath() : QDir::homePath();
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Save the report"), QDir(folder).filePath(name), filter);
  if (!path.isEmpty()) write(path);
}

void ReportView::write(const QString& path) {
  const QStringList files = chosenFiles();
  if (files.isEmpty()) return;
  const bool ready = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) && !preview_file_.isEmpty() &&
                     preview_key_ == key();
  if (!ready) {
    state_->setText(tr("writing the report …"));
    const int id = workspace_.runs.add(tr("Report %1").arg(QFileInfo(path).fileName()), command(path), {});
    writing_.insert(id, path);
    return;
  }
  QFile source(preview_file_);
  QSaveFile target(path);
  const bool written = source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly) &&
                       target.write(source.readAll()) == source.size() && target.commit();
  const QString text =
      written ? tr("Report written to %1").arg(QDir::toNativeSeparators(path))
              : tr("The report was not written: %1")
                    .arg(target.errorString().isEmpty() ? source.errorString() : target.errorString());
  state_->setText(text);
  Q_EMIT message(text);
}

void ReportView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

}  // namespace thermohall::gui
