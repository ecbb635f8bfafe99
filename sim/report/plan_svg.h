#pragma once

#include <string>
#include <vector>

#include "sim/report/plot_svg.h"
#include "sim/report/svg_canvas.h"

namespace thermohall {

/// One box on the floor of a hall. Origin in the north-west corner, x to the east, y to the south.
struct PlanObject {
  enum class Kind { rack, air_unit, cdu, power, obstacle };
  Kind kind = Kind::rack;
  std::string id;
  double x_m, y_m, length_m,
      width_m;         ///< smallest corner, extent along x and along y
  char facing = 's';   ///< where its front looks: n, s, e, w
  double inlet_C = 0;  ///< worst of a rack; NaN: takes no air
};

/// The floor of a hall from above, north at the top: racks in the colour of their worst inlet
/// (temperature_colour.h) with a bar at the cold front, other equipment by its outline. Ids stand in the
/// boxes where they fit.
struct HallPlan {
  ChartText text;
  double length_m = 0, width_m = 0;
  std::vector<PlanObject> objects;
  double tallest = 620;  ///< pixels of the floor
};
std::string hall_plan(const HallPlan& plan);

/// The colours of temperatures as a bar with its figures, 40 pixels high with what stands above it.
void draw_temperature_scale(SvgCanvas&, double left, double width, double top, const std::string& name);

}  // namespace thermohall
