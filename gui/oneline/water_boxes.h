#pragma once

#include "gui/oneline/diagram.h"
#include "gui/oneline/steady_values.h"
#include "sim/scenario/scenario.h"

namespace thermohall::gui {

/// The boxes of the water diagram with their values as lines, from the racks to the outdoors.
class WaterBoxes {
 public:
  WaterBoxes(const Scenario& scenario, const SteadyValues& values) : scenario_(scenario), values_(values) {}

  /// Racks with plates, tanks or doors.
  DiagramNode racks(const RackGroup& group) const;
  DiagramNode zone(const ZoneSpec& zone) const;
  DiagramNode cdu(const CduBank& bank) const;
  /// Pipes between a CDU bank and its racks, with the racks that get least and most.
  DiagramNode manifold(const CduBank& bank) const;
  DiagramNode airUnit(const AirUnitBank& bank) const;
  DiagramNode loop(const LoopSpec& loop) const;
  DiagramNode exchanger(const LoopSpec& loop) const;
  DiagramNode heatReuse(const LoopSpec& loop) const;
  DiagramNode tank(const LoopSpec& loop) const;
  DiagramNode chiller(const ChillerBank& bank) const;
  DiagramNode tower(const TowerBank& bank) const;
  DiagramNode dryCooler(const DryCoolerBank& bank) const;
  DiagramNode outdoors() const;

  /// The racks of a group give heat to a liquid, other than by doors.
  bool takesLiquid(const RackGroup& group) const;

 private:
  double used(const char* shape, const QString& key) const;
  bool limited(const char* group, const std::string& id) const { return values_(group, id, "limited") > 0; }
  template <class Bank>
  DiagramNode rejection(const Bank& bank, const QString& section, const char* group, const char* icon) const;

  const Scenario& scenario_;
  const SteadyValues& values_;
};

}  // namespace thermohall::gui
