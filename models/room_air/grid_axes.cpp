#include "models/room_air/grid_axes.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "models/room_air/grid_lines.h"

namespace thermohall {
namespace {

// Length, and the positions along each axis that should meet grid lines.
struct AxisPlan {
  double low = 0, length = 0;
  std::vector<double> planes;
};

std::array<AxisPlan, 3> axis_plans(const RoomGeometry& g) {
  std::array<AxisPlan, 3> plan;
  const GridLines::Bounds room = GridLines::bounds_of(g.room);
  for (std::size_t a = 0; a < 3; ++a) plan[a] = {room[a][0], room[a][1] - room[a][0], {}};
  const auto add_box = [&](const RoomBox& box) {
    const GridLines::Bounds b = GridLines::bounds_of(box);
    for (std::size_t a = 0; a < 3; ++a)
      for (const double x : b[a]) plan[a].planes.push_back(x);
  };
  for (const auto& r : g.racks) add_box(r.box);
  for (const auto& s : g.solids) add_box(s);
  for (const auto& p : g.parts) add_box(p);
  for (const auto& w : g.thin_walls)
    plan[static_cast<std::size_t>(w.rectangle.normal)].planes.push_back(w.rectangle.position_m);
  return plan;
}

int cell_count(const AxisPlan& plan, double cell_m, bool search) {
  const int usual = std::max(1, static_cast<int>(std::lround(plan.length / cell_m)));
  if (!search) return usual;
  const auto misfit = [&](int n) {
    const double h = plan.length / n;
    double sum = 0;
    for (const double x : plan.planes) {
      const double lines = (x - plan.low) / h, off = (lines - std::round(lines)) * h / cell_m;
      if (x > plan.low - 1e-9 && x < plan.low + plan.length + 1e-9) sum += off * off;
    }
    const double change = plan.length / cell_m / n - 1;  // a dislike of counts far from the asked one
    return sum / std::max<double>(1.0, static_cast<double>(plan.planes.size())) + 0.05 * change * change;
  };
  int best = usual;
  const int lowest = std::max(1, static_cast<int>(std::ceil(usual * 0.9))),
            highest = static_cast<int>(std::floor(usual * 1.15));
  for (int n = lowest; n <= highest; ++n)
    if (misfit(n) < misfit(best) - 1e-9) best = n;
  return best;
}

}  // namespace

std::array<GridAxis, 3> grid_axes(const RoomGeometry& geometry, double cell_m, bool search) {
  const auto plan = axis_plans(geometry);
  std::array<GridAxis, 3> axes;
  for (std::size_t a = 0; a < 3; ++a)
    axes[a] = {plan[a].low, plan[a].length, cell_count(plan[a], cell_m, search)};
  return axes;
}

}  // namespace thermohall
