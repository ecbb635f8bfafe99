#pragma once

#include <string>
#include <vector>

#include "sim/plant/facility.h"
#include "sim/plant/records.h"
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
/// power only, so that their losses are known before the room's air is balanced.
class PowerChain {
 public:
  explicit PowerChain(const PowerSpec& spec);

  /// Units that do not work; at least one a stage stays for the arithmetic of a dead chain.
  struct Out {
    int transformers = 0, ups = 0, pdus = 0, busways = 0;
    double feed_share = 0;  ///< of the distribution that lost its feed
  };
  void set_out(const Out& out) { out_ = out; }

  /// Stages next to the racks; books their losses and adds the heat of those indoors to `zone_heat_W`.
  void feed_racks(double it_W, FacilityMeters& meters, std::vector<double>& zone_heat_W);
  /// The stages above, with all other loads known.
  void feed_all(const ChainLoads& loads, FacilityMeters& meters);

  struct Stage {
    std::string name;
    PowerStageRecord record{};
  };
  const std::vector<Stage>& stages() const { return stages_; }

 private:
  bool ups_carries_it_only() const { return spec_.ups && spec_.ups->heat_to != outdoors; }
  void run_ups(FacilityMeters& meters, std::vector<double>* zone_heat_W);
  template <class Outputs>
  void book(EndUse use, int heat_to, const Outputs& y, FacilityMeters& meters,
            std::vector<double>* zone_heat_W);

  PowerSpec spec_;
  Out out_;
  std::vector<Stage> stages_;
  std::size_t next_ = 0;
  double power_W_ = 0;  ///< at the input of the stages walked so far
};

}  // namespace thermohall
