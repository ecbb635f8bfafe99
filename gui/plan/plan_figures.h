#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <limits>
#include <optional>

namespace thermohall::gui {

/// Values of one rack in the answer of the batch program; NaN: not known.
struct RackFigures {
  double inlet_K = std::numeric_limits<double>::quiet_NaN();
  double it_W = std::numeric_limits<double>::quiet_NaN();
  double liquid_W = std::numeric_limits<double>::quiet_NaN();
  double delivered_share = 1;  ///< of the work asked; below 1 the rack throttles
};

/// Units of one system at the design point.
struct SystemUnits {
  int installed = 0, needed = 0;
  bool helps_only = false;  ///< another system carries what this one does not
};

/// The values of the design-point balance that the plan shows, looked up by id.
class PlanFigures {
 public:
  PlanFigures() = default;
  /// From an answer of SteadyService.
  explicit PlanFigures(const QJsonObject& answer);

  /// Puts the inlet temperatures of one moment of a run in the place of those of the design point.
  void setInlets(const QHash<QString, double>& inlets_K);
  /// Values of a rack; nothing known when it is absent.
  RackFigures rack(const QString& id) const { return racks_.value(id); }
  double zoneSupply_K(const QString& zone) const {
    return supplies_.value(zone, std::numeric_limits<double>::quiet_NaN());
  }
  /// Margin of a system ("air.crah", "pumps.chilled", "ups"), known when the answer was asked for them.
  std::optional<SystemUnits> margin(const QString& system) const {
    const auto found = margins_.find(system);
    return found == margins_.end() ? std::nullopt : std::optional<SystemUnits>(*found);
  }
  bool hasMargins() const { return !margins_.isEmpty(); }
  double highestPower_W() const { return highest_W_; }
  bool isEmpty() const { return racks_.isEmpty(); }

 private:
  QHash<QString, RackFigures> racks_;
  QHash<QString, double> supplies_;
  QHash<QString, SystemUnits> margins_;
  double highest_W_ = 0;
};

}  // namespace thermohall::gui
