#include "gui/plan/floor_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <cmath>

#include "gui/plan/draw_text.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

void FloorItem::setHall(double length_m, double width_m) {
  const QRectF hall(0, 0, length_m, width_m);
  if (hall == hall_) return;
  prepareGeometryChange();
  hall_ = hall;
}

void FloorItem::setGrid(double grid_m) {
  grid_m_ = grid_m;
  update();
}

void FloorItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const double scale = pixels_per_metre(*painter);
  painter->setRenderHint(QPainter::Antialiasing, false);
  double step_m = grid_m_ > 0 ? grid_m_ : 0.6;
  int heavy = grid_m_ > 0 && grid_m_ < 0.6 ? static_cast<int>(std::lround(0.6 / step_m)) : 5;
  while (step_m * scale < 7) {
    step_m *= heavy;
    heavy = 5;
  }
  QColor line = theme().ink;
  const auto draw = [&](double every_m, float alpha) {
    QVector<QLineF> lines;
    for (int i = 1; i * every_m < hall_.width(); ++i)
      lines << QLineF(i * every_m, 0, i * every_m, hall_.bottom());
    for (int i = 1; i * every_m < hall_.height(); ++i)
      lines << QLineF(0, i * every_m, hall_.right(), i * every_m);
    line.setAlphaF(alpha);
    painter->setPen(QPen(line, 0));
    painter->drawLines(lines);
  };
  draw(step_m, theme().dark ? 0.07F : 0.06F);
  draw(step_m * heavy, theme().dark ? 0.07F : 0.06F);
  QPen wall(theme().ink, 3);
  wall.setCosmetic(true);
  wall.setJoinStyle(Qt::MiterJoin);
  painter->setPen(wall);
  painter->setBrush(Qt::NoBrush);
  painter->drawRect(hall_);
}

}  // namespace thermohall::gui
