#include "gui/air/acceptance_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QTableWidget>
#include <QTemporaryFile>
#include <QVBoxLayout>

#include "gui/services/steady_service.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

QString degrees(double kelvin) {
  return unit_system().isImperial() ? QStringLiteral("%1 °F").arg(1.8 * (kelvin - 273.15) + 32, 0, 'f', 1)
                                    : QStringLiteral("%1 °C").arg(kelvin - 273.15, 0, 'f', 1);
}

QLabel* text_label(const char* role) {
  auto* label = new QLabel;
  label->setProperty("role", role);
  label->setWordWrap(true);
  return label;
}

}  // namespace

AcceptanceDialog::AcceptanceDialog(const QString& path, const QString& text, QWidget* parent)
    : QDialog(parent),
      verdict_(text_label("title")),
      rules_(text_label("caption")),
      transient_(text_label("caption")),
      progress_(new QProgressBar),
      table_(new QTableWidget) {
  setObjectName(QStringLiteral("acceptance_dialog"));
  setWindowTitle(tr("Acceptance of the hall"));
  resize(1080, 560);
  verdict_->setObjectName(QStringLiteral("acceptance_verdict"));
  transient_->setObjectName(QStringLiteral("acceptance_transient"));
  table_->setObjectName(QStringLiteral("acceptance_cases"));
  table_->setAccessibleName(tr("Cases of the acceptance"));
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->verticalHeader()->hide();
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  progress_->setRange(0, 1000);
  progress_->setAccessibleName(tr("Progress"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addWidget(verdict_);
  column->addWidget(rules_);
  column->addWidget(progress_);
  column->addWidget(table_, 1);
  column->addWidget(transient_);
  column->addWidget(buttons);
  connect(&process_, &QProcess::readyReadStandardOutput, this, &AcceptanceDialog::readLines);
  connect(&process_, &QProcess::finished, this, &AcceptanceDialog::finished);
  if (!path.isEmpty()) run(path, text);
}

AcceptanceDialog::~AcceptanceDialog() {
  process_.disconnect(this);
  process_.kill();
  process_.waitForFinished(1000);
}

void AcceptanceDialog::run(const QString& path, const QString& text) {
  // beside the scenario, so that its relative paths hold
  copy_ = std::make_unique<QTemporaryFile>(
      QFileInfo(path).dir().filePath(QStringLiteral(".acceptance-XXXXXX.yaml")));
  if (!copy_->open() || copy_->write(text.toUtf8()) < 0 || !copy_->flush()) {
    verdict_->setText(tr("The scenario cannot be copied for the check."));
    return;
  }
  verdict_->setText(tr("Computing the cases on the coarse grid …"));
  process_.setProgram(batch_program());
  process_.setArguments({QStringLiteral("airflow"), copy_->fileName(), QStringLiteral("--mode"),
                         QStringLiteral("preview"), QStringLiteral("--acceptance"), QStringLiteral("--json"),
                         QStringLiteral("--progress"), QStringLiteral("json")});
  process_.start();
}

void AcceptanceDialog::readLines() {
  while (process_.canReadLine()) {
    const QJsonObject line = QJsonDocument::fromJson(process_.readLine()).object();
    if (line.contains(QLatin1String("progress")))
      progress_->setValue(qRound(1000 * line.value(QLatin1String("progress")).toDouble()));
    else if (line.contains(QLatin1String("cases")))
      showSheet(line);
  }
}

void AcceptanceDialog::finished(int code) {
  readLines();
  progress_->hide();
  copy_.reset();
  if (table_->rowCount() > 0) return;
  verdict_->setText(tr("The check ended without a sheet (code %1).").arg(code));
  rules_->setText(QString::fromUtf8(process_.readAllStandardError()).trimmed());
}

void AcceptanceDialog::showSheet(const QJsonObject& sheet) {
  progress_->hide();
  const double height_m = sheet.value(QLatin1String("sensor_height_m")).toDouble();
  const QJsonArray cases = sheet.value(QLatin1String("cases")).toArray(),
                   edges = sheet.value(QLatin1String("bin_edges_K")).toArray();
  verdict_->setText(sheet.value(QLatin1String("passed")).toBool() ? tr("Passed") : tr("Not passed"));
  rules_->setText(tr("Every height band of every rack below %1; sensors at %2")
                      .arg(degrees(sheet.value(QLatin1String("inlet_limit_K")).toDouble()),
                           unit_system().isImperial()
                               ? QStringLiteral("%1 ft").arg(height_m / 0.3048, 0, 'f', 1)
                               : QStringLiteral("%1 m").arg(height_m, 0, 'f', 1)));
  QStringList heads{tr("Case"), tr("What is assumed"), tr("Verdict"), tr("Hottest"),
                    tr("at"),   tr("Sensor"),          tr("Mean")};
  for (const auto& edge : edges) heads << QStringLiteral("< %1").arg(degrees(edge.toDouble()));
  heads << tr("above");
  table_->setColumnCount(static_cast<int>(heads.size()));
  table_->setHorizontalHeaderLabels(heads);
  table_->setRowCount(static_cast<int>(cases.size()));
  int row = 0;
  for (const auto& entry : cases) {
    const QJsonObject c = entry.toObject();
    QStringList cells{c.value(QLatin1String("id")).toString(),
                      c.value(QLatin1String("title")).toString(),
                      c.value(QLatin1String("passed")).toBool() ? tr("passed") : tr("not passed"),
                      degrees(c.value(QLatin1String("hottest_inlet_K")).toDouble()),
                      c.value(QLatin1String("hottest_rack")).toString(),
                      degrees(c.value(QLatin1String("hottest_sensor_K")).toDouble()),
                      degrees(c.value(QLatin1String("mean_inlet_K")).toDouble())};
    for (const auto& n : c.value(QLatin1String("bins")).toArray()) cells << QString::number(n.toInt());
    for (int column = 0; column < cells.size(); ++column) {
      auto* cell = new QTableWidgetItem(cells[column]);
      if (column >= 3 && column != 4) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      table_->setItem(row, column, cell);
    }
    ++row;
  }
  table_->resizeColumnsToContents();
  const QJsonObject transient = sheet.value(QLatin1String("transient")).toObject();
  if (transient.isEmpty()) {
    transient_->clear();
  } else if (!transient.value(QLatin1String("computed")).toBool()) {
    transient_->setText(tr("Loss of the utility: not computed: %1")
                            .arg(transient.value(QLatin1String("message")).toString()));
  } else {
    transient_->setText(
        tr("Loss of the utility for %1 s, %2: the worst rack %3 is above the limit for %4 s of %5 s allowed; "
           "hottest %6 at %7; racks that go off: %8")
            .arg(transient.value(QLatin1String("outage_s")).toDouble(), 0, 'f', 0)
            .arg(transient.value(QLatin1String("passed")).toBool() ? tr("passed") : tr("not passed"),
                 transient.value(QLatin1String("worst_rack")).toString())
            .arg(transient.value(QLatin1String("above_s")).toDouble(), 0, 'f', 0)
            .arg(transient.value(QLatin1String("allowed_s")).toDouble(), 0, 'f', 0)
            .arg(degrees(transient.value(QLatin1String("hottest_inlet_K")).toDouble()),
                 transient.value(QLatin1String("hottest_rack")).toString())
            .arg(transient.value(QLatin1String("racks_off")).toInt()));
  }
}

}  // namespace thermohall::gui
