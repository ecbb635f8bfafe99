#include "gui/document/add_plant_command.h"

#include <algorithm>
#include <optional>

#include "gui/document/default_loop.h"
#include "gui/document/entry_text.h"
#include "sim/base/yaml_document.h"

namespace thermohall::gui {
namespace {

const YamlPath plant_path{"cooling", "plant"};
constexpr const char* exchanger_yaml = "{type: plate-2500kw, count: 1}";

QString kind_word(PlantKind kind) {
  switch (kind) {
    case PlantKind::chiller:
      return QObject::tr("chiller");
    case PlantKind::tower:
      return QObject::tr("cooling tower");
    case PlantKind::dry_cooler:
      return QObject::tr("dry cooler");
    case PlantKind::pump:
      break;
  }
  return QObject::tr("pump");
}

const char* section_of(PlantKind kind) {
  return kind == PlantKind::chiller ? "chillers" : kind == PlantKind::tower ? "towers" : "dry_coolers";
}

template <class Banks>
std::optional<std::string> of_type(const Banks& banks, const std::string& type) {
  const auto found =
      std::find_if(banks.begin(), banks.end(), [&](const auto& bank) { return bank.origin.type_id == type; });
  return found == banks.end() ? std::nullopt : std::optional<std::string>(found->id);
}

// Against frost, and what chillers run well with.
void set_tower_controls(YamlNode& towers) {
  set_entry(towers, "minimum_setpoint", "5 degC");
  set_entry(towers, "condenser_setpoint", "24 degC");
}

bool is_water_cooled(const std::string& type) {
  Diagnostics ignored;
  EquipmentLibrary library(default_library_directory());
  const LibraryItem* item = library.find("chillers", type, ignored);
  const YamlEntry* condenser =
      item && item->parameters.is_map() ? item->parameters.find("condenser") : nullptr;
  return condenser && condenser->value.text == "water";
}

}  // namespace

AddPlantCommand::AddPlantCommand(ScenarioDocument& document, PlantKind kind, std::string type)
    : EditCommand(document, QObject::tr("add %1").arg(kind_word(kind))),
      kind_(kind),
      type_(std::move(type)) {}

bool AddPlantCommand::grow(EntryWriter& writer) {
  const Scenario& scenario = document().scenario();
  const auto bank = kind_ == PlantKind::chiller ? of_type(scenario.chillers, type_)
                    : kind_ == PlantKind::tower ? of_type(scenario.towers, type_)
                                                : of_type(scenario.dry_coolers, type_);
  if (!bank) return false;
  const YamlPath path = plant_path / section_of(kind_) / *bank;
  const int count = writer.count(path) + 1;
  writer.setScalar(path / "count", std::to_string(count));
  created_ = key_of_path(path);
  note_ = QObject::tr("%1 has %2 units now").arg(created_).arg(count);
  return true;
}

void AddPlantCommand::addPump(EntryWriter& writer) {
  for (const LoopSpec& loop : document().scenario().loops) {
    if (loop.pumps.origin.type_id != type_) continue;
    const YamlPath path = plant_path / "loops" / loop.id / "pumps";
    const int count = writer.count(path) + 1;
    writer.setScalar(path / "count", std::to_string(count));
    created_ = key_of_path(plant_path / "loops" / loop.id);
    note_ = QObject::tr("loop %1 has %2 pumps now").arg(QString::fromStdString(loop.id)).arg(count);
    return;
  }
  if (document().scenario().loops.empty())
    throw YamlEditError(
        "pumps belong to a water loop, and the plant has none; put a chiller or a dry cooler first");
  throw YamlEditError("the loops of the plant have pumps of other types; change the type in the properties");
}

// What takes the heat of a water-cooled chiller: towers that are there, dry coolers that serve no loop, else
// new towers.
std::string AddPlantCommand::condenser(EntryWriter& writer) {
  const Scenario& scenario = document().scenario();
  if (!scenario.towers.empty()) return scenario.towers.front().id;
  for (const DryCoolerBank& bank : scenario.dry_coolers)
    if (std::none_of(scenario.loops.begin(), scenario.loops.end(),
                     [&](const LoopSpec& loop) { return loop.dry_coolers == bank.id; }))
      return bank.id;
  YamlNode towers;
  set_entry(towers, "type", "merkel-2000kw");
  set_entry(towers, "count", "1");
  set_tower_controls(towers);
  return writer.add(plant_path / "towers", "towers", towers).section(QLatin1Char('.'), -1).toStdString();
}

void AddPlantCommand::addBank(EntryWriter& writer) {
  const auto has_room = [&](const LoopSpec& loop) {
    if (kind_ == PlantKind::chiller) return loop.chillers.empty();
    return loop.dry_coolers.empty() && loop.towers.empty();
  };
  const auto& loops = document().scenario().loops;
  const auto room = std::find_if(loops.begin(), loops.end(), has_room);
  if (!loops.empty() && room == loops.end())
    throw YamlEditError(
        "every loop of the plant has such machines of another type; change the type in the properties");
  const std::string section = section_of(kind_);
  YamlNode bank;
  set_entry(bank, "type", type_);
  set_entry(bank, "count", "1");
  if (kind_ == PlantKind::tower) set_tower_controls(bank);
  if (kind_ == PlantKind::chiller && is_water_cooled(type_)) set_entry(bank, "condenser", condenser(writer));
  created_ = writer.add(plant_path / section, section, bank);
  const std::string name = created_.section(QLatin1Char('.'), -1).toStdString();
  if (loops.empty()) {
    const LoopUse use = kind_ == PlantKind::dry_cooler ? LoopUse::coolant : LoopUse::air;
    const std::string exchanger =
        kind_ == PlantKind::tower ? ", exchanger: " + std::string(exchanger_yaml) : "";
    QString loop_note;
    add_default_loop(writer, use, loop_note, section + ": " + name + exchanger);
    note_ = QObject::tr("new bank %1; %2").arg(created_, loop_note);
    return;
  }
  const YamlPath at = plant_path / "loops" / room->id;
  writer.setScalar(at / section, name);
  if (kind_ == PlantKind::tower && !writer.has(at / "exchanger"))
    writer.setBlock(at / "exchanger", exchanger_yaml);
  note_ = QObject::tr("new bank %1 for loop %2").arg(created_, QString::fromStdString(room->id));
}

void AddPlantCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  EntryWriter writer(document(), editor, patches);
  if (kind_ == PlantKind::pump) return addPump(writer);
  if (!grow(writer)) addBank(writer);
}

}  // namespace thermohall::gui
