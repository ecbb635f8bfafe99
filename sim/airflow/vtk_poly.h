#pragma once

#include <string>

#include "sim/airflow/air_paths.h"
#include "sim/airflow/iso_surface.h"

namespace thermohall {

/// Paths of the air as VTK PolyData (.vtp, XML, base64): polylines; temperature in K, speed and time at the
/// points, kind (0 tile, 1 unit, 2 exhaust, 3 inlet) of the lines. Throws FileError.
void write_vtk_paths(const std::string& path, const std::vector<AirPath>&);

/// A surface as VTK PolyData: triangles. Throws FileError.
void write_vtk_surface(const std::string& path, const IsoSurface&);

}  // namespace thermohall
