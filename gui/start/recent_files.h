#pragma once

#include <QStringList>

namespace thermohall::gui {

/// Files opened last, newest first; those that are gone are left out. Kept in the user's settings.
QStringList recent_files();
void note_recent_file(const QString& path);

}  // namespace thermohall::gui
