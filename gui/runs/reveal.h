#pragma once

#include <QString>

namespace thermohall::gui {

struct Workspace;

/// Selects what a key of a message is about and asks the views to bring it into sight: the object of the plan
/// that the key lies in ("rows.A.type": the row A), else the key itself.
void reveal_key(Workspace& workspace, const QString& key);

}  // namespace thermohall::gui
