#include "gui/document/resize_command.h"

#include <algorithm>
#include <cmath>

#include "gui/document/entry_writer.h"

namespace thermohall::gui {

ResizeCommand::ResizeCommand(ScenarioDocument& document, QString key, const QRectF& rect_m)
    : EditCommand(document, QObject::tr("resize")), key_(std::move(key)), rect_m_(rect_m) {}

void ResizeCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  const auto entries = plan_entries(document(), {key_});
  if (entries.empty()) return;
  const PlanEntry& entry = entries[0];
  EntryWriter writer(document(), editor, patches);
  const auto set = [&](const char* key, double old_m, double now_m) {
    if (length_text(old_m) != length_text(now_m)) writer.setScalar(entry.path() / key, length_text(now_m));
  };
  if (entry.isBox()) {
    set("x", entry.x_m, std::max(0.0, rect_m_.x()));
    set("y", entry.y_m, std::max(0.0, rect_m_.y()));
    set("length", entry.length_m, rect_m_.width());
    set("width", entry.width_m, rect_m_.height());
  } else if (entry.kind == EntryKind::row) {
    const bool along_x = entry.runsAlongX();
    const double rack_m = (along_x ? entry.length_m : entry.width_m) - (entry.count - 1) * entry.pitch_m;
    const int count = racks_along(along_x ? rect_m_.width() : rect_m_.height(), rack_m, entry.pitch_m);
    // The end that was not dragged stays.
    const bool front = along_x ? rect_m_.x() < entry.x_m - 1e-6 || rect_m_.x() > entry.x_m + 1e-6
                               : rect_m_.y() < entry.y_m - 1e-6 || rect_m_.y() > entry.y_m + 1e-6;
    const double shift_m = front ? (entry.count - count) * entry.pitch_m : 0;
    if (along_x) {
      set("x", entry.x_m, std::max(0.0, entry.x_m + shift_m));
    } else {
      set("y", entry.y_m, std::max(0.0, entry.y_m + shift_m));
    }
    if (count != entry.count) writer.setScalar(entry.path() / "count", std::to_string(count));
  }
}

int racks_along(double length_m, double rack_width_m, double pitch_m) {
  if (!(pitch_m > 0)) return 1;
  return std::max(1, 1 + static_cast<int>(std::floor((length_m - rack_width_m) / pitch_m + 0.05)));
}

}  // namespace thermohall::gui
