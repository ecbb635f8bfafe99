#pragma once

#include "sim/airflow/air_paths.h"
#include "sim/airflow/iso_surface.h"
#include "sim/results/results_writer.h"

namespace thermohall {

/// What is drawn of a field besides slices.
struct AirflowViews {
  std::vector<AirPath> paths;
  std::vector<IsoSurface> surfaces;
};
AirflowViews airflow_views(const AirflowRun&, const std::vector<double>& levels_K);

/// Tables /airflow_path with /airflow_path_point, and /airflow_iso with /airflow_iso_vertex and
/// /airflow_iso_triangle (docs/formats/results.md). Surfaces that are nowhere are left out.
void write_views(ResultsWriter&, const AirflowViews&);

}  // namespace thermohall
