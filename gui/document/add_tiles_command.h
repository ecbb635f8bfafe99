#pragma once

#include <QRectF>
#include <QString>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// Adds a patch of perforated tiles, or of return grilles in the ceiling. A hall without raised floor or
/// ceiling void gets one of usual height.
class AddTilesCommand : public EditCommand {
 public:
  enum class Surface { floor, ceiling };
  AddTilesCommand(ScenarioDocument& document, const QRectF& rect_m, Surface surface);
  const QString& created() const { return created_; }
  const QString& note() const { return note_; }

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  QRectF rect_m_;
  Surface surface_;
  QString created_, note_;
};

/// `{x: 1 m, y: 2 m, length: 3 m, width: 1.2 m}`.
YamlNode box_node(const QRectF& rect_m);

}  // namespace thermohall::gui
