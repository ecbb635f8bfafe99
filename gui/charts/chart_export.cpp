#include "gui/charts/chart_export.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMessageBox>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QTextStream>
#include <QWidget>

#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int screen_dpi = 96;
constexpr double picture_scale = 2;

QString tr(const char* text) { return QCoreApplication::translate("ChartExport", text); }

QImage image_of(Chart& chart) {
  QImage image(chart.chartSize() * picture_scale, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(picture_scale);
  image.fill(theme().panel);
  chart.paintChart(image);
  return image;
}

QString quoted(QString cell) {
  static const QRegularExpression special(QStringLiteral("[\",\r\n]"));
  if (!cell.contains(special)) return cell;
  return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

bool write_table(const Chart& chart, const QString& path, QString& fault) {
  const ChartTable table = chart.chartTable();
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) {
    fault = file.errorString();
    return false;
  }
  QTextStream out(&file);
  const auto columns = static_cast<int>(table.headers.size());
  for (int c = 0; c < columns; ++c) out << (c ? "," : "") << quoted(table.headers[c]);
  out << "\r\n";
  for (int r = 0; r < table.rows; ++r) {
    for (int c = 0; c < columns; ++c) out << (c ? "," : "") << quoted(table.cell(r, c));
    out << "\r\n";
  }
  out.flush();
  if (file.commit()) return true;
  fault = file.errorString();
  return false;
}

bool write_svg(Chart& chart, const QString& path) {
  QSvgGenerator generator;
  generator.setFileName(path);
  generator.setTitle(chart.chartTitle());
  generator.setSize(chart.chartSize());
  generator.setViewBox(QRect({0, 0}, chart.chartSize()));
  generator.setResolution(screen_dpi);
  chart.paintChart(generator);
  return QFileInfo(path).size() > 0;
}

bool write_pdf(Chart& chart, const QString& path) {
  QPdfWriter writer(path);
  writer.setTitle(chart.chartTitle());
  writer.setResolution(screen_dpi);
  writer.setPageSize(QPageSize(QSizeF(chart.chartSize()) * 72.0 / screen_dpi, QPageSize::Point));
  writer.setPageMargins({0, 0, 0, 0});
  chart.paintChart(writer);
  return QFileInfo(path).size() > 0;
}

QString file_name_of(const QString& title) {
  QString name = title.toLower();
  name.replace(QRegularExpression(QStringLiteral("[^a-z0-9]+")), QStringLiteral("-"));
  while (name.endsWith(QLatin1Char('-'))) name.chop(1);
  return name.isEmpty() ? QStringLiteral("chart") : name.left(60);
}

void ask_and_export(QWidget& widget, Chart& chart, const QString& suffix) {
  const QString path =
      QFileDialog::getSaveFileName(&widget, tr("Export the chart"), file_name_of(chart.chartTitle()) + suffix,
                                   QStringLiteral("*%1").arg(suffix));
  QString fault;
  if (path.isEmpty()) return;
  const QString complete = QFileInfo(path).suffix().isEmpty() ? path + suffix : path;
  if (!export_chart(chart, complete, fault)) QMessageBox::warning(&widget, tr("Thermohall"), fault);
}

}  // namespace

bool export_chart(Chart& chart, const QString& path, QString& fault) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  bool written = false;
  QString cause = tr("the file could not be written");
  if (suffix == QLatin1String("png")) {
    written = image_of(chart).save(path, "PNG");
  } else if (suffix == QLatin1String("svg")) {
    written = QFileInfo(QFileInfo(path).path()).isWritable() && write_svg(chart, path);
  } else if (suffix == QLatin1String("pdf")) {
    written = QFileInfo(QFileInfo(path).path()).isWritable() && write_pdf(chart, path);
  } else if (suffix == QLatin1String("csv")) {
    written = write_table(chart, path, cause);
  } else {
    cause = tr("the name must end in .png, .svg, .pdf or .csv");
  }
  if (!written) fault = tr("cannot export to '%1': %2").arg(path, cause);
  return written;
}

void add_export_menu(QWidget& widget, Chart& chart) {
  widget.setContextMenuPolicy(Qt::ActionsContextMenu);
  for (const char* suffix : {".png", ".svg", ".pdf", ".csv"}) {
    const QString ending = QString::fromLatin1(suffix);
    auto* action = new QAction(tr("Export as %1…").arg(ending.mid(1).toUpper()), &widget);
    action->setObjectName(QStringLiteral("export_") + ending.mid(1));
    QObject::connect(action, &QAction::triggered, &widget,
                     [&widget, &chart, ending] { ask_and_export(widget, chart, ending); });
    widget.addAction(action);
  }
  auto* copy = new QAction(tr("Copy picture"), &widget);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  QObject::connect(copy, &QAction::triggered, &widget,
                   [&chart] { QApplication::clipboard()->setImage(image_of(chart)); });
  widget.addAction(copy);
}

ChartTable chart_table(const QAbstractItemModel& model) {
  ChartTable table;
  for (int c = 0; c < model.columnCount(); ++c)
    table.headers << model.headerData(c, Qt::Horizontal).toString();
  table.rows = model.rowCount();
  table.cell = [&model](int row, int column) { return model.data(model.index(row, column)).toString(); };
  return table;
}

}  // namespace thermohall::gui
