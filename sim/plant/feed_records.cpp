#include "sim/plant/feed_records.h"

namespace thermohall {

std::span<const RecordColumn<FeedRecord>> record_columns(const FeedRecord*) {
  using R = FeedRecord;
  using enum Aggregate;
  static constexpr RecordColumn<R> rows[] = {
      {&R::alive, {"alive", "1", "1 while the feed carries its racks", mean, 0}},
      {&R::it_power_W, {"it_power", "W", "power of its racks", mean, 0}},
      {&R::power_W, {"power", "W", "power taken at its upper end", mean, 0}},
      {&R::busway_load, {"busway_load", "1", "load over rating of its busways", maximum, 0}},
      {&R::pdu_load, {"pdu_load", "1", "load over rating of its PDUs", maximum, 0}},
      {&R::ups_load, {"ups_load", "1", "load over rating of its UPS modules", maximum, 0}},
      {&R::transformer_load, {"transformer_load", "1", "load over rating of its transformers", maximum, 0}},
      {&R::worst_loading, {"worst_loading", "1", "highest load over the limit of its stage", maximum, 0}},
      {&R::beyond_limit, {"limited", "1", "1 while a stage is loaded beyond its limit", mean, 0}},
  };
  return rows;
}

}  // namespace thermohall
