#include "gui/plan/plan_legend.h"

#include <QPainter>
#include <cmath>

#include "gui/plan/draw_text.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_view.h"
#include "gui/theme/temperature_map.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double bar_px = 240, bar_high_px = 9, left_px = 44, top_px = 8;
constexpr double recommended_low_K = 291.15, recommended_high_K = 300.15;

void paint_label(QPainter& painter, double x, const QString& text) {
  draw_scene_text(painter, {x - 30, top_px + bar_high_px + 2, 60, 14}, text,
                  {.pixel_size = 10, .color = theme().muted});
}

void paint_caption(QPainter& painter, double x, const QString& text) {
  draw_scene_text(painter, {x, top_px - 4, 420, 16}, text,
                  {.pixel_size = 11, .color = theme().muted, .flags = Qt::AlignLeft | Qt::AlignVCenter});
}

}  // namespace

PlanLegend::PlanLegend(PlanView& view, QWidget* parent) : QWidget(parent), view_(view) {
  setFixedHeight(40);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Colour scale of the plan"));
  connect(&view_, &PlanView::transformed, this, qOverload<>(&QWidget::update));
  connect(&view_.plan(), &PlanScene::changed, this, qOverload<>(&QWidget::update));
}

void PlanLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().window);
  switch (view_.plan().colorBy()) {
    case ColorBy::inlet_temperature:
      paintTemperatures(painter);
      break;
    case ColorBy::cooling_path:
      paintPaths(painter);
      break;
    default:
      paintShares(painter);
  }
  paintScaleBar(painter);
}

void PlanLegend::paintTemperatures(QPainter& painter) const {
  const auto x_of = [](double temperature_K) {
    return left_px + bar_px * (temperature_K - coldest_color_K) / (hottest_color_K - coldest_color_K);
  };
  for (int i = 0; i < static_cast<int>(bar_px); ++i) {
    const double temperature_K = coldest_color_K + (hottest_color_K - coldest_color_K) * (i + 0.5) / bar_px;
    painter.fillRect(QRectF(left_px + i, top_px, 1, bar_high_px), temperature_color(temperature_K));
  }
  for (const int degrees : {15, 18, 27, 32, 40})
    paint_label(painter, x_of(degrees + 273.15), QString::number(degrees));
  // The recommended band is bracketed on the bar itself.
  painter.setPen(QPen(theme().ink, 1));
  painter.drawRect(QRectF(x_of(recommended_low_K), top_px - 2.5,
                          x_of(recommended_high_K) - x_of(recommended_low_K), bar_high_px + 4));
  const QString what = view_.plan().hasTemperatureSlice()
                           ? tr("°C, rack inlets and air · same scale for all designs · 18–27 recommended")
                           : tr("°C at rack inlets · same scale for all designs · 18–27 recommended");
  paint_caption(painter, left_px + bar_px + 16, what);
}

void PlanLegend::paintShares(QPainter& painter) const {
  for (int i = 0; i < static_cast<int>(bar_px); ++i)
    painter.fillRect(QRectF(left_px + i, top_px, 1, bar_high_px), share_color((i + 0.5) / bar_px));
  const bool power = view_.plan().colorBy() == ColorBy::power;
  const double full = power ? view_.plan().powerScale_W() / 1e3 : 100;
  for (const double share : {0.0, 0.5, 1.0})
    paint_label(painter, left_px + share * bar_px, QString::number(share * full, 'g', 4));
  paint_caption(painter, left_px + bar_px + 16,
                power ? tr("kW a rack at the design point") : tr("% of the rack's power at full work"));
}

void PlanLegend::paintPaths(QPainter& painter) const {
  double x = left_px;
  painter.setRenderHint(QPainter::Antialiasing, true);
  for (const CoolingPath path :
       {CoolingPath::air, CoolingPath::rear_door, CoolingPath::cold_plate, CoolingPath::immersion}) {
    painter.setPen(QPen(theme().line, 1));
    painter.setBrush(cooling_path_color(path));
    painter.drawRoundedRect(QRectF(x, top_px, 12, 12), 2, 2);
    const QString name = cooling_path_name(path);
    paint_caption(painter, x + 18, name);
    x += 40 + text_width(name, 11);
  }
}

void PlanLegend::paintScaleBar(QPainter& painter) const {
  const double scale = view_.scale_px_m();
  double length_m = 0.5;
  for (const double wanted_m : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0})
    if (wanted_m * scale <= 110) length_m = wanted_m;
  const double right = width() - 12, left = right - length_m * scale, y = top_px + 4;
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(theme().ink, 2));
  painter.drawLine(QPointF(left, y), QPointF(right, y));
  draw_scene_text(painter, {left - 20, y + 4, right - left + 40, 14}, QStringLiteral("%1 m").arg(length_m),
                  {.pixel_size = 10, .color = theme().ink});
}

}  // namespace thermohall::gui
