#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace thermohall::gui {

/// A line that shows what an edge was aligned with.
struct SnapGuide {
  bool vertical;        ///< x = at_m, else y = at_m
  double at_m;          ///< where
  double from_m, to_m;  ///< its ends
};

struct SnappedMove {
  QPointF shift_m;
  std::vector<SnapGuide> guides;
};

/// Pulls positions to the grid of the floor and to the edges of what stands there.
class Snapper {
 public:
  static constexpr double fine_m = 0.1;

  /// Side of the grid squares; 0 leaves positions alone.
  void setGrid(double grid_m) { grid_m_ = grid_m; }
  double grid_m() const { return grid_m_; }
  /// Step of the arrow keys.
  double step_m(bool fine) const { return fine || grid_m_ <= 0 ? fine_m : grid_m_; }

  double value(double at_m, bool fine) const;
  QPointF point(QPointF at_m, bool fine) const { return {value(at_m.x(), fine), value(at_m.y(), fine)}; }
  /// A move of a rectangle. An edge or middle that comes within `reach_m` of one of the others is aligned
  /// with it; else the north-west corner goes to the grid. `fine` knows only the fine grid.
  SnappedMove move(const QRectF& rect, QPointF shift_m, const std::vector<QRectF>& others, double reach_m,
                   bool fine) const;

 private:
  double grid_m_ = 0.6;
};

}  // namespace thermohall::gui
