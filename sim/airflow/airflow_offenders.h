#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/airflow/airflow_answer.h"

namespace thermohall {

struct AirOrigins;  // sim/airflow/air_origin.h

enum class WarmAirCause {
  short_of_supply,      ///< the tiles before it give less than it draws
  over_the_top,         ///< exhaust comes over its row
  around_row_end,       ///< exhaust comes round the end of its row
  through_containment,  ///< exhaust leaks into or over a containment
  facing_exhaust,       ///< another rack blows at its front
  mixed_room_air        ///< none of these dominates
};
std::string_view words_for(WarmAirCause);

/// A rack that breathes warm air: above the limit of its zone, or with much exhaust in its inlet.
struct Offender {
  int rack = 0;  ///< index into RoomModel::racks
  WarmAirCause cause = WarmAirCause::mixed_room_air;
  std::vector<std::string> exhaust_of;  ///< racks whose exhaust was met on the way back, most met first
  std::string explanation;
};

struct OffenderSettings {
  double least_warm_share = 0.08;  ///< of racks below their limit
  double least_rise_K = 1.5;       ///< of their inlet over the supply
  std::size_t most = 12;
};

/// The worst racks first: those above their limit by how much, then the rest by the share of exhaust in their
/// inlet. The cause is read from where the air at the inlet comes from: the air is followed back from nine
/// points before the front, and the tile air before the rack is held against what it draws.
std::vector<Offender> airflow_offenders(const RoomModel&, const RoomAirResult&, const AirflowAnswer&,
                                        const OffenderSettings& = {});

/// Adds to each explanation where the air of the rack comes from, as far as it was traced.
void explain_origins(std::vector<Offender>&, const AirOrigins&);

}  // namespace thermohall
