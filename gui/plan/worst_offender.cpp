#include "gui/plan/worst_offender.h"

#include <QCoreApplication>
#include <cmath>

#include "gui/plan/plan_units.h"

namespace thermohall::gui {
namespace {

constexpr double thin_margin_K = 1;      ///< nearer to the limit than this is worth a word
constexpr double not_held_K = 0.5;       ///< supply above its set-point
constexpr double recirculation_K = 1.5;  ///< inlet above supply that containment would lower

QString say(const char* text) { return QCoreApplication::translate("WorstOffender", text); }

void explain(Offender& offender, const Scenario& scenario, const ZoneSpec& zone, int zone_index,
             double supply_K) {
  const std::string zone_path = "hall.zones." + zone.id + '.';
  const QString name = QString::fromStdString(zone.id);
  if (supply_K > zone.supply_setpoint_K + not_held_K) {
    offender.cause = say(QT_TRANSLATE_NOOP("WorstOffender", "supply air %1, asked for %2"))
                         .arg(temperature_text(supply_K), temperature_text(zone.supply_setpoint_K));
    for (const auto& bank : scenario.air_units) {
      if (bank.zone != zone_index) continue;
      offender.remedy =
          say(QT_TRANSLATE_NOOP("WorstOffender", "Add a unit to %1")).arg(QString::fromStdString(bank.id));
      offender.path = path_of_key("cooling.air." + bank.id + ".count");
      offender.value = std::to_string(bank.count + 1);
      return;
    }
    return;
  }
  const std::string& containment = zone.containment.type_id;
  const bool contained =
      containment == "hot-aisle" || containment == "cold-aisle" || containment == "chimney";
  if (offender.inlet_K - supply_K > recirculation_K && !contained) {
    offender.cause = say(QT_TRANSLATE_NOOP("WorstOffender", "exhaust returns to the inlets, +%1"))
                         .arg(difference_text(offender.inlet_K - supply_K));
    offender.remedy = say(QT_TRANSLATE_NOOP("WorstOffender", "Contain the hot aisles of zone %1")).arg(name);
    offender.path = path_of_key(zone_path + "containment");
    offender.value = "hot-aisle";
    return;
  }
  const double setpoint_K =
      zone.supply_setpoint_K - std::max(1.0, std::ceil(offender.inlet_K - offender.limit_K));
  offender.cause = say(QT_TRANSLATE_NOOP("WorstOffender", "supply air at %1"))
                       .arg(temperature_text(zone.supply_setpoint_K));
  offender.remedy = say(QT_TRANSLATE_NOOP("WorstOffender", "Supply zone %1 at %2: −%3"))
                        .arg(name, temperature_text(setpoint_K))
                        .arg(difference_text(zone.supply_setpoint_K - setpoint_K));
  offender.path = path_of_key(zone_path + "supply_setpoint");
  offender.value = QString::number(setpoint_K - 273.15, 'g', 4).toStdString() + " degC";
}

}  // namespace

std::optional<Offender> worst_offender(const ScenarioDocument& document, const PlanFigures& figures) {
  const Scenario& scenario = document.scenario();
  std::optional<Offender> worst;
  int worst_zone = 0;
  double least_margin_K = thin_margin_K;
  for (const auto& group : scenario.racks) {
    if (!group.placed) continue;
    const ZoneSpec& zone = scenario.hall.zones[static_cast<std::size_t>(group.zone)];
    for (int n = 0; n < group.count; ++n) {
      const QString id = QString::fromStdString(rack_id(group, n));
      const double inlet_K = figures.rack(id).inlet_K;
      if (!std::isfinite(inlet_K) || zone.inlet_limit_K - inlet_K >= least_margin_K) continue;
      least_margin_K = zone.inlet_limit_K - inlet_K;
      worst_zone = group.zone;
      worst = Offender{};
      worst->rack = id;
      worst->key = QString::fromStdString((group.in_row ? "rows." : "racks.") + group.id);
      worst->member = n;
      worst->inlet_K = inlet_K;
      worst->limit_K = zone.inlet_limit_K;
    }
  }
  if (!worst) return worst;
  const ZoneSpec& zone = scenario.hall.zones[static_cast<std::size_t>(worst_zone)];
  explain(*worst, scenario, zone, worst_zone, figures.zoneSupply_K(QString::fromStdString(zone.id)));
  return worst;
}

}  // namespace thermohall::gui
