#include "gui/runs/reveal.h"

#include "gui/app/workspace.h"
#include "gui/document/plan_entry.h"

namespace thermohall::gui {

void reveal_key(Workspace& workspace, const QString& key) {
  const ScenarioDocument* document = workspace.project.current();
  if (!document || key.isEmpty()) return;
  QString best;
  for (const PlanEntry& entry : plan_entries(document->scenario())) {
    const bool inside = key == entry.key || key.startsWith(entry.key + QLatin1Char('.'));
    if (inside && entry.key.size() > best.size()) best = entry.key;
  }
  if (!best.isEmpty()) workspace.selection.set({best});
  Q_EMIT workspace.selection.revealed(best.isEmpty() ? key : best);
}

}  // namespace thermohall::gui
