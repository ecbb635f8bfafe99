#pragma once

class QMainWindow;
class QMenu;

namespace thermohall::gui {

/// Fills the menu Help: tour, documentation of files and report, shortcuts, about. Pages that are not
/// installed are disabled.
void fill_help_menu(QMenu& menu, QMainWindow& window);

}  // namespace thermohall::gui
