#pragma once

#include <QPainter>

namespace thermohall::gui {

class PlanView;

/// Marks what LayoutWarnings found, over the plan: overlaps and what stands outside in red, narrow aisles and
/// blocked doors in amber with their depth.
void paint_warnings(QPainter& painter, const PlanView& view);

}  // namespace thermohall::gui
