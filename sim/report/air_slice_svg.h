#pragma once

#include <string>
#include <vector>

#include "sim/report/air_facts.h"
#include "sim/report/plot_svg.h"

namespace thermohall {

/// A body in the plane of a slice; inlet_C: worst mean inlet of a rack on a plan, NaN elsewhere.
struct AirSliceBody {
  std::string id;
  double a_m, b_m, length_m, height_m;
  double inlet_C;
  char facing = ' ';  ///< of racks on a plan: n, s, e, w
};

/// Air temperatures on a plane in the colours of temperature_colour.h, bodies over them, axes in metres and
/// the scale. A plan has north at the top, a cut has the floor at the bottom. The cells are a picture inside
/// the drawing.
struct AirSliceChart {
  ChartText text;
  AirSliceFacts slice;
  std::vector<AirSliceBody> bodies;
  double tallest = 560;  ///< pixels
};
std::string air_slice(const AirSliceChart& chart);

}  // namespace thermohall
