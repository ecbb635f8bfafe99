#pragma once

#include <QString>
#include <string>

namespace thermohall::gui {

/// Ids of the boxes of the diagrams: where the units stand in the scenario.
namespace diagram_keys {
inline const QString air = QStringLiteral("cooling.air."), liquid = QStringLiteral("cooling.liquid."),
                     loops = QStringLiteral("cooling.plant.loops."),
                     chillers = QStringLiteral("cooling.plant.chillers."),
                     towers = QStringLiteral("cooling.plant.towers."),
                     coolers = QStringLiteral("cooling.plant.dry_coolers."),
                     zones = QStringLiteral("hall.zones."), outdoors = QStringLiteral("outdoors"),
                     grid = QStringLiteral("grid"), power = QStringLiteral("power.");

inline QString name_of(const std::string& id) { return QString::fromStdString(id); }
inline QString exchanger(const std::string& loop) {
  return loops + name_of(loop) + QStringLiteral(".exchanger");
}
inline QString heat_reuse(const std::string& loop) {
  return loops + name_of(loop) + QStringLiteral(".heat_reuse");
}
inline QString tank(const std::string& loop) { return loops + name_of(loop) + QStringLiteral(".tank"); }
inline QString manifold(const std::string& cdu) {
  return liquid + name_of(cdu) + QStringLiteral(".hydraulics");
}
}  // namespace diagram_keys

}  // namespace thermohall::gui
