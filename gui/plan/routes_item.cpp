#include "gui/plan/routes_item.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "gui/plan/draw_text.h"
#include "gui/plan/plan_units.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double pipe_px = 3, line_px = 2, caption_px = 20;
constexpr int most_tried = 6;  ///< runs for the label
constexpr int most_names = 8;

QString say(const char* text) { return QCoreApplication::translate("RoutesItem", text); }

double distance_m(const QPolygonF& line, QPointF at) {
  double least = 1e9;
  for (qsizetype p = 1; p < line.size(); ++p) {
    const QRectF box = QRectF(line[p - 1], line[p]).normalized();
    const double dx = std::max({box.left() - at.x(), at.x() - box.right(), 0.0});
    const double dy = std::max({box.top() - at.y(), at.y() - box.bottom(), 0.0});
    least = std::min(least, std::hypot(dx, dy));
  }
  return least;
}

double manhattan_m(const QPolygonF& line) { return route_length_m({line}); }

QString short_name(const SupplyRoute& route) {
  return route.kind == RouteKind::power
             ? (route.feed.isEmpty() ? route.system : route.system + QLatin1Char(' ') + route.feed)
             : route.system;
}

}  // namespace

QColor route_color(const SupplyRoute& route) {
  if (route.kind != RouteKind::power) return series_color(route.color);
  const bool dark = theme().dark;
  if (route.feed == QLatin1String("B")) return dark ? QColor("#d49bd8") : QColor("#8e3f96");
  return dark ? QColor("#ffb74d") : QColor("#b45309");
}

QStringList route_lines(const SupplyRoute& route) {
  QString what = route.kind == RouteKind::facility_water
                     ? say(QT_TRANSLATE_NOOP("RoutesItem", "Facility water, loop %1"))
                 : route.kind == RouteKind::coolant ? say(QT_TRANSLATE_NOOP("RoutesItem", "Coolant of %1"))
                                                    : say(QT_TRANSLATE_NOOP("RoutesItem", "Power from %1"));
  QStringList lines{QStringLiteral("<b>%1</b>").arg(what.arg(route.system).toHtmlEscaped())};
  if (!route.feed.isEmpty())
    lines.first() += say(QT_TRANSLATE_NOOP("RoutesItem", ", feed %1")).arg(route.feed);
  QString ends = route.ends.mid(0, most_names).join(QLatin1String(", "));
  if (route.ends.size() > most_names) ends += QStringLiteral(" …");
  lines << say(QT_TRANSLATE_NOOP("RoutesItem", "to %1")).arg(ends).toHtmlEscaped();
  lines << (route.kind == RouteKind::power
                ? say(QT_TRANSLATE_NOOP("RoutesItem", "%1 of lines")).arg(length_reading(route.length_m, 1))
                : say(QT_TRANSLATE_NOOP("RoutesItem", "%1 of supply pipe, the same of return"))
                      .arg(length_reading(route.length_m, 1)));
  lines << QStringLiteral("<i>%1</i>")
               .arg(say(
                   QT_TRANSLATE_NOOP("RoutesItem",
                                     "Drawn from the places of what it joins, without heights; costs count "
                                     "by their own rules.")));
  return lines;
}

void RoutesItem::setRoutes(std::vector<SupplyRoute> routes, std::vector<QRectF> solids,
                           std::vector<QRectF> captioned) {
  prepareGeometryChange();
  solids_ = std::move(solids);
  captioned_ = std::move(captioned);
  routes_ = std::move(routes);
  bounds_ = {};
  for (const SupplyRoute& route : routes_)
    for (const QPolygonF& line : route.lines_m) bounds_ |= line.boundingRect().adjusted(-0.5, -0.5, 0.5, 0.5);
  update();
}

const SupplyRoute* RoutesItem::routeAt(QPointF at_m, double reach_m) const {
  const SupplyRoute* found = nullptr;
  double least_m = reach_m;
  for (const SupplyRoute& route : routes_)
    for (const QPolygonF& line : route.lines_m)
      if (const double away_m = distance_m(line, at_m); away_m <= least_m) {
        least_m = away_m;
        found = &route;
      }
  return found;
}

void RoutesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  const double scale = pixels_per_metre(*painter);
  painter->setRenderHint(QPainter::Antialiasing, false);  // along the axes only
  for (const SupplyRoute& route : routes_) {
    QColor color = route_color(route);
    const double width_px = route.kind == RouteKind::power ? line_px : pipe_px;
    QPen pen(color, width_px / scale, route.kind == RouteKind::power ? Qt::DashLine : Qt::SolidLine,
             Qt::SquareCap, Qt::MiterJoin);
    painter->setPen(pen);
    for (const QPolygonF& line : route.lines_m) painter->drawPolyline(line);
  }
  for (const SupplyRoute& route : routes_) paintLabel(*painter, route, scale);
}

// Name and length once a route: on one of its longest runs, where neither racks nor units cover it, nor the
// words along the top of a containment.
void RoutesItem::paintLabel(QPainter& painter, const SupplyRoute& route, double scale) const {
  const QString text = QStringLiteral("%1 · %2").arg(short_name(route), length_reading(route.length_m, 0));
  const double along_m = (text_width(text, 10, true) + 12) / scale, across_m = 14 / scale;
  QList<QPolygonF> lines = route.lines_m;
  std::sort(lines.begin(), lines.end(),
            [](const auto& x, const auto& y) { return manhattan_m(x) > manhattan_m(y); });
  for (const QPolygonF& line : lines.mid(0, most_tried)) {
    const double length_m = manhattan_m(line);
    if (length_m < along_m) return;
    const bool vertical = line.front().x() == line.back().x();
    const QSizeF size = vertical ? QSizeF(across_m, along_m) : QSizeF(along_m, across_m);
    for (const double share : {0.5, 0.25, 0.75}) {
      const QPointF middle = line.front() + share * (line.back() - line.front());
      const QRectF box(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(),
                       size.height());
      const auto covers = [&](const QRectF& solid) { return solid.intersects(box); };
      const auto names = [&](const QRectF& area) {
        return QRectF(area.left(), area.top(), area.width(), caption_px / scale).intersects(box);
      };
      if (std::any_of(solids_.begin(), solids_.end(), covers) ||
          std::any_of(captioned_.begin(), captioned_.end(), names))
        continue;
      draw_scene_text(painter, box, text,
                      {.pixel_size = 10,
                       .color = route_color(route),
                       .bold = true,
                       .vertical = vertical,
                       .back = label_back()});
      return;
    }
  }
}

}  // namespace thermohall::gui
