#pragma once

#include <QVector3D>
#include <vector>

#include "gui/air/air_field.h"

namespace thermohall::gui {

/// A surface of equal air temperature: three corners a triangle, in places of the plan. Normals point to the
/// warmer side.
struct AirSurface {
  std::vector<QVector3D> corners_m, normals;

  bool isEmpty() const { return corners_m.empty(); }
  /// Volume of air at or above the temperature.
  double warm_volume_m3 = 0;
};

/// The surface by marching tetrahedra between cell centres (six to a cube of eight centres). It does not go
/// through solids: cubes that touch one are left out.
/// Source: A. Doi, A. Koide, IEICE Transactions E74 (1991).
AirSurface air_surface(const AirField& field, double temperature_K);

}  // namespace thermohall::gui
