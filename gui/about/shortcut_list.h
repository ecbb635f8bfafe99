#pragma once

#include <QDialog>
#include <vector>

class QMainWindow;

namespace thermohall::gui {

struct ShortcutEntry {
  QString place;  ///< menu, or empty
  QString action, keys;
};
/// All actions of a window that have keys, by menu in the order of the menus, then the others.
std::vector<ShortcutEntry> shortcuts_of(const QMainWindow& window);

/// The keys of the window, made from its actions each time it opens, with a search line.
class ShortcutList : public QDialog {
  Q_OBJECT
 public:
  explicit ShortcutList(const QMainWindow& window, QWidget* parent = nullptr);
};

}  // namespace thermohall::gui
