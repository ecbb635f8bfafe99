#include "gui/plan/color_scale.h"

#include <QCoreApplication>
#include <array>

#include "gui/plan/draw_text.h"
#include "gui/plan/rack_redundancy.h"
#include "gui/theme/temperature_map.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

constexpr double bar_high_px = 9;
constexpr double zero_celsius_K = 273.15;
constexpr std::array<double, 5> marks_C{15, 18, 27, 32, 40};  // ends, recommended band, allowable

QString say(const char* text) { return QCoreApplication::translate("ColorScale", text); }

// Without its unit: "27", "80.6" or "81".
QString degrees(double celsius, int digits = 3) {
  return unit_system()
      .shown(celsius + zero_celsius_K, "K", Medium::air, digits)
      .section(QLatin1Char(' '), 0, 0);
}

void paint_label(QPainter& painter, QPointF top_middle, const QString& text) {
  draw_scene_text(painter, {top_middle.x() - 30, top_middle.y(), 60, 14}, text,
                  {.pixel_size = 10, .color = theme().muted});
}

void paint_caption(QPainter& painter, QPointF left_top, double width_px, const QString& text) {
  if (width_px <= 0) return;
  draw_scene_text(painter, {left_top.x(), left_top.y() - 4, width_px, 16}, text,
                  {.pixel_size = 11, .color = theme().muted, .flags = Qt::AlignLeft | Qt::AlignVCenter});
}

void paint_temperatures(QPainter& painter, QPointF at, const ColorScale& scale) {
  const double span_K = hottest_color_K - coldest_color_K;
  const auto x_of = [&](double temperature_K) {
    return at.x() + scale.bar_px * (temperature_K - coldest_color_K) / span_K;
  };
  for (int i = 0; i < static_cast<int>(scale.bar_px); ++i)
    painter.fillRect(QRectF(at.x() + i, at.y(), 1, bar_high_px),
                     temperature_color(coldest_color_K + span_K * (i + 0.5) / scale.bar_px));
  for (const double celsius : marks_C)
    paint_label(painter, {x_of(celsius + zero_celsius_K), at.y() + bar_high_px + 2}, degrees(celsius, 2));
  // The recommended band is bracketed on the bar itself.
  const double low = x_of(marks_C[1] + zero_celsius_K), high = x_of(marks_C[2] + zero_celsius_K);
  painter.setPen(QPen(theme().ink, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(QRectF(low, at.y() - 2.5, high - low, bar_high_px + 4));
  const QString unit = pretty_quantity(QString::fromStdString(unit_system().shownUnit(300, "K")));
  const QString words =
      scale.has_air
          ? say(QT_TRANSLATE_NOOP("ColorScale",
                                  "%1, rack inlets and air · same scale for all designs · %2–%3 recommended"))
          : say(QT_TRANSLATE_NOOP("ColorScale",
                                  "%1 at rack inlets · same scale for all designs · %2–%3 recommended"));
  paint_caption(painter, {at.x() + scale.bar_px + 16, at.y()}, scale.caption_px,
                words.arg(unit, degrees(marks_C[1]), degrees(marks_C[2])));
}

void paint_shares(QPainter& painter, QPointF at, const ColorScale& scale) {
  for (int i = 0; i < static_cast<int>(scale.bar_px); ++i)
    painter.fillRect(QRectF(at.x() + i, at.y(), 1, bar_high_px), share_color((i + 0.5) / scale.bar_px));
  const bool power = scale.by == ColorBy::power;
  const double full = power ? scale.power_scale_W / 1e3 : 100;
  for (const double share : {0.0, 0.5, 1.0})
    paint_label(painter, {at.x() + share * scale.bar_px, at.y() + bar_high_px + 2},
                QString::number(share * full, 'g', 4));
  paint_caption(painter, {at.x() + scale.bar_px + 16, at.y()}, scale.caption_px,
                power ? say(QT_TRANSLATE_NOOP("ColorScale", "kW a rack at the design point"))
                      : say(QT_TRANSLATE_NOOP("ColorScale", "% of the rack's power at full work")));
}

void paint_swatches(QPainter& painter, QPointF at, const std::vector<std::pair<QColor, QString>>& swatches) {
  painter.setRenderHint(QPainter::Antialiasing, true);
  for (const auto& [color, name] : swatches) {
    painter.setPen(QPen(theme().line, 1));
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(at.x(), at.y(), 12, 12), 2, 2);
    const double width_px = text_width(name, 11) + 4;
    paint_caption(painter, {at.x() + 18, at.y()}, width_px, name);
    at.rx() += 34 + width_px;
  }
}

}  // namespace

void paint_color_scale(QPainter& painter, QPointF left_top, const ColorScale& scale) {
  std::vector<std::pair<QColor, QString>> swatches;
  switch (scale.by) {
    case ColorBy::inlet_temperature:
      return paint_temperatures(painter, left_top, scale);
    case ColorBy::power:
    case ColorBy::capacity:
      return paint_shares(painter, left_top, scale);
    case ColorBy::cooling_path:
      for (const CoolingPath path :
           {CoolingPath::air, CoolingPath::rear_door, CoolingPath::cold_plate, CoolingPath::immersion})
        swatches.emplace_back(cooling_path_color(path), cooling_path_name(path));
      break;
    case ColorBy::redundancy:
      for (const RackSpares spares : {RackSpares::not_known, RackSpares::short_already, RackSpares::none,
                                      RackSpares::one, RackSpares::two, RackSpares::more})
        swatches.emplace_back(spares_color(spares), spares_name(spares));
      break;
  }
  paint_swatches(painter, left_top, swatches);
}

QStringList color_by_names() {
  return {say(QT_TRANSLATE_NOOP("ColorScale", "Inlet temperature")),
          say(QT_TRANSLATE_NOOP("ColorScale", "Power")),
          say(QT_TRANSLATE_NOOP("ColorScale", "Capacity used")),
          say(QT_TRANSLATE_NOOP("ColorScale", "Cooling path")),
          say(QT_TRANSLATE_NOOP("ColorScale", "Redundancy"))};
}

}  // namespace thermohall::gui
