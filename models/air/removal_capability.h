#pragma once

namespace thermohall {

/// What an air-cooling device can remove at most, linear in the return-air temperature, so that the room's
/// balance (aisle_zone.h) stays linear:   Q_max = slope (T_return - T_cold).
struct RemovalCapability {
  double slope_W_K;  ///< zero: not available
  double cold_temperature_K;
};

}  // namespace thermohall
