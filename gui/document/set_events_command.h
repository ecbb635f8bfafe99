#pragma once

#include <optional>
#include <vector>

#include "gui/document/edit_command.h"

namespace thermohall::gui {

/// What becomes of one entry of the section `events`.
struct EventChange {
  std::string id;  ///< of the entry, or the wish for a new one: a name near it that is free is taken
  bool is_new = false;
  std::optional<std::string> yaml;  ///< the entry, `{at: 5 min, action: off, ...}`; nothing: it goes
};

/// Adds, changes and removes events in one step.
class SetEventsCommand : public EditCommand {
 public:
  SetEventsCommand(ScenarioDocument& document, std::vector<EventChange> changes);

 protected:
  void make(YamlEditor& editor, std::vector<TextPatch>& patches) override;

 private:
  std::vector<EventChange> changes_;
};

}  // namespace thermohall::gui
