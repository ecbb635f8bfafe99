#pragma once

#include <QVector3D>
#include <vector>

#include "gui/air/air_field.h"

namespace thermohall::gui {

/// The way that air takes through a hall, in places of the plan.
struct AirPath {
  std::vector<std::array<double, 3>> points_m;
  std::vector<float> temperature_K;  ///< at each point
};

/// Follows the air by the method of Heun with steps of half a cell, velocity linear between cell centres of
/// the air. It ends at the surface of a solid, outside the field, where the air stands still, or after
/// `longest_m`. `backward`: where the air comes from. For pictures; the batch program traces with the face
/// velocities of its solver.
AirPath air_path(const AirField& field, const std::array<double, 3>& start_m, double longest_m = 40,
                 bool backward = false);

/// A box of the hall around which air is looked for.
struct AirBox {
  std::array<double, 3> low_m{}, high_m{};
};

/// Up to `most` places in the air right beside a box where the air leaves it (`into` false) or enters it, the
/// streams at least half as fast as the fastest, spread evenly over them.
std::vector<std::array<double, 3>> air_starts(const AirField& field, const AirBox& box, bool into, int most);

}  // namespace thermohall::gui
