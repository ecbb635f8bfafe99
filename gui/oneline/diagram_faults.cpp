#include "gui/oneline/diagram_faults.h"

#include <QJsonArray>
#include <algorithm>
#include <map>

#include "gui/document/unit_key.h"
#include "gui/oneline/diagram_keys.h"
#include "gui/oneline/diagram_text.h"

namespace thermohall::gui {
namespace {

struct Fault {
  QString action, key;  ///< of the box
  double count, share, value;
};

Fault fault_of(const QJsonObject& event) {
  Fault fault{event.value(QLatin1String("action")).toString(),
              key_of_reference(event.value(QLatin1String("unit")).toString()),
              event.value(QLatin1String("count")).toDouble(), event.value(QLatin1String("share")).toDouble(),
              event.value(QLatin1String("value")).toDouble()};
  if (fault.action.endsWith(QLatin1String("_loss"))) fault.key = diagram_keys::grid;
  return fault;
}

QString fault_text(const Fault& fault) {
  if (fault.action == QLatin1String("degrade"))
    return say_diagram(QT_TRANSLATE_NOOP("OneLine", "held at %1")).arg(share_text(fault.share));
  if (fault.action == QLatin1String("valve_stuck"))
    return say_diagram(QT_TRANSLATE_NOOP("OneLine", "valve stuck at %1")).arg(share_text(fault.share));
  if (fault.action == QLatin1String("leak"))
    return say_diagram(QT_TRANSLATE_NOOP("OneLine", "leaks %1")).arg(flow_text(fault.value));
  if (fault.action == QLatin1String("utility_loss")) return say_diagram(QT_TRANSLATE_NOOP("OneLine", "lost"));
  if (fault.action == QLatin1String("feed_loss"))
    return say_diagram(QT_TRANSLATE_NOOP("OneLine", "a feed lost"));
  return {};
}

void mark(OneLineDiagram& diagram, const Fault& fault, const QString& text) {
  const int at = diagram.find(fault.key);
  if (at < 0 || text.isEmpty()) return;
  QString& told = diagram.nodes[static_cast<std::size_t>(at)].fault;
  told = told.isEmpty() ? text : told + QStringLiteral(", ") + text;
  if (fault.action != QLatin1String("valve_stuck")) return;
  for (DiagramLink& link : diagram.links)
    if (link.from == at && link.carrier == Carrier::water) link.faulty = true;
}

}  // namespace

void mark_faults(OneLineDiagram& diagram, const QJsonObject& answer) {
  std::map<QString, double> off;  // units by box; those that came back are taken away again
  bool without_water = false;
  for (const auto& value : answer.value(QLatin1String("events")).toArray()) {
    const Fault fault = fault_of(value.toObject());
    if (fault.action == QLatin1String("off")) off[fault.key] += fault.count;
    if (fault.action == QLatin1String("on")) off[fault.key] -= fault.count;
    without_water = without_water || fault.action == QLatin1String("water_cut");
    mark(diagram, fault, fault_text(fault));
  }
  for (const auto& [key, count] : off)
    if (count > 0)
      mark(diagram, {QStringLiteral("off"), key, count, 0, 0},
           say_diagram(QT_TRANSLATE_NOOP("OneLine", "%1 off")).arg(number_text(count, 1)));
  if (!without_water) return;
  for (DiagramNode& node : diagram.nodes)
    if (node.id.startsWith(diagram_keys::towers))
      node.fault = say_diagram(QT_TRANSLATE_NOOP("OneLine", "no make-up water"));
}

}  // namespace thermohall::gui
