#pragma once

#include <QWidget>

#include "gui/plan/color_scale.h"

namespace thermohall::gui {

/// What the colours of the 3-D view say, on the scales of the plan.
class ColorLegend : public QWidget {
  Q_OBJECT
 public:
  explicit ColorLegend(QWidget* parent = nullptr);

  void setScale(const ColorScale& scale);
  QSize sizeHint() const override { return {620, 34}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ColorScale scale_;
};

}  // namespace thermohall::gui
