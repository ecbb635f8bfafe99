#include "gui/elevation/rack_elevation.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "gui/theme/temperature_map.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

QString shown(std::optional<double> value, std::string_view unit, Medium medium = Medium::air,
              int digits = 3) {
  return value ? unit_system().reading(*value, unit, medium, digits) : QStringLiteral("–");
}

void arrow(QPainter& painter, QPointF from, QPointF to, const QColor& color, double width) {
  painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
  const QPointF step = to - from;
  const double length = std::hypot(step.x(), step.y());
  if (length < 1) return;
  const QPointF along = step / length, across(-along.y(), along.x());
  const double head = 2.4 * width;
  painter.drawLine(from, to - along * head);
  QPainterPath path(to);
  path.lineTo(to - along * head * 1.4 + across * head);
  path.lineTo(to - along * head * 1.4 - across * head);
  path.closeSubpath();
  painter.fillPath(path, color);
}

QString floor_load_text(double load_kg_m2) {
  if (unit_system().isImperial()) return QStringLiteral("%1 lb/ft²").arg(load_kg_m2 * 0.204816, 0, 'f', 0);
  return QStringLiteral("%1 kg/m² · %2 kN/m²")
      .arg(load_kg_m2, 0, 'f', 0)
      .arg(load_kg_m2 * 9.80665e-3, 0, 'f', 1);
}

QFont sized(QFont font, int pixels, bool bold = false) {
  font.setPixelSize(pixels);
  font.setBold(bold);
  return font;
}

}  // namespace

RackElevation::RackElevation(QWidget* parent) : QWidget(parent) {
  setMinimumSize(720, 480);
  setAccessibleName(tr("Rack elevation"));
}

void RackElevation::setRack(std::optional<RackElevationData> rack) {
  data_ = std::move(rack);
  setAccessibleDescription(data_ ? tr("%1, %2, %3").arg(data_->id, data_->type, shown(data_->it_power_W, "W"))
                                 : QString());
  update();
}

void RackElevation::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme().window);
  if (!data_) {
    painter.setPen(theme().muted);
    painter.drawText(rect(), Qt::AlignCenter, tr("Choose a rack above, or pick one on the plan."));
    return;
  }
  constexpr double top = 56, bottom = 64, facts_width = 330;
  const double height = this->height() - top - bottom;
  const double scale = data_->height_m > 0 ? height / std::max(2.4, data_->height_m) : 0;
  const double rack_width = data_->width_m * scale, rack_height = data_->height_m * scale;
  const double drawing = width() - facts_width - 32;
  const QRectF frame((drawing - rack_width) / 2, top + height - rack_height, rack_width, rack_height);
  painter.setFont(sized(font(), 15, true));
  painter.setPen(theme().ink);
  painter.drawText(QRectF(16, 12, drawing - 16, 22), Qt::AlignLeft | Qt::AlignVCenter,
                   QStringLiteral("%1 · %2").arg(data_->id, data_->type));
  paintRack(painter, frame);
  paintPaths(painter, frame);
  paintFacts(painter, QRectF(width() - facts_width - 16, 16, facts_width, this->height() - 32));
}

