#include "gui/document/add_containment_command.h"

#include "gui/document/add_tiles_command.h"
#include "gui/document/entry_text.h"
#include "gui/document/entry_writer.h"

namespace thermohall::gui {
namespace {

constexpr double beside_m = 0.35;  ///< a rack this near to the aisle belongs to it

bool touches(const PlanEntry& entry, const QRectF& rect) {
  return entry.isRackGroup() &&
         entry.rect().adjusted(-beside_m, -beside_m, beside_m, beside_m).intersects(rect);
}

// Whether the front of the racks looks at the middle of the rectangle.
bool looks_at(const PlanEntry& entry, const QRectF& rect) {
  const QPointF away = rect.center() - entry.rect().center();
  switch (entry.facing) {
    case Facing::north:
      return away.y() < 0;
    case Facing::south:
      return away.y() > 0;
    case Facing::east:
      return away.x() > 0;
    case Facing::west:
      return away.x() < 0;
  }
  return false;
}

}  // namespace

AisleSide aisle_side(const std::vector<PlanEntry>& entries, const QRectF& rect_m) {
  int fronts = 0, rears = 0;
  for (const auto& entry : entries)
    if (touches(entry, rect_m)) ++(looks_at(entry, rect_m) ? fronts : rears);
  return fronts > rears ? AisleSide::cold : AisleSide::hot;
}

AddContainmentCommand::AddContainmentCommand(ScenarioDocument& document, const QRectF& rect_m)
    : EditCommand(document, QObject::tr("add containment")), rect_m_(rect_m) {}

void AddContainmentCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  const auto entries = plan_entries(document().scenario());
  const bool hot = aisle_side(entries, rect_m_) == AisleSide::hot;
  std::string name;
  for (const auto& entry : entries)
    if (touches(entry, rect_m_) && entry.name.size() == 1) name += entry.name.toStdString();
  YamlNode node;
  set_entry(node, "aisle", hot ? "hot" : "cold");
  for (const auto& entry : box_node(rect_m_).entries) set_entry(node, entry.key, entry.value.text);
  const bool chimney = hot && document().scenario().hall.layout.ceiling_void.has_value();
  if (chimney) set_entry(node, "chimney", "true");
  EntryWriter writer(document(), editor, patches);
  created_ = writer.add({"hall", "containments"}, name.empty() ? "C1" : name, node);
  note_ = chimney ? QObject::tr("hot aisle with a chimney into the ceiling void")
                  : (hot ? QObject::tr("hot aisle") : QObject::tr("cold aisle"));
}

}  // namespace thermohall::gui
