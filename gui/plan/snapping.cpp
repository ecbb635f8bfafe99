#include "gui/plan/snapping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace thermohall::gui {
namespace {

struct Span {
  double low, high;
};

Span along(const QRectF& r, bool x) { return x ? Span{r.left(), r.right()} : Span{r.top(), r.bottom()}; }

struct Pull {
  double by_m, at_m;
  const QRectF* other;
};

// The shortest way to bring an edge or the middle of a span onto one of another.
std::optional<Pull> strongest(const Span& moving, const std::vector<QRectF>& others, bool x, double reach_m) {
  std::optional<Pull> best;
  const std::array<double, 3> mine{moving.low, moving.high, (moving.low + moving.high) / 2};
  for (const QRectF& other : others) {
    const Span span = along(other, x);
    const std::array<double, 3> theirs{span.low, span.high, (span.low + span.high) / 2};
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t j = 0; j < 3; ++j) {
        if ((i == 2) != (j == 2)) continue;  // middles align with middles only
        const double by_m = theirs[j] - mine[i];
        if (std::abs(by_m) <= reach_m && (!best || std::abs(by_m) < std::abs(best->by_m) - 1e-9))
          best = Pull{by_m, theirs[j], &other};
      }
  }
  return best;
}

}  // namespace

double Snapper::value(double at_m, bool fine) const {
  const double step = fine ? fine_m : grid_m_;
  return step > 0 ? std::round(at_m / step) * step : std::round(at_m * 1000) / 1000;
}

SnappedMove Snapper::move(const QRectF& rect, QPointF shift_m, const std::vector<QRectF>& others,
                          double reach_m, bool fine) const {
  SnappedMove snapped{shift_m, {}};
  const QRectF moved = rect.translated(shift_m);
  const auto settle = [&](bool x) {
    const Span span = along(moved, x);
    const auto pull = fine ? std::nullopt : strongest(span, others, x, reach_m);
    const double by_m = pull ? pull->by_m : value(span.low, fine) - span.low;
    (x ? snapped.shift_m.rx() : snapped.shift_m.ry()) += by_m;
    return pull;
  };
  const auto pull_x = settle(true), pull_y = settle(false);
  const QRectF final_rect = rect.translated(snapped.shift_m);
  const auto guide = [&](const Pull& pull, bool x) {
    const Span a = along(final_rect, !x), b = along(*pull.other, !x);
    snapped.guides.push_back({x, pull.at_m, std::min(a.low, b.low), std::max(a.high, b.high)});
  };
  if (pull_x) guide(*pull_x, true);
  if (pull_y) guide(*pull_y, false);
  return snapped;
}

}  // namespace thermohall::gui
