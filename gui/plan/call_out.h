#pragma once

#include <QPainter>
#include <QRectF>

namespace thermohall::gui {

class PlanView;

/// The call-out on the worst rack: temperature and cause, and a remedy. Gives the place of the remedy in
/// pixels of the view, empty when there is nothing to apply.
QRectF paint_call_out(QPainter& painter, const PlanView& view);

}  // namespace thermohall::gui