void RackElevation::paintRack(QPainter& painter, const QRectF& frame) const {
  // The floor.
  painter.setPen(QPen(theme().muted, 2));
  painter.drawLine(QPointF(frame.left() - 150, frame.bottom() + 1),
                   QPointF(frame.right() + 150, frame.bottom() + 1));
  painter.setPen(QPen(theme().ink, 2));
  painter.setBrush(theme().panel);
  painter.drawRoundedRect(frame, 4, 4);
  const double unit_pixels = data_->units > 0 ? 0.04445 * frame.height() / data_->height_m : 0;
  const double plinth = data_->units > 0 ? (frame.height() - data_->units * unit_pixels) / 2 : 8;
  const double rail = std::clamp(frame.width() * 0.07, 6.0, 16.0);
  const QRectF inside = frame.adjusted(rail, plinth, -rail, -plinth);
  QColor fill = temperature_color(data_->inlet_K.value_or(295));
  painter.setPen(QPen(theme().line, 1));
  painter.setBrush(data_->inlet_K ? QBrush(fill) : QBrush(theme().accent_wash));
  painter.drawRect(inside);
  // Rails with a number for every fifth unit, counted from below.
  painter.setFont(sized(font(), 9));
  for (int u = 0; u <= data_->units; ++u) {
    const double y = inside.bottom() - u * unit_pixels;
    painter.setPen(QPen(theme().muted, u % 5 == 0 ? 1.2 : 0.6));
    painter.drawLine(QPointF(frame.left() + 1, y), QPointF(inside.left(), y));
    painter.drawLine(QPointF(inside.right(), y), QPointF(frame.right() - 1, y));
    if (u % 5 == 0 && u > 0)
      painter.drawText(QRectF(frame.left() - 34, y - 7, 30, 14), Qt::AlignRight | Qt::AlignVCenter,
                       QStringLiteral("%1 U").arg(u));
  }
  // Power strips and manifolds stand at the rear, seen through the front as narrow bands.
  if (data_->psu_rated_W) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xe6, 0x9f, 0x00, 150));
    painter.drawRect(QRectF(inside.right() - rail * 0.7, inside.top(), rail * 0.7, inside.height()));
  }
  if (data_->coolant_flow_m3_s) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x0b, 0x6e, 0x99, 200));
    painter.drawRect(QRectF(inside.left(), inside.top(), rail * 0.5, inside.height()));
    painter.setBrush(QColor(0xb4, 0x53, 0x09, 200));
    painter.drawRect(QRectF(inside.left() + rail * 0.6, inside.top(), rail * 0.5, inside.height()));
  }
  const QRectF text = inside.adjusted(rail * 1.4, 0, -rail * 1.2, 0);
  painter.setPen(QColor(0x1f, 0x29, 0x33));
  if (!data_->inlet_K) painter.setPen(theme().ink);
  painter.setFont(sized(font(), 19, true));
  painter.drawText(text.adjusted(0, 0, 0, -text.height() / 2), Qt::AlignHCenter | Qt::AlignBottom,
                   shown(data_->it_power_W, "W"));
  painter.setFont(sized(font(), 11));
  QString lines =
      data_->accelerators ? tr("%1 accelerators").arg(*data_->accelerators) + QLatin1Char('\n') : QString();
  if (data_->chips) lines += tr("%1 chips").arg(*data_->chips) + QLatin1Char('\n');
  lines += tr("servers: number and heights not stated by the type");
  painter.drawText(text.adjusted(0, text.height() / 2 + 6, 0, 0),
                   Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, lines);
  painter.setPen(theme().muted);
  painter.drawText(
      QRectF(frame.left() - 120, frame.bottom() + 8, frame.width() + 240, 18), Qt::AlignHCenter,
      tr("%1 wide · %2 deep · %3 high")
          .arg(shown(data_->width_m, "m"), shown(data_->depth_m, "m"), shown(data_->height_m, "m")));
}

void RackElevation::paintPaths(QPainter& painter, const QRectF& frame) const {
  painter.setFont(sized(font(), 12));
  const auto label = [&](double x, double y, const QString& text, Qt::Alignment align) {
    painter.setPen(theme().ink);
    painter.drawText(QRectF(x, y, 130, 34), static_cast<int>(align) | Qt::TextWordWrap, text);
  };
  const double left = frame.left() - 40, right = frame.right() + 8;
  if (data_->air_flow_m3_s && data_->inlet_K && data_->outlet_K) {
    const double y = frame.top() + frame.height() * 0.3;
    arrow(painter, {left - 90, y}, {left, y}, temperature_color(*data_->inlet_K).darker(115), 7);
    arrow(painter, {right, y}, {right + 90, y}, temperature_color(*data_->outlet_K).darker(115), 7);
    label(left - 134, y - 48,
          tr("air in %1\n%2").arg(shown(data_->inlet_K, "K"), shown(data_->air_flow_m3_s, "m3/s")),
          Qt::AlignRight | Qt::AlignBottom);
    label(right + 4, y - 48,
          tr("air out %1\n%2").arg(shown(data_->outlet_K, "K"), shown(data_->heat_to_air_W, "W")),
          Qt::AlignLeft | Qt::AlignBottom);
  }
  if (data_->coolant_flow_m3_s) {
    const double y = frame.top() + frame.height() * 0.72;
    arrow(painter, {left - 90, y}, {left, y}, theme().accent, 4);
    arrow(painter, {left, y + 44}, {left - 90, y + 44}, theme().thin, 4);
    label(left - 134, y - 46,
          tr("coolant in %1\n%2")
              .arg(shown(data_->coolant_supply_K, "K"),
                   shown(data_->coolant_flow_m3_s, "m3/s", Medium::liquid)),
          Qt::AlignRight | Qt::AlignBottom);
    label(left - 134, y + 52,
          tr("coolant out %1\n%2")
              .arg(shown(data_->coolant_return_K, "K"), shown(data_->heat_to_liquid_W, "W")),
          Qt::AlignRight | Qt::AlignTop);
  }
}

