#pragma once

#include <string>
#include <vector>

#include "sim/results/study_index.h"

namespace thermohall::gui {

/// One family of designs over rack density: middle and spread over everything else that the study varied.
struct DensityCurve {
  std::string family;                     ///< "air"
  std::vector<double> density_kW;         ///< ascending
  std::vector<double> low, middle, high;  ///< 10th, 50th, 90th percentile
};

/// Families of a study whose designs are called `family-NNNkw`, by one metric. Variants that failed are left
/// out.
std::vector<DensityCurve> density_curves(const StudyIndex& index, const std::string& metric);

/// Density from which `second` stays below `first`, between the densities by linear interpolation; NaN when
/// it never does or always did.
double crossover_kW(const DensityCurve& first, const DensityCurve& second);

/// One bar of a tornado: the metric with one input at its 10th and 90th percentile.
struct TornadoBar {
  std::string input;
  double low, high;
};

/// Growth of one design under one branch of demand, year by year, with blocks built in phases.
struct GrowthSeries {
  std::string branch;
  std::vector<double> year, demand, hall_MW, machine_MW, racks;
};

/// What a results folder of a study says beyond its designs.
struct StudyFindings {
  std::string title;
  std::vector<DensityCurve> density;
  std::string tornado_case, tornado_metric, tornado_unit;
  std::vector<TornadoBar> tornado;  ///< widest first
  struct Point {
    std::string family;
    double wue_L_kWh, pue;
  };
  std::vector<Point> pue_water;  ///< every variant
  std::string growth_case;       ///< design of the growth
  std::vector<GrowthSeries> growth;
};
StudyFindings study_findings(const std::string& index_path);

}  // namespace thermohall::gui
