#pragma once

#include <array>
#include <optional>

namespace thermohall {

/// Section `airflow.acceptance`: the rules by which a client accepts a hall from its computed air. The
/// defaults are those of a colocation client's specification.
struct AcceptanceRules {
  std::optional<double> inlet_limit_K;  ///< absent: 29.4 degC, with evaporative air units 33.3 degC
  double recommended_K = 300.15;        ///< 27 degC
  double sensor_height_m = 2.0;         ///< of the sensors that alarm; lower racks: 0.1 m below their top
  double design_air_m3_J = 170 * 4.719474432e-4 / 1000;  ///< 170 cfm/kW, of these 8 for leakage
  std::array<double, 5> bin_edges_K{302.55, 305.35, 308.15, 310.15, 318.15};  ///< 29.4, 32.2, 35, 37, 45 degC
  std::optional<double> load;  ///< share of the rating at which every rack works; absent: as designed
  std::optional<double>
      dry_bulb_K;  ///< of the extreme day; absent: the weather file's, else the year's hottest

  bool transient = true;         ///< judge the loss of the utility too
  double outage_s = 600;         ///< the utility is away
  double allowed_above_s = 295;  ///< a rack may breathe air above the limit for so long
  /// In each rack; absent: the rack type's own heat capacity, which the library's types have from these
  /// masses.
  std::optional<int> servers;
  double steel_kg_U = 5;  ///< of the rack, by rack unit
  double server_kg = 15;  ///< of each server that takes part
  double heat_J_kgK = 500;
  double effectiveness = 0.8;  ///< of that mass against the air of its rack
};

}  // namespace thermohall
