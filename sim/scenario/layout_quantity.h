#pragma once

#include <array>
#include <string>
#include <string_view>

namespace thermohall {

/// A quantity of the layout that prices and embodied carbon are counted by; worked out in sim/run/costing.
struct LayoutQuantityRule {
  std::string_view key;
  std::string_view unit;  ///< "m2"; "1" for a plain number
  /// "USD/m2", "USD".
  std::string per(std::string_view numerator) const {
    return std::string(numerator) + (unit == "1" ? "" : "/" + std::string(unit));
  }
};
inline constexpr std::array<LayoutQuantityRule, 13> layout_quantity_rules{{{"floor_area", "m2"},
                                                                           {"racks", "1"},
                                                                           {"liquid_racks", "1"},
                                                                           {"it_power", "W"},
                                                                           {"air_cooled_power", "W"},
                                                                           {"liquid_power", "W"},
                                                                           {"row_length", "m"},
                                                                           {"pipe_length", "m"},
                                                                           {"tcs_pipe_length", "m"},
                                                                           {"coolant_volume", "m3"},
                                                                           {"accelerators", "1"},
                                                                           {"building_area", "m2"},
                                                                           {"land_area", "m2"}}};

}  // namespace thermohall
