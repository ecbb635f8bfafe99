#include "gui/document/add_tiles_command.h"

#include <algorithm>

#include "gui/document/entry_text.h"
#include "gui/document/entry_writer.h"

namespace thermohall::gui {

YamlNode box_node(const QRectF& rect_m) {
  YamlNode node;
  set_entry(node, "x", length_text(std::max(0.0, rect_m.x())));
  set_entry(node, "y", length_text(std::max(0.0, rect_m.y())));
  set_entry(node, "length", length_text(rect_m.width()));
  set_entry(node, "width", length_text(rect_m.height()));
  return node;
}

AddTilesCommand::AddTilesCommand(ScenarioDocument& document, const QRectF& rect_m, Surface surface)
    : EditCommand(document,
                  surface == Surface::floor ? QObject::tr("add tiles") : QObject::tr("add return grilles")),
      rect_m_(rect_m),
      surface_(surface) {}

void AddTilesCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  EntryWriter writer(document(), editor, patches);
  const bool floor = surface_ == Surface::floor;
  const YamlPath space{"hall", floor ? "raised_floor" : "ceiling_void"};
  if (!writer.has(space)) {
    patches.push_back(editor.set_block(space, floor ? "{height: 0.6 m}" : "{height: 1 m}"));
    note_ = floor ? QObject::tr("the hall has a raised floor of 0.6 m now")
                  : QObject::tr("the hall has a ceiling void of 1 m now");
  }
  YamlNode node = box_node(rect_m_);
  set_entry(node, "open_area", floor ? "25 %" : "50 %");
  created_ = writer.add({"hall", floor ? "tiles" : "grilles"}, floor ? "T1" : "G1", node);
}

}  // namespace thermohall::gui
