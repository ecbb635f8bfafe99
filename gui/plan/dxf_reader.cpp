#include "gui/plan/dxf_reader.h"

#include <QList>
#include <QMap>
#include <cmath>
#include <numbers>

namespace thermohall::gui {
namespace {

// One pair of a group code and a value.
struct Pair {
  int code;
  QByteArray value;
};

QList<Pair> pairs_of(const QByteArray& text) {
  QList<Pair> pairs;
  const QList<QByteArray> lines = text.split('\n');
  for (qsizetype i = 0; i + 1 < lines.size(); i += 2) {
    bool number = false;
    const int code = lines[i].trimmed().toInt(&number);
    if (!number) return {};
    pairs.append({code, lines[i + 1].trimmed()});
  }
  return pairs;
}

struct Vertex {
  double x = 0, y = 0, bulge = 0;
};

// A point of the plan: y counts down.
QPointF on_plan(double x, double y) { return {x, -y}; }

void add_arc(QPainterPath& path, double x, double y, double radius, double from_deg, double to_deg) {
  while (to_deg < from_deg) to_deg += 360;
  const QRectF box(x - radius, -y - radius, 2 * radius, 2 * radius);
  path.arcMoveTo(box, from_deg);
  path.arcTo(box, from_deg, to_deg - from_deg);
}

// A polyline; a bulge is the tangent of a quarter of the angle of an arc to the next vertex.
void add_polyline(QPainterPath& path, const QList<Vertex>& vertices, bool closed) {
  if (vertices.size() < 2) return;
  path.moveTo(on_plan(vertices[0].x, vertices[0].y));
  const qsizetype last = closed ? vertices.size() : vertices.size() - 1;
  for (qsizetype i = 0; i < last; ++i) {
    const Vertex &a = vertices[i], &b = vertices[(i + 1) % vertices.size()];
    if (a.bulge == 0) {
      path.lineTo(on_plan(b.x, b.y));
      continue;
    }
    const double angle = 4 * std::atan(a.bulge), dx = b.x - a.x, dy = b.y - a.y;
    const double half = std::tan(angle / 2);
    const double cx = (a.x + b.x) / 2 - dy / (2 * half), cy = (a.y + b.y) / 2 + dx / (2 * half);
    const double radius = std::hypot(a.x - cx, a.y - cy);
    const double start_deg = std::atan2(a.y - cy, a.x - cx) * 180 / std::numbers::pi;
    path.arcTo(QRectF(cx - radius, -cy - radius, 2 * radius, 2 * radius), start_deg,
               angle * 180 / std::numbers::pi);
  }
}

class Reader {
 public:
  QPainterPath read(const QList<Pair>& pairs) {
    bool entities = false;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
      const Pair& pair = pairs[i];
      if (pair.code != 0) {
        if (pair.code == 2 && i > 0 && pairs[i - 1].code == 0 && pairs[i - 1].value == "SECTION")
          entities = pair.value == "ENTITIES";
        if (entities) take(pair);
        continue;
      }
      finish();
      type_ = entities ? pair.value : QByteArray();
      values_.clear();
    }
    finish();
    return path_;
  }

 private:
  void take(const Pair& pair) {
    const double value = pair.value.toDouble();
    if (type_ == "LWPOLYLINE") {
      if (pair.code == 10) vertices_.append({value, 0, 0});
      if (pair.code == 20 && !vertices_.isEmpty()) vertices_.last().y = value;
      if (pair.code == 42 && !vertices_.isEmpty()) vertices_.last().bulge = value;
    }
    values_[pair.code] = value;
  }

  // The entity whose values were taken is complete.
  void finish() {
    const auto v = [this](int code) { return values_.value(code); };
    if (type_ == "LINE") {
      path_.moveTo(on_plan(v(10), v(20)));
      path_.lineTo(on_plan(v(11), v(21)));
    } else if (type_ == "CIRCLE") {
      path_.addEllipse(on_plan(v(10), v(20)), v(40), v(40));
    } else if (type_ == "ARC") {
      add_arc(path_, v(10), v(20), v(40), v(50), v(51));
    } else if (type_ == "LWPOLYLINE") {
      add_polyline(path_, vertices_, (static_cast<int>(v(70)) & 1) != 0);
      vertices_.clear();
    } else if (type_ == "POLYLINE") {
      vertices_.clear();
      closed_ = (static_cast<int>(v(70)) & 1) != 0;
    } else if (type_ == "VERTEX") {
      vertices_.append({v(10), v(20), v(42)});
    } else if (type_ == "SEQEND") {
      add_polyline(path_, vertices_, closed_);
      vertices_.clear();
    }
    type_.clear();
  }

  QPainterPath path_;
  QByteArray type_;
  QMap<int, double> values_;
  QList<Vertex> vertices_;
  bool closed_ = false;
};

}  // namespace

QPainterPath read_dxf(const QByteArray& text) { return Reader().read(pairs_of(text)); }

}  // namespace thermohall::gui
