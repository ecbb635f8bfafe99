#include "gui/document/row_part.h"

#include "gui/document/entry_text.h"

namespace thermohall::gui {

QString add_row_part(const ScenarioDocument& document, EntryWriter& writer, const PlanEntry& row, int first,
                     int count) {
  const YamlNode* source = find_node(document.tree(), row.path());
  if (!source) throw YamlEditError("'" + row.key.toStdString() + "' is not in the file");
  YamlNode node = *source;
  set_entry(node, "count", std::to_string(count));
  set_entry(node, "x", length_text(row.x_m + (row.runsAlongX() ? first * row.pitch_m : 0)));
  set_entry(node, "y", length_text(row.y_m + (row.runsAlongX() ? 0 : first * row.pitch_m)));
  return writer.add({"rows"}, row.name.toStdString(), node);
}

}  // namespace thermohall::gui
