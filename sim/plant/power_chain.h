#pragma once

#include <vector>

#include "sim/plant/facility.h"
#include "sim/plant/records.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// Loads at the ends of the power chain.
struct ChainLoads {
  double it_W = 0;          ///< at the rack inputs
  double air_W = 0;         ///< room air units
  double pump_W = 0;        ///< CDUs and facility pumps
  double mechanical_W = 0;  ///< everything else that is fed past the UPS
};

/// Utility -> transformers -> { UPS -> PDUs -> busways -> racks ; mechanical loads }. Losses are heat where
/// the equipment stands: in a zone or outdoors.
class PowerChain {
 public:
  explicit PowerChain(const PowerSpec& spec);

  /// Books all losses; adds the heat of indoor stages to `zone_heat_W` and of the others to the heat
  /// rejected.
  void evaluate(const ChainLoads& loads, FacilityMeters& meters, std::vector<double>& zone_heat_W);

  /// Stages between utility and racks for the results, with their group names.
  struct Stage {
    std::string name, id;
    PowerStageRecord record{};
  };
  const std::vector<Stage>& stages() const { return stages_; }

 private:
  PowerSpec spec_;
  std::vector<Stage> stages_;
};

}  // namespace thermohall
