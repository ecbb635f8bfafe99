#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/plant/facility.h"
#include "sim/plant/feed_records.h"
#include "sim/plant/records.h"
#include "sim/scenario/feeds_section.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// Loads beside the racks.
struct ChainLoads {
  double air_W = 0;         ///< room air units and door fans
  double pump_W = 0;        ///< CDUs and facility pumps
  double mechanical_W = 0;  ///< everything else, always fed past the UPS
};

/// Utility -> transformers -> { UPS -> PDUs -> busways -> racks ; mechanical loads }. Losses are heat where
/// the equipment stands: in a zone or outdoors (in ventilated rooms). Stages whose heat warms a zone carry IT
/// power only, so that their losses are known before the room's air is balanced. With named feeds every feed
/// is a chain of its own with the units that it names; the other loads hang on those alive in equal parts.
class PowerChain {
 public:
  explicit PowerChain(const PowerSpec& spec);

  /// Units that do not work, of one feed or of all; at least one a stage stays for the arithmetic of a dead
  /// chain.
  struct Out {
    int transformers = 0, ups = 0, pdus = 0, busways = 0;
    double feed_share = 0;  ///< of the distribution that lost its feed; without named feeds
    bool is_lost = false;   ///< a named feed without supply
    double transformer_share = 1, ups_share = 1, pdu_share = 1,
           busway_share = 1;  ///< of the rating, degraded
  };
  void set_out(const Out& out) { paths_.front().out = out; }
  void set_out(std::size_t feed, const Out& out) { paths_[feed].out = out; }
  std::size_t feeds() const { return paths_.size(); }
  bool has_names() const { return spec_.named_feeds != nullptr; }

  /// Stages next to the racks; books their losses and adds the heat of those indoors to `zone_heat_W`. Power
  /// of the racks by feed.
  void feed_racks(std::span<const double> it_W, FacilityMeters& meters, std::vector<double>& zone_heat_W);
  void feed_racks(double it_W, FacilityMeters& meters, std::vector<double>& zone_heat_W) {
    feed_racks(std::span(&it_W, 1), meters, zone_heat_W);
  }
  /// The stages above, with all other loads known.
  void feed_all(const ChainLoads& loads, FacilityMeters& meters);

  struct Stage {
    std::string name;
    PowerStageRecord record{};
  };
  const std::vector<Stage>& stages() const { return stages_; }
  const FeedRecord& feed_record(std::size_t feed) const { return paths_[feed].record; }
  const std::string& feed_name(std::size_t feed) const { return spec_.named_feeds->feeds[feed].id; }

 private:
  struct Path {
    Out out{};
    double power_W = 0;  ///< at the input of the stages walked so far
    FeedRecord record{};
  };
  bool ups_carries_it_only() const { return spec_.ups && spec_.ups->heat_to != outdoors; }
  void run_ups(FacilityMeters& meters, std::vector<double>* zone_heat_W);
  /// One stage of every path; `outputs(power, units)` is its model.
  template <class Spec, class Outputs>
  void run(EndUse use, const Spec& stage, int Out::*out, double Out::*share, int FeedSpec::*units,
           double FeedRecord::*load, const Outputs& outputs, FacilityMeters& meters,
           std::vector<double>* zone_heat_W);
  void share_out(double power_W);
  void judge_feeds();

  PowerSpec spec_;
  std::vector<Path> paths_;
  std::vector<Stage> stages_;
  std::size_t next_ = 0;
};

}  // namespace thermohall
