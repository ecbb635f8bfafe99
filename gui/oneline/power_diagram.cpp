#include <cmath>
#include <map>

#include "gui/oneline/diagram_faults.h"
#include "gui/oneline/diagram_text.h"
#include "gui/oneline/one_line_diagrams.h"
#include "gui/oneline/steady_values.h"

namespace thermohall::gui {
namespace {

// More rows than this share a box by type of rack, or the boxes could not be read.
constexpr std::size_t most_rows = 12;

class PowerDiagram {
 public:
  PowerDiagram(const Scenario& scenario, const QJsonObject& answer) : scenario_(scenario), values_(answer) {}

  OneLineDiagram make() {
    const double total_W = values_.top("total_power_W");
    int at = diagram_.add(
        {.id = QStringLiteral("grid"),
         .keys = {QStringLiteral("power")},
         .kind = NodeKind::source,
         .icon = QStringLiteral("run"),
         .title = say_diagram(QT_TRANSLATE_NOOP("OneLine", "Utility")),
         .lines = {watts_text(total_W),
                   say_diagram(QT_TRANSLATE_NOOP("OneLine", "PUE %1")).arg(number_text(values_.top("pue")))},
         .power_W = total_W});
    const PowerSpec& power = scenario_.power;
    at = addStage(at, power.transformers, "transformer", "power.transformers",
                  say_diagram(QT_TRANSLATE_NOOP("OneLine", "Transformers")));
    const int before_ups = at;
    at = addStage(at, power.ups, "ups", "power.ups", say_diagram(QT_TRANSLATE_NOOP("OneLine", "UPS")));
    const int behind_ups = at;
    at = addStage(at, power.pdus, "pdu", "power.pdus", say_diagram(QT_TRANSLATE_NOOP("OneLine", "PDUs")));
    at = addStage(at, power.busways, "busway", "power.busways",
                  say_diagram(QT_TRANSLATE_NOOP("OneLine", "Busways")));
    addRacks(at);
    addAir(power.air_on_ups ? behind_ups : before_ups);
    addPumps(power.pumps_on_ups ? behind_ups : before_ups);
    addLoopPumps(power.pumps_on_ups ? behind_ups : before_ups);
    addPlant(before_ups);
    mark_faults(diagram_, values_.answer());
    return std::move(diagram_);
  }

 private:
  template <class Stage>
  int addStage(int from, const Stage& stage, const char* group, const char* key, const QString& title) {
    if (!stage) return from;
    const double output_W = values_(group, {}, "output_power"), loss_W = values_(group, {}, "loss");
    const double load = values_(group, {}, "load_fraction");
    const QString id = QString::fromLatin1(key);
    const int at = diagram_.add(
        {.id = id,
         .keys = {id},
         .kind = NodeKind::power,
         .icon = QString::fromLatin1(group),
         .title = title,
         .lines = {units_text(stage->equipment),
                   say_diagram(QT_TRANSLATE_NOOP("OneLine", "out %1 · load %2"))
                       .arg(watts_text(output_W), share_text(load)),
                   say_diagram(QT_TRANSLATE_NOOP("OneLine", "loss %1 · η %2 %"))
                       .arg(watts_text(loss_W), number_text(100 * values_(group, {}, "efficiency"), 3))},
         .used_share = load,
         .power_W = output_W + loss_W,
         .limited = values_(group, {}, "overload") > 0});
    connect(from, at);
    return at;
  }

  void connect(int from, int to) {
    diagram_.join({.from = from,
                   .to = to,
                   .carrier = Carrier::power,
                   .power_W = diagram_.nodes[static_cast<std::size_t>(to)].power_W});
  }

  void addRacks(int from) {
    const bool by_type = scenario_.racks.size() > most_rows;
    struct Box {
      QStringList keys;
      QString title, type;
      int racks = 0;
      double power_W = 0;
    };
    std::vector<Box> boxes;
    std::map<int, std::size_t> box_of_type;
    for (const RackGroup& group : scenario_.racks) {
      const auto& type = scenario_.rack_types[static_cast<std::size_t>(group.type)];
      const auto found = by_type ? box_of_type.find(group.type) : box_of_type.end();
      if (found == box_of_type.end()) {
        box_of_type[group.type] = boxes.size();
        const QString label = QString::fromStdString(type.origin.label);
        boxes.push_back({.keys = {},
                         .title = by_type ? label : QString::fromStdString(group.id),
                         .type = by_type ? QString() : label});
      }
      Box& box = found == box_of_type.end() ? boxes.back() : boxes[found->second];
      box.keys << rack_group_key(group);
      box.racks += group.count;
      box.power_W += values_.rackSum(group, "it_power");
    }
    for (const Box& box : boxes) {
      QStringList lines{say_diagram(box.racks == 1 ? QT_TRANSLATE_NOOP("OneLine", "%1 rack · %2")
                                                   : QT_TRANSLATE_NOOP("OneLine", "%1 racks · %2"))
                            .arg(box.racks)
                            .arg(watts_text(box.power_W))};
      if (!box.type.isEmpty()) lines.prepend(box.type);
      connect(from, diagram_.add({.id = box.keys.constFirst(),
                                  .keys = box.keys,
                                  .kind = NodeKind::rack,
                                  .icon = QStringLiteral("rack"),
                                  .title = box.title,
                                  .lines = lines,
                                  .power_W = box.power_W}));
    }
  }

