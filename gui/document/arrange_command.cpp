#include "gui/document/arrange_command.h"

#include <algorithm>

namespace thermohall::gui {

ArrangeCommand::ArrangeCommand(ScenarioDocument& document, QStringList keys, const QString& text)
    : EditCommand(document, text), keys_(std::move(keys)) {}

void ArrangeCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  const std::vector<PlanEntry> before = plan_entries(document(), keys_);
  std::vector<PlanEntry> after = before;
  if (after.empty()) return;
  arrange(after);
  const QRectF bounds = bounds_of(after);
  const double back_x_m = std::max(0.0, -bounds.left()), back_y_m = std::max(0.0, -bounds.top());
  for (std::size_t i = 0; i < after.size(); ++i) {
    const PlanEntry &was = before[i], &is = after[i];
    const auto set = [&](const char* key, const std::string& old, const std::string& now) {
      if (old == now) return;
      YamlPath path = is.path();
      path.emplace_back(key);
      patches.push_back(editor.set_scalar(path, now));
    };
    set("x", length_text(was.x_m), length_text(is.x_m + back_x_m));
    set("y", length_text(was.y_m), length_text(is.y_m + back_y_m));
    if (is.turns()) {
      set("facing", facing_word(was.facing), facing_word(is.facing));
    } else {
      set("length", length_text(was.length_m), length_text(is.length_m));
      set("width", length_text(was.width_m), length_text(is.width_m));
    }
  }
}

QRectF bounds_of(const std::vector<PlanEntry>& entries) {
  if (entries.empty()) return {};
  double left = entries[0].x_m, top = entries[0].y_m, right = left, bottom = top;
  for (const auto& entry : entries) {
    left = std::min(left, entry.x_m);
    top = std::min(top, entry.y_m);
    right = std::max(right, entry.x_m + entry.length_m);
    bottom = std::max(bottom, entry.y_m + entry.width_m);
  }
  return {left, top, right - left, bottom - top};
}

}  // namespace thermohall::gui
