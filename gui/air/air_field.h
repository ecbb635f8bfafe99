#pragma once

#include <QJsonObject>
#include <QVector3D>
#include <array>
#include <optional>
#include <vector>

namespace thermohall::gui {

/// The air of a hall as computed: temperature and velocity at the centres of equal cells, x fastest, then y,
/// then z. Places are those of the plan, metres: x east, y south, z up from the floor.
struct AirField {
  std::array<int, 3> n{};
  std::array<double, 3> low_m{}, cell_m{};
  std::vector<float> temperature_K;
  std::array<std::vector<float>, 3> velocity_m_s;
  std::vector<unsigned char> solid;  ///< 1 in racks, units and obstacles

  bool isEmpty() const { return temperature_K.empty(); }
  std::size_t index(int i, int j, int k) const { return static_cast<std::size_t>((k * n[1] + j) * n[0] + i); }
  double high_m(std::size_t axis) const { return low_m[axis] + n[axis] * cell_m[axis]; }
  double centre_m(std::size_t axis, int i) const { return low_m[axis] + (i + 0.5) * cell_m[axis]; }
  /// The cell that holds a place, or none outside and in solids.
  std::optional<std::size_t> airAt(const std::array<double, 3>& place_m) const;
};

/// `field` of an answer of `thermohall airflow --serve`; empty when it is missing or not whole.
AirField air_field(const QJsonObject& field);

/// Air temperatures on a plane across one axis, first of the other two axes fastest; NaN in solids.
struct AirPlane {
  std::size_t normal = 2;  ///< 0: across x, 1: across y, 2: level
  double position_m = 0;   ///< of the layer of cells that was taken
  int na = 0, nb = 0;
  double a0_m = 0, b0_m = 0, da_m = 0, db_m = 0;
  std::vector<float> temperature_K;

  bool isEmpty() const { return temperature_K.empty(); }
};
AirPlane air_plane(const AirField& field, std::size_t normal, double position_m);

}  // namespace thermohall::gui
