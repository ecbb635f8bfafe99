#include "sim/airflow/airflow_slice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "sim/base/quantity.h"

namespace thermohall {

SlicePlane parse_slice_plane(std::string_view text) {
  const auto equals = text.find('=');
  if (equals != 1 || (text[0] != 'x' && text[0] != 'y' && text[0] != 'z'))
    throw std::invalid_argument("a slice is written as x=, y= or z= and a position: z=1.8 m");
  try {
    return {static_cast<RoomAxis>(text[0] - 'x'), parse_quantity(std::string(text.substr(2)), "m")};
  } catch (const QuantityError& fault) {
    throw std::invalid_argument(std::string("position of the slice: ") + fault.what());
  }
}

AirflowSlice airflow_slice(const RoomCellFields& f, const SlicePlane& plane) {
  const std::array<int, 3> n{f.nx, f.ny, f.nz};
  const std::array<double, 3> low{f.x0_m, f.y0_m, f.z0_m}, h{f.dx_m, f.dy_m, f.dz_m};
  const auto axis = static_cast<std::size_t>(plane.normal);
  const std::size_t a = axis == 0 ? 1 : 0, b = axis == 2 ? 1 : 2;
  AirflowSlice slice{
      .plane = plane, .na = n[a], .nb = n[b], .a0_m = low[a], .b0_m = low[b], .da_m = h[a], .db_m = h[b]};
  if (f.temperature_K.empty()) return slice;
  std::array<int, 3> c{};
  c[axis] =
      std::clamp(static_cast<int>(std::floor((plane.position_m - low[axis]) / h[axis])), 0, n[axis] - 1);
  const std::array<const std::vector<double>*, 3> velocity{&f.u_m_s, &f.v_m_s, &f.w_m_s};
  for (c[b] = 0; c[b] < n[b]; ++c[b])
    for (c[a] = 0; c[a] < n[a]; ++c[a]) {
      const auto at = static_cast<std::size_t>((c[2] * f.ny + c[1]) * f.nx + c[0]);
      slice.temperature_K.push_back(static_cast<float>(f.temperature_K[at]));
      slice.speed_m_s.push_back(static_cast<float>(f.speed_m_s[at]));
      slice.u_m_s.push_back(static_cast<float>((*velocity[a])[at]));
      slice.v_m_s.push_back(static_cast<float>((*velocity[b])[at]));
      slice.solid.push_back(f.solid[at]);
    }
  return slice;
}

}  // namespace thermohall
