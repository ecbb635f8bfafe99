#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "sim/plant/end_use.h"

namespace thermohall {

/// Quantities of the whole site that are integrated over time. The first `end_use_count` meters are the
/// electric end uses; the others follow here.
enum class Meter : std::size_t {
  water = end_use_count,  ///< make-up water of all evaporating equipment
  water_humidifier,
  heat_rejected,            ///< to the outdoors, by all paths including losses of outdoor equipment
  heat_reused,              ///< exported for use
  moisture_heat,            ///< net energy carried in by moisture (ventilation and humidifier water)
  ambient_gain,             ///< net heat that tanks and pipes take up from their surroundings
  tank_discharge,           ///< heat that tanks take from the water of their loops
  tank_charge,              ///< heat that charging tanks give to it
  network_flow,             ///< coolant through the pipe networks of the racks
  hydraulic_power,          ///< that their pumps give to it
  flow_maldistribution,     ///< of the worst network at this instant
  storage,                  ///< rate of change of heat stored in the plant
  it_power,                 ///< at the rack inputs
  it_unserved,              ///< power of racks that are off and should not be
  compute_asked,            ///< accelerator-seconds asked per second
  compute_delivered,        ///< the same after throttling
  free_cooling,             ///< heat removed without compressors
  mechanical_cooling,       ///< heat removed by compressors
  balance_error,            ///< absolute first-law residual of the site at this instant
  component_balance_error,  ///< sum of the absolute residuals of zones, loops and racks
  second_law_excess,        ///< kelvin by which any exchange of heat breaks the second law
  count
};
inline constexpr std::size_t meter_count = static_cast<std::size_t>(Meter::count);

struct MeterInfo {
  std::string_view key, unit, long_name;
};
MeterInfo meter_info(std::size_t meter);

/// Rates of all meters at an instant (or their means over a step).
struct FacilityMeters {
  std::array<double, meter_count> rate{};
  void book(EndUse use, double power_W) { rate[static_cast<std::size_t>(use)] += power_W; }
  void add(Meter meter, double value) { rate[static_cast<std::size_t>(meter)] += value; }
  double operator[](Meter meter) const { return rate[static_cast<std::size_t>(meter)]; }
  double operator[](EndUse use) const { return rate[static_cast<std::size_t>(use)]; }
  double group_power_W(EndUseGroup group) const;
  double total_power_W() const;
};

}  // namespace thermohall
