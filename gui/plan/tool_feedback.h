#pragma once

#include <QPainter>
#include <QRectF>
#include <QString>

#include "gui/plan/snapping.h"

namespace thermohall::gui {

class PlanView;

/// Pieces of feedback that several tools draw over the view, in its pixels.

/// A small panel with a text beside a point.
void paint_tag(QPainter& painter, QPointF at_px, const QString& text);
/// A dashed rectangle in the accent colour, lightly filled.
void paint_frame(QPainter& painter, const QRectF& rect_px);
void paint_guides(QPainter& painter, const PlanView& view, const std::vector<SnapGuide>& guides);

}  // namespace thermohall::gui
