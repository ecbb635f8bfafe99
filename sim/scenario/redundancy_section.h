#pragma once

#include <array>
#include <string_view>

namespace thermohall {

/// Systems of units that a requirement of redundancy can name, in the order of the tables.
enum class RedundantSystem {
  air,
  liquid,
  pumps,
  chillers,
  towers,
  dry_coolers,
  transformers,
  ups,
  batteries,
  pdus,
  busways,
  generators
};
inline constexpr std::array<const char*, 12> redundant_system_names{
    "air",          "liquid", "pumps",     "chillers", "towers",  "dry_coolers",
    "transformers", "ups",    "batteries", "pdus",     "busways", "generators"};

/// Units beyond the need: none, one, two, or as many again.
enum class RedundancyLevel { n, n_plus_1, n_plus_2, two_n };
inline constexpr std::array<std::string_view, 4> redundancy_level_names{"N", "N+1", "N+2", "2N"};

/// What each system of a design has to have; section `redundancy` of a scenario. Nothing is simulated
/// differently by it: tables of margins say whether it is met.
struct RedundancySpec {
  std::array<RedundancyLevel, redundant_system_names.size()> required{};  ///< N by itself
};

}  // namespace thermohall
