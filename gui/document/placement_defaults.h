#pragma once

#include <QPointF>
#include <string>

#include "gui/document/scenario_document.h"

namespace thermohall::gui {

/// What a new object takes over from those that stand near it, so that it is complete at once.
class PlacementDefaults {
 public:
  explicit PlacementDefaults(const ScenarioDocument& document) : document_(document) {}

  /// Zone of the nearest racks; empty when the hall has one zone only and none needs to be named.
  std::string zone(QPointF at_m) const;
  /// The same, always with a name.
  std::string namedZone(QPointF at_m) const;
  /// Load of the nearest racks of this cooling, else of any racks, else the first one.
  std::string load(QPointF at_m, RackCooling cooling) const;
  /// What cools plates or baths: that of the nearest such racks, else the first CDU bank, else the warmest
  /// loop; empty when there is neither.
  std::string liquidSource(QPointF at_m) const;
  /// Facility loop for air units: that of others, else the coldest; empty without loops.
  std::string airLoop() const;
  /// Facility loop for CDUs: that of others, else the warmest.
  std::string cduLoop() const;
  /// A name for a further row: the next letter.
  std::string rowName() const;

 private:
  const RackGroup* nearest(QPointF at_m, bool liquid_only) const;

  const ScenarioDocument& document_;
};

}  // namespace thermohall::gui
