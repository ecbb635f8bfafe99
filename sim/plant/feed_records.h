#pragma once

#include <span>

#include "sim/plant/records.h"

namespace thermohall {

/// One named feed: load over rating of its running units, and whether that is within the limits of the
/// scenario.
struct FeedRecord {
  double alive;
  double it_power_W, power_W;  ///< of its racks; at its upper end
  double busway_load, pdu_load, ups_load, transformer_load;
  double worst_loading;  ///< highest load over its limit, normal or with a feed lost
  double beyond_limit;
};

std::span<const RecordColumn<FeedRecord>> record_columns(const FeedRecord*);

}  // namespace thermohall
