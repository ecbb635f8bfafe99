#include "gui/plan/plan_tool_tip.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

#include "gui/document/scenario_document.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_units.h"
#include "gui/plan/rack_redundancy.h"
#include "gui/plan/routes_item.h"

namespace thermohall::gui {
namespace {

QString say(const char* text) { return QCoreApplication::translate("PlanToolTip", text); }

QString kilowatts(double power_W) { return QStringLiteral("%1 kW").arg(power_W / 1e3, 0, 'f', 1); }

void add_origin(QStringList& lines, const Origin& origin) {
  lines.prepend(QString::fromStdString(origin.label.empty() ? origin.type_id : origin.label).toHtmlEscaped());
  if (origin.source.empty()) return;
  QString source = QString::fromStdString(origin.source);
  if (source.size() > 160) source = source.left(157) + QStringLiteral("…");
  lines += QStringLiteral("<i>%1</i>").arg(source.toHtmlEscaped());
  lines +=
      say(QT_TRANSLATE_NOOP("PlanToolTip", "confidence %1")).arg(QString::fromStdString(origin.confidence));
}

const Origin* unit_origin(const Scenario& scenario, const PlanEntry& entry) {
  const auto index = static_cast<std::size_t>(entry.group);
  const PowerSpec& power = scenario.power;
  switch (entry.kind) {
    case EntryKind::air_unit:
      return &scenario.air_units[index].origin;
    case EntryKind::cdu:
      return &scenario.cdus[index].origin;
    case EntryKind::ups:
      return &power.ups->equipment.origin;
    case EntryKind::pdu:
      return &power.pdus->equipment.origin;
    case EntryKind::transformer:
      return &power.transformers->equipment.origin;
    case EntryKind::busway:
      return &power.busways->equipment.origin;
    default:
      return nullptr;
  }
}

QString rack_lines(const PlanScene& plan, const PlanEntry& entry, int member, QStringList& lines) {
  const Scenario& scenario = plan.document()->scenario();
  const RackGroup& group = scenario.racks[static_cast<std::size_t>(entry.group)];
  const QString id = QString::fromStdString(rack_id(group, std::max(0, member)));
  const RackFigures figures = plan.figures().rack(id);
  if (std::isfinite(figures.it_W)) {
    QString power = kilowatts(figures.it_W);
    if (figures.liquid_W > 0 && figures.it_W > 0)
      power += say(QT_TRANSLATE_NOOP("PlanToolTip", ", %1 % into liquid"))
                   .arg(std::lround(100 * figures.liquid_W / figures.it_W));
    lines += power;
  }
  if (std::isfinite(figures.inlet_K))
    lines += say(QT_TRANSLATE_NOOP("PlanToolTip", "inlet %1")).arg(temperature_text(figures.inlet_K));
  if (figures.delivered_share < 0.9995)
    lines += say(QT_TRANSLATE_NOOP("PlanToolTip", "throttled to %1 % of the work"))
                 .arg(100 * figures.delivered_share, 0, 'f', 1);
  const RackRedundancy redundancy = rack_redundancy(scenario, group, plan.figures());
  if (redundancy.cooling != RackSpares::not_known)
    lines += say(QT_TRANSLATE_NOOP("PlanToolTip", "cooling %1, set by %2"))
                 .arg(spares_text(redundancy.cooling), redundancy.cooling_system);
  if (redundancy.power != RackSpares::not_known)
    lines += redundancy.two_feeds ? say(QT_TRANSLATE_NOOP("PlanToolTip", "power 2N, feeds A and B"))
                                  : say(QT_TRANSLATE_NOOP("PlanToolTip", "power %1, set by %2, one feed"))
                                        .arg(spares_text(redundancy.power), redundancy.power_system);
  lines += say(QT_TRANSLATE_NOOP("PlanToolTip", "load %1"))
               .arg(QString::fromStdString(scenario.loads[static_cast<std::size_t>(group.load)].id));
  if (!group.liquid.empty())
    lines +=
        say(QT_TRANSLATE_NOOP("PlanToolTip", "liquid from %1")).arg(QString::fromStdString(group.liquid));
  add_origin(lines, scenario.rack_types[static_cast<std::size_t>(group.type)].origin);
  return id;
}

}  // namespace

QString plan_tool_tip(const PlanScene& plan, const EquipmentCatalogue& catalogue, QPointF at_m,
                      double reach_m) {
  if (!plan.document()) return {};
  const PlanEntry* entry = plan.entryAt(at_m, reach_m);
  const SupplyRoute* route = entry ? nullptr : plan.routeAt(at_m, reach_m);
  if (route)
    return QStringLiteral("<div style='max-width:340px'>%1</div>")
        .arg(route_lines(*route).join(QLatin1String("<br/>")));
  if (!entry) return {};
  const Scenario& scenario = plan.document()->scenario();
  const auto index = static_cast<std::size_t>(entry->group);
  const HallLayout& layout = scenario.hall.layout;
  QString title = QStringLiteral("%1 %2").arg(kind_name(entry->kind), entry->name);
  QStringList lines;
  if (entry->isRackGroup()) {
    const QString id = rack_lines(plan, *entry, plan.rackAt(entry->key, at_m), lines);
    title = entry->count > 1 ? QStringLiteral("%1 · %2").arg(id, title) : title;
  } else if (const Origin* origin = unit_origin(scenario, *entry)) {
    const QString type = QString::fromStdString(origin->type_id);
    for (const auto& item : catalogue.items())
      if (item.id == type && item.power_W > 0) {
        lines += say(QT_TRANSLATE_NOOP("PlanToolTip", "rated %1")).arg(kilowatts(item.power_W));
        break;
      }
    add_origin(lines, *origin);
  } else if (entry->kind == EntryKind::tile || entry->kind == EntryKind::grille) {
    const TilePatch& patch = (entry->kind == EntryKind::tile ? layout.tiles : layout.grilles)[index];
    lines += say(QT_TRANSLATE_NOOP("PlanToolTip", "%1 % open")).arg(100 * patch.open_area, 0, 'g', 3);
  } else if (entry->kind == EntryKind::obstacle) {
    lines += say(QT_TRANSLATE_NOOP("PlanToolTip", "%1 to %2 above the floor"))
                 .arg(short_length_text(entry->bottom_m), short_length_text(entry->top_m));
  }
  if (!entry->isRackGroup() && entry->kind != EntryKind::door)
    lines += size_text({entry->length_m, entry->width_m});
  for (const auto& warning : plan.warnings())
    if (warning.keys.contains(entry->key))
      lines += QStringLiteral("<b>⚠ %1</b>").arg(warning.text.toHtmlEscaped());
  return QStringLiteral("<div style='max-width:340px'><b>%1</b><br/>%2</div>")
      .arg(title.toHtmlEscaped(), lines.join(QLatin1String("<br/>")));
}

}  // namespace thermohall::gui
