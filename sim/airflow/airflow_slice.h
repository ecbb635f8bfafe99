#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/airflow/room_model.h"

namespace thermohall {

/// A plane through the room: "z=1.8 m", "y=3.2m", "x=4 m".
struct SlicePlane {
  RoomAxis normal = RoomAxis::z;
  double position_m = 1.8;
};

/// Throws std::invalid_argument with words for the user.
SlicePlane parse_slice_plane(std::string_view text);

/// Cell values on a plane, first axis fastest; a and b are the two other axes in the order x, y, z. Values
/// are those of the layer of cells that the plane cuts.
struct AirflowSlice {
  SlicePlane plane;
  int na = 0, nb = 0;
  double a0_m = 0, b0_m = 0, da_m = 0, db_m = 0;
  std::vector<float> temperature_K{}, speed_m_s{}, u_m_s{}, v_m_s{};  ///< u, v along a and b
  std::vector<unsigned char> solid{};
};

AirflowSlice airflow_slice(const RoomCellFields&, const SlicePlane&);

}  // namespace thermohall
