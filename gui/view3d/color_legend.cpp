#include "gui/view3d/color_legend.h"

#include <QPainter>
#include <algorithm>

#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

constexpr double left_px = 20, top_px = 7, bar_px = 180, caption_px = 400, least_caption_px = 80;

}  // namespace

ColorLegend::ColorLegend(QWidget* parent) : QWidget(parent) {
  setFixedHeight(sizeHint().height());
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Colour scale of the 3-D view"));
  connect(&unit_system(), &UnitSystem::changed, this, qOverload<>(&QWidget::update));
}

void ColorLegend::setScale(const ColorScale& scale) {
  scale_ = scale;
  scale_.bar_px = bar_px;
  scale_.caption_px = caption_px;
  update();
}

void ColorLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  ColorScale fitted = scale_;  // words that have no room are left out
  const double room_px = width() - left_px - bar_px - 20;
  fitted.caption_px = room_px < least_caption_px ? 0 : std::min(caption_px, room_px);
  paint_color_scale(painter, {left_px, top_px}, fitted);
}

}  // namespace thermohall::gui
