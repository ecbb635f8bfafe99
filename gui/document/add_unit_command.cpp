#include "gui/document/add_unit_command.h"

#include "gui/document/default_loop.h"
#include "gui/document/entry_text.h"
#include "gui/document/entry_writer.h"
#include "gui/document/placement_defaults.h"

namespace thermohall::gui {
namespace {

// A first CDU gives water this much above its facility loop.
constexpr double cdu_above_loop_K = 5;

std::string name_wish(EntryKind kind) {
  switch (kind) {
    case EntryKind::air_unit:
      return "AIR-1";
    case EntryKind::cdu:
      return "CDU-1";
    case EntryKind::ups:
      return "UPS-1";
    case EntryKind::pdu:
      return "PDU-1";
    case EntryKind::transformer:
      return "TR-1";
    default:
      return "BW-1";
  }
}

bool in_power_chain(EntryKind kind) { return kind >= EntryKind::ups && kind <= EntryKind::busway; }

template <class Banks>
const std::string* bank_of_type(const Banks& banks, const std::string& type) {
  for (const auto& bank : banks)
    if (bank.origin.type_id == type) return &bank.id;
  return nullptr;
}

}  // namespace

YamlPath bank_section(EntryKind kind) {
  switch (kind) {
    case EntryKind::air_unit:
      return {"cooling", "air"};
    case EntryKind::cdu:
      return {"cooling", "liquid"};
    case EntryKind::ups:
      return {"power", "ups"};
    case EntryKind::pdu:
      return {"power", "pdus"};
    case EntryKind::transformer:
      return {"power", "transformers"};
    default:
      return {"power", "busways"};
  }
}

AddUnitCommand::AddUnitCommand(ScenarioDocument& document, NewUnit unit)
    : EditCommand(document, QObject::tr("add %1").arg(kind_name(unit.kind))), unit_(std::move(unit)) {}

YamlPath AddUnitCommand::bank() const {
  const Scenario& scenario = document().scenario();
  const YamlPath section = bank_section(unit_.kind);
  if (in_power_chain(unit_.kind)) {
    if (!find_node(document().tree(), section)) return {};
    const std::string type = document().effectiveValue(section / "type").toStdString();
    if (type != unit_.type)
      throw YamlEditError("a hall has one type of each power stage, here " +
                          (type.empty() ? std::string("one of its own") : type) +
                          "; change it in the properties");
    return section;
  }
  const std::string* id = unit_.kind == EntryKind::air_unit ? bank_of_type(scenario.air_units, unit_.type)
                                                            : bank_of_type(scenario.cdus, unit_.type);
  return id ? section / *id : YamlPath{};
}

bool AddUnitCommand::needsLoop() const {
  return unit_.model == "chilled_water" || unit_.model == "liquid_to_liquid";
}

YamlNode AddUnitCommand::newBank(const std::string& loop, double loop_setpoint_K) const {
  const PlacementDefaults defaults(document());
  const Scenario& scenario = document().scenario();
  const QPointF at(unit_.x_m, unit_.y_m);
  YamlNode node;
  set_entry(node, "type", unit_.type);
  set_entry(node, "count", "1");
  if (in_power_chain(unit_.kind)) {
    if (unit_.kind == EntryKind::pdu || unit_.kind == EntryKind::busway)
      set_entry(node, "heat_to", defaults.namedZone(at));
    return node;
  }
  if (const std::string zone = defaults.zone(at); !zone.empty()) set_entry(node, "zone", zone);
  if (!loop.empty()) set_entry(node, "loop", loop);
  if (unit_.kind == EntryKind::cdu) {
    double setpoint_K = loop.empty() ? 273.15 + 30 : loop_setpoint_K + cdu_above_loop_K;
    if (!scenario.cdus.empty()) setpoint_K = scenario.cdus.front().supply_setpoint_K;
    set_entry(node, "supply_setpoint", QString::number(setpoint_K - 273.15, 'g', 4).toStdString() + " degC");
    set_entry(node, "coolant", "propylene_glycol");
    set_entry(node, "glycol", "25 %");
    set_entry(node, "volume", "1 m3");
  }
  return node;
}

void AddUnitCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  EntryWriter writer(document(), editor, patches);
  YamlPath path = bank();
  bool spare = true;
  if (path.empty()) {
    YamlPath section = bank_section(unit_.kind);
    std::string loop;
    double loop_setpoint_K = default_warm_loop_K;
    QString loop_note;
    if (needsLoop()) {
      const PlacementDefaults defaults(document());
      const bool cdu = unit_.kind == EntryKind::cdu;
      loop = cdu ? defaults.cduLoop() : defaults.airLoop();
      for (const LoopSpec& spec : document().scenario().loops)
        if (spec.id == loop) loop_setpoint_K = spec.supply_setpoint_K;
      if (loop.empty()) loop = add_default_loop(writer, cdu ? LoopUse::coolant : LoopUse::air, loop_note);
    }
    const YamlNode node = newBank(loop, loop_setpoint_K);
    if (in_power_chain(unit_.kind)) {
      path = section;
      patches.push_back(editor.set_block(path, flow_text(node)));
    } else {
      path = path_of_key(writer.add(section, unit_.type, node).toStdString());
    }
    note_ = QObject::tr("new bank %1: %2").arg(key_of_path(path), QString::fromStdString(flow_text(node)));
    if (!loop_note.isEmpty()) note_ += QStringLiteral("; ") + loop_note;
  } else {
    spare = writer.places(path) < writer.count(path);
    note_ = spare ? QObject::tr("one of the units of %1 that had no place").arg(key_of_path(path))
                  : QObject::tr("%1 has %2 units now").arg(key_of_path(path)).arg(writer.count(path) + 1);
  }
  std::string wish = name_wish(unit_.kind);
  if (const YamlNode* places = find_node(document().tree(), path / "places");
      places && places->is_map() && !places->entries.empty())
    wish = places->entries.front().key;
  created_ = writer.addPlace(path, wish, unit_.x_m, unit_.y_m, unit_.facing, spare);
}

}  // namespace thermohall::gui
