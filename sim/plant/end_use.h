#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace thermohall {

/// Where electricity ends. Every component that takes power books it under exactly one of these, and the
/// facility total is their sum, so no meter can be forgotten.
enum class EndUse {
  it_components,
  server_fans,
  server_psu_loss,
  air_fans,
  door_fans,
  cdu_pumps,
  facility_pumps,
  condenser_pumps,
  chillers,
  dx_compressors,
  tower_fans,
  dry_cooler_fans,
  evaporative,
  humidification,
  ups_loss,
  transformer_loss,
  pdu_loss,
  busway_loss,
  lighting,
  other,
  count
};
inline constexpr std::size_t end_use_count = static_cast<std::size_t>(EndUse::count);

enum class EndUseGroup { it, cooling, power, other };

struct EndUseInfo {
  std::string_view key;
  std::string_view label;
  EndUseGroup group;
};

inline constexpr std::array<EndUseInfo, end_use_count> end_uses{{
    {"it_components", "IT components", EndUseGroup::it},
    {"server_fans", "server fans", EndUseGroup::it},
    {"server_psu_loss", "server power supplies", EndUseGroup::it},
    {"air_fans", "room air fans", EndUseGroup::cooling},
    {"door_fans", "rear-door fans", EndUseGroup::cooling},
    {"cdu_pumps", "CDU pumps", EndUseGroup::cooling},
    {"facility_pumps", "facility water pumps", EndUseGroup::cooling},
    {"condenser_pumps", "condenser water pumps", EndUseGroup::cooling},
    {"chillers", "chillers", EndUseGroup::cooling},
    {"dx_compressors", "DX compressors and condensers", EndUseGroup::cooling},
    {"tower_fans", "cooling tower fans", EndUseGroup::cooling},
    {"dry_cooler_fans", "dry cooler fans", EndUseGroup::cooling},
    {"evaporative", "economiser and evaporative sections", EndUseGroup::cooling},
    {"humidification", "humidification", EndUseGroup::cooling},
    {"ups_loss", "UPS losses", EndUseGroup::power},
    {"transformer_loss", "transformer losses", EndUseGroup::power},
    {"pdu_loss", "PDU losses", EndUseGroup::power},
    {"busway_loss", "busway losses", EndUseGroup::power},
    {"lighting", "lighting", EndUseGroup::other},
    {"other", "other loads", EndUseGroup::other},
}};

}  // namespace thermohall
