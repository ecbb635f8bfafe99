#include "gui/plan/rack_colors.h"

#include <QCoreApplication>
#include <cmath>

#include "gui/plan/rack_redundancy.h"
#include "gui/theme/temperature_map.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"
#include "sim/scenario/placed_objects.h"

namespace thermohall::gui {
namespace {

const RackType& type_of(const Scenario& scenario, const RackGroup& group) {
  return scenario.rack_types[static_cast<std::size_t>(group.type)];
}

QString say(const char* text) { return QCoreApplication::translate("RackColors", text); }

}  // namespace

CoolingPath cooling_path(const Scenario& scenario, const RackGroup& group) {
  switch (type_of(scenario, group).rack.cooling) {
    case RackCooling::cold_plate:
      return CoolingPath::cold_plate;
    case RackCooling::immersion:
    case RackCooling::immersion_two_phase:
      return CoolingPath::immersion;
    case RackCooling::air:
      break;
  }
  return group.door >= 0 ? CoolingPath::rear_door : CoolingPath::air;
}

QColor cooling_path_color(CoolingPath path) {
  switch (path) {
    case CoolingPath::rear_door:
      return QColor("#9fdcc4");
    case CoolingPath::cold_plate:
      return QColor("#8ec9ea");
    case CoolingPath::immersion:
      return QColor("#dfb0cc");
    case CoolingPath::air:
      break;
  }
  return QColor("#e3e7eb");
}

QString cooling_path_name(CoolingPath path) {
  switch (path) {
    case CoolingPath::rear_door:
      return say(QT_TRANSLATE_NOOP("RackColors", "rear door"));
    case CoolingPath::cold_plate:
      return say(QT_TRANSLATE_NOOP("RackColors", "cold plates"));
    case CoolingPath::immersion:
      return say(QT_TRANSLATE_NOOP("RackColors", "immersion"));
    case CoolingPath::air:
      break;
  }
  return say(QT_TRANSLATE_NOOP("RackColors", "air"));
}

double power_scale_W(double highest_W) {
  double scale_W = 10e3;
  for (int step = 0; scale_W < highest_W && step < 30; ++step) scale_W *= step % 3 == 1 ? 2.5 : 2;
  return scale_W;
}

double capacity_share(const Scenario& scenario, const RackGroup& group, const RackFigures& figures) {
  const auto& server = type_of(scenario, group).server;
  const double full_W = server.full_power_W + server.other_power_W;
  return full_W > 0 ? figures.it_W / full_W : std::numeric_limits<double>::quiet_NaN();
}

QColor neutral_color() { return theme().dark ? QColor("#4a5561") : QColor("#e3e7eb"); }

RackLook rack_look(ColorBy by, const Scenario& scenario, const RackGroup& group, const RackFigures& figures,
                   double scale_W) {
  switch (by) {
    case ColorBy::inlet_temperature:
      if (!std::isfinite(figures.inlet_K)) return {neutral_color(), {}};
      return {temperature_color(figures.inlet_K),
              QStringLiteral("%1°").arg(std::lround(unit_system().isImperial()
                                                        ? UnitConversion("K", "degF")(figures.inlet_K)
                                                        : figures.inlet_K - 273.15))};
    case ColorBy::power:
      if (!std::isfinite(figures.it_W)) return {neutral_color(), {}};
      return {share_color(figures.it_W / scale_W), QString::number(figures.it_W / 1e3, 'g', 3)};
    case ColorBy::capacity: {
      const double share = capacity_share(scenario, group, figures);
      if (!std::isfinite(share)) return {neutral_color(), {}};
      return {share_color(share), QStringLiteral("%1%").arg(std::lround(100 * share))};
    }
    case ColorBy::redundancy:
      break;  // needs the margins of the whole design
    case ColorBy::cooling_path:
      return {cooling_path_color(cooling_path(scenario, group)), {}};
  }
  return {neutral_color(), {}};
}

std::vector<RackLook> rack_looks(ColorBy by, const Scenario& scenario, const RackGroup& group,
                                 const PlanFigures& figures, double scale_W) {
  if (by == ColorBy::redundancy) {
    const RackSpares spares = rack_redundancy(scenario, group, figures).cooling;
    return std::vector<RackLook>(static_cast<std::size_t>(group.count),
                                 {spares_color(spares), spares_text(spares)});
  }
  std::vector<RackLook> looks;
  looks.reserve(static_cast<std::size_t>(group.count));
  for (int n = 0; n < group.count; ++n)
    looks.push_back(
        rack_look(by, scenario, group, figures.rack(QString::fromStdString(rack_id(group, n))), scale_W));
  return looks;
}

QColor ink_on(const QColor& fill) {
  const double light = 0.299 * fill.redF() + 0.587 * fill.greenF() + 0.114 * fill.blueF();
  return light > 0.5 ? QColor("#1f2933") : QColor("#ffffff");
}

}  // namespace thermohall::gui
