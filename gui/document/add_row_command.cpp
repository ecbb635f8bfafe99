#include "gui/document/add_row_command.h"

#include "gui/document/entry_text.h"
#include "gui/document/entry_writer.h"
#include "gui/document/placement_defaults.h"

namespace thermohall::gui {

AddRowCommand::AddRowCommand(ScenarioDocument& document, NewRow row)
    : EditCommand(document, QObject::tr("add row")), row_(std::move(row)) {}

void AddRowCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  const PlacementDefaults defaults(document());
  const QPointF at(row_.x_m, row_.y_m);
  YamlNode node;
  set_entry(node, "type", row_.type);
  set_entry(node, "count", std::to_string(row_.count));
  const std::string load = defaults.load(at, row_.cooling);
  if (load.empty()) throw YamlEditError("racks need a load; add one under 'loads' first");
  note_ = QObject::tr("load %1").arg(QString::fromStdString(load));
  if (const std::string zone = defaults.zone(at); !zone.empty()) {
    set_entry(node, "zone", zone);
    note_ = QObject::tr("zone %1, %2").arg(QString::fromStdString(zone), note_);
  }
  set_entry(node, "load", load);
  if (row_.cooling != RackCooling::air) {
    const std::string liquid = defaults.liquidSource(at);
    if (liquid.empty())
      throw YamlEditError("liquid-cooled racks need a coolant distribution unit; place one first");
    set_entry(node, "liquid", liquid);
    note_ += QObject::tr(", liquid %1").arg(QString::fromStdString(liquid));
  }
  set_entry(node, "x", length_text(row_.x_m));
  set_entry(node, "y", length_text(row_.y_m));
  set_entry(node, "facing", facing_word(row_.facing));
  EntryWriter writer(document(), editor, patches);
  created_ = writer.add({"rows"}, defaults.rowName(), node);
}

}  // namespace thermohall::gui
