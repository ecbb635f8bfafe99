#include "gui/plan/drawing_item.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QSvgRenderer>

#include "gui/plan/dxf_reader.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

QString say(const char* text) { return QCoreApplication::translate("DrawingItem", text); }

}  // namespace

DrawingItem::DrawingItem() {
  setZValue(1);
  setOpacity(0.5);
}

DrawingItem::~DrawingItem() = default;

bool DrawingItem::load(const QString& file, QString& fault) {
  pixmap_ = {};
  lines_ = {};
  svg_.reset();
  source_ = {};
  QFile source(file);
  if (!source.open(QIODevice::ReadOnly)) {
    fault = say(QT_TRANSLATE_NOOP("DrawingItem", "cannot read the drawing '%1'")).arg(file);
    return false;
  }
  const QString suffix = QFileInfo(file).suffix().toLower();
  if (suffix == QLatin1String("dxf")) {
    lines_ = read_dxf(source.readAll());
    source_ = lines_.boundingRect();
  } else if (suffix == QLatin1String("svg")) {
    svg_ = std::make_unique<QSvgRenderer>(source.readAll());
    if (svg_->isValid()) source_ = svg_->viewBoxF();
  } else if (pixmap_.loadFromData(source.readAll())) {
    source_ = pixmap_.rect();
  }
  if (source_.width() > 0 && source_.height() > 0) return true;
  fault = say(QT_TRANSLATE_NOOP("DrawingItem", "the drawing '%1' shows nothing that can be drawn")).arg(file);
  return false;
}

bool DrawingItem::setDrawing(const std::optional<Drawing>& drawing, QString& fault) {
  const QString file = drawing ? QString::fromStdString(drawing->file) : QString();
  if (file != file_) {
    file_ = file;
    fault_.clear();
    if (!file.isEmpty()) load(file, fault_);
  }
  prepareGeometryChange();
  const bool shown = drawing && fault_.isEmpty() && !file.isEmpty();
  const double scale = shown ? drawing->length_m / source_.width() : 0;
  rect_ = shown ? QRectF(drawing->x_m, drawing->y_m, drawing->length_m, source_.height() * scale) : QRectF();
  update();
  fault = fault_;
  return fault_.isEmpty();
}

void DrawingItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (rect_.isEmpty()) return;
  painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform, true);
  if (!pixmap_.isNull()) {
    painter->drawPixmap(rect_, pixmap_, source_);
  } else if (svg_) {
    svg_->render(painter, rect_);
  } else {
    painter->save();
    painter->translate(rect_.topLeft());
    painter->scale(rect_.width() / source_.width(), rect_.height() / source_.height());
    painter->translate(-source_.topLeft());
    QPen pen(theme().ink, 1);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(lines_);
    painter->restore();
  }
}

}  // namespace thermohall::gui
