#pragma once

#include <optional>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// What one key is to become.
struct ValueChange {
  YamlPath path;
  std::optional<std::string> value;  ///< nothing: the key goes, so that what it overrides holds again
  /// Mappings that a removal leaves empty go as well, down to this many keys from the root.
  std::size_t kept_keys = 0;
};

/// Gives several keys their values, or takes them away, in one step: a bulk edit of a selection, a reset to
/// the library.
class SetValuesCommand : public EditCommand {
 public:
  SetValuesCommand(ScenarioDocument& document, std::vector<ValueChange> changes, const QString& text);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  void remove(YamlEditor& editor, std::vector<TextPatch>& patches, const ValueChange& change) const;

  std::vector<ValueChange> changes_;
};

}  // namespace thermohall::gui