  void addConsumer(int from, const QString& id, const QStringList& keys, const char* icon,
                   const QString& title, double power_W, const QString& more = {}) {
    QStringList lines{watts_text(power_W)};
    if (!more.isEmpty()) lines.prepend(more);
    connect(from, diagram_.add({.id = id,
                                .keys = keys,
                                .kind = NodeKind::consumer,
                                .icon = QString::fromLatin1(icon),
                                .title = title,
                                .lines = lines,
                                .power_W = power_W}));
  }

  void addAir(int from) {
    for (const AirUnitBank& bank : scenario_.air_units) {
      const QString key = QStringLiteral("cooling.air.") + QString::fromStdString(bank.id);
      addConsumer(from, key, {key}, "air-unit", QString::fromStdString(bank.id),
                  values_("air_unit", bank.id, "fan_power") +
                      values_("air_unit", bank.id, "compressor_power") +
                      values_("air_unit", bank.id, "auxiliary_power"),
                  units_text(bank));
    }
    addOther(from, "door_fans", say_diagram(QT_TRANSLATE_NOOP("OneLine", "Rear-door fans")), "rear-door");
  }

  void addPumps(int from) {
    double known_W = 0;
    for (const CduBank& bank : scenario_.cdus) {
      const QString key = QStringLiteral("cooling.liquid.") + QString::fromStdString(bank.id);
      const double power_W = values_("cdu", bank.id, "pump_power");
      known_W += power_W;
      addConsumer(from, key, {key}, "cdu", QString::fromStdString(bank.id), power_W, units_text(bank));
    }
    // What the end use of coolant pumps holds beside those of the coolant units are the pumps of tanks.
    const double tanks_W = values_.facility("cdu_pumps") - known_W;
    if (tanks_W > 1)
      addConsumer(from, QStringLiteral("tank-pumps"), {}, "pump",
                  say_diagram(QT_TRANSLATE_NOOP("OneLine", "Tank pumps")), tanks_W);
  }

  void addLoopPumps(int from) {
    for (const LoopSpec& loop : scenario_.loops) {
      const QString key = QStringLiteral("cooling.plant.loops.") + QString::fromStdString(loop.id);
      addConsumer(from, key, {key}, "pump",
                  say_diagram(QT_TRANSLATE_NOOP("OneLine", "Pumps, %1")).arg(QString::fromStdString(loop.id)),
                  values_("loop", loop.id, "pump_power"), units_text(loop.pumps));
    }
  }

  void addPlant(int from) {
    const auto add_banks = [&](const auto& banks, const char* section, const char* group, const char* channel,
                               const char* icon) {
      for (const auto& bank : banks) {
        const QString key = QString::fromLatin1(section) + QString::fromStdString(bank.id);
        addConsumer(from, key, {key}, icon, QString::fromStdString(bank.id), values_(group, bank.id, channel),
                    units_text(bank));
      }
    };
    add_banks(scenario_.chillers, "cooling.plant.chillers.", "chiller", "power", "chiller");
    addOther(from, "condenser_pumps", say_diagram(QT_TRANSLATE_NOOP("OneLine", "Condenser pumps")), "pump");
    add_banks(scenario_.towers, "cooling.plant.towers.", "tower", "fan_power", "tower");
    add_banks(scenario_.dry_coolers, "cooling.plant.dry_coolers.", "dry_cooler", "fan_power", "dry-cooler");
    addOther(from, "lighting", say_diagram(QT_TRANSLATE_NOOP("OneLine", "Lighting")), "info");
    addOther(from, "humidification", say_diagram(QT_TRANSLATE_NOOP("OneLine", "Humidifiers")), "air-unit");
    addOther(from, "other", say_diagram(QT_TRANSLATE_NOOP("OneLine", "Other")), "info");
  }

  void addOther(int from, const char* meter, const QString& title, const char* icon) {
    const double power_W = values_.facility(meter);
    if (power_W > 0) addConsumer(from, QString::fromLatin1(meter), {}, icon, title, power_W);
  }

  const Scenario& scenario_;
  SteadyValues values_;
  OneLineDiagram diagram_;
};

}  // namespace

OneLineDiagram power_diagram(const Scenario& scenario, const QJsonObject& answer) {
  return PowerDiagram(scenario, answer).make();
}

}  // namespace thermohall::gui
