#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/plant/channels.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// Racks one by one with their places, and the cohorts in which they are computed.
struct RackItems {
  struct Cohort {
    std::size_t group;                    ///< a rack group with this cohort's properties
    double weight;                        ///< racks in it
    std::optional<double> recirculation;  ///< of its own, instead of the zone's
    int pdu = -1, busway = -1;            ///< unit it hangs on, of those of one feed; -1: no event asks
    std::uint32_t feeds = 1;              ///< bits of the named feeds
    int number = 0;                       ///< in its row, of the first one
  };
  std::vector<Cohort> cohorts;
  std::vector<double> weights;                ///< of the cohorts
  std::vector<std::string> ids;               ///< of the racks
  std::vector<std::uint32_t> cohort_of_item;  ///< empty when every rack is its own cohort
  std::vector<ItemAttribute> attributes;      ///< row, zone, type, x, y
};

/// Merges racks that must have the same trajectory (type, zone, load, coolant, door, recirculation), unless
/// the run asks for every rack on its own.
RackItems expand_racks(const Scenario& scenario);

/// Bits of the named feeds that a group hangs on; 1 without names.
std::uint32_t feed_bits(const Scenario& scenario, const RackGroup& group);

/// Distribution units of a stage that failed leave racks in the dark: racks hang on the units in the order of
/// the file, as many on each. With two feeds the units of feed A fail first; a rack is dark without both.
bool is_dark(int unit, int count, int feeds, int out);

/// Centre of rack `number` of a group.
struct RackPlace {
  double x_m, y_m;
};
RackPlace rack_place(const Scenario& scenario, const RackGroup& group, int number);

}  // namespace thermohall
