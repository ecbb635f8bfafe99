#include "gui/plan/plan_figures.h"

#include <QJsonArray>
#include <algorithm>

namespace thermohall::gui {
namespace {

QJsonArray items_of(const QJsonObject& answer, QLatin1String group) {
  return answer.value(QLatin1String("groups"))
      .toObject()
      .value(group)
      .toObject()
      .value(QLatin1String("items"))
      .toArray();
}

}  // namespace

PlanFigures::PlanFigures(const QJsonObject& answer) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  const QJsonArray racks = items_of(answer, QLatin1String("rack"));
  racks_.reserve(racks.size());
  for (const auto& item : racks) {
    const QJsonObject rack = item.toObject();
    const double it_W = rack.value(QLatin1String("it_power")).toDouble(none);
    racks_.insert(rack.value(QLatin1String("id")).toString(),
                  {.inlet_K = rack.value(QLatin1String("inlet_temperature")).toDouble(none),
                   .it_W = it_W,
                   .liquid_W = rack.value(QLatin1String("heat_to_liquid")).toDouble(none),
                   .delivered_share = rack.value(QLatin1String("delivered_share")).toDouble(1)});
    highest_W_ = std::max(highest_W_, it_W);
  }
  for (const auto& item : items_of(answer, QLatin1String("zone"))) {
    const QJsonObject zone = item.toObject();
    supplies_.insert(zone.value(QLatin1String("id")).toString(),
                     zone.value(QLatin1String("supply_temperature")).toDouble(none));
  }
  const QJsonObject redundancy = answer.value(QLatin1String("redundancy")).toObject();
  for (const auto& entry : redundancy.value(QLatin1String("systems")).toArray()) {
    const QJsonObject system = entry.toObject();
    const SystemUnits units{.installed = system.value(QLatin1String("installed")).toInt(),
                            .needed = system.value(QLatin1String("needed")).toInt(),
                            .helps_only = system.value(QLatin1String("helps_only")).toBool()};
    // A system stands once for each kind of load; the tighter one counts.
    const QString name = system.value(QLatin1String("system")).toString();
    const auto known = margins_.find(name);
    if (known == margins_.end() || units.installed - units.needed < known->installed - known->needed)
      margins_.insert(name, units);
  }
}

void PlanFigures::setInlets(const QHash<QString, double>& inlets_K) {
  for (auto inlet = inlets_K.cbegin(); inlet != inlets_K.cend(); ++inlet)
    racks_[inlet.key()].inlet_K = inlet.value();
}

}  // namespace thermohall::gui