void RackElevation::paintFacts(QPainter& painter, const QRectF& box) const {
  struct Fact {
    QString name, value;
  };
  const double area_m2 = data_->width_m * data_->depth_m;
  const QString not_stated = tr("not stated by the type");
  std::optional<double> floor_kg_m2;
  if (data_->mass_kg && area_m2 > 0) floor_kg_m2 = *data_->mass_kg / area_m2;
  const std::vector<Fact> facts{
      {tr("Cooling"), data_->cooling},
      {tr("Height"), data_->units > 0
                         ? tr("%1, room for %2 U").arg(shown(data_->height_m, "m")).arg(data_->units)
                         : shown(data_->height_m, "m")},
      {tr("Weight, loaded"), data_->mass_kg ? shown(data_->mass_kg, "kg", Medium::air, 4) : not_stated},
      {tr("Floor load under it"), floor_kg_m2 ? floor_load_text(*floor_kg_m2) : not_stated},
      {tr("Servers, power of one"), not_stated},
      {tr("Accelerators"), data_->accelerators ? QString::number(*data_->accelerators) : tr("none stated")},
      {tr("Power supplies, rated"), data_->psu_rated_W ? shown(data_->psu_rated_W, "W") : not_stated},
      {tr("IT power, design point"), shown(data_->it_power_W, "W")},
      {tr("of it server fans"), shown(data_->fan_power_W, "W")},
      {tr("Heat to air"), shown(data_->heat_to_air_W, "W")},
      {tr("Heat to liquid"), shown(data_->heat_to_liquid_W, "W")},
      {tr("Hottest chip"), shown(data_->chip_K, "K")},
      {tr("Coolant from"), data_->coolant_source.isEmpty() ? tr("none") : data_->coolant_source},
      {tr("Confidence of the type"), data_->confidence}};
  const double line = 26;
  const QRectF card(box.left(), box.top(), box.width(), line * static_cast<double>(facts.size()) + 20);
  painter.setPen(theme().line);
  painter.setBrush(theme().panel);
  painter.drawRoundedRect(card, 8, 8);
  double y = card.top() + 10;
  for (const auto& fact : facts) {
    const QRectF row(card.left() + 14, y, card.width() - 28, line);
    painter.setFont(sized(font(), 12));
    painter.setPen(theme().muted);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, fact.name);
    painter.setPen(fact.value == not_stated ? theme().muted : theme().ink);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, fact.value);
    y += line;
  }
  QStringList bands;
  if (data_->coolant_flow_m3_s) bands += tr("Blue and amber bands: manifolds, supply and return.");
  if (data_->psu_rated_W) bands += tr("Yellow band: power strip.");
  if (!bands.isEmpty()) bands += tr("Where in the rack they stand is not stated by the type.");
  painter.setFont(sized(font(), 11));
  painter.setPen(theme().muted);
  painter.drawText(QRectF(card.left(), card.bottom() + 10, card.width(), 60),
                   static_cast<int>(Qt::TextWordWrap), bands.join(QLatin1Char(' ')));
}

}  // namespace thermohall::gui
