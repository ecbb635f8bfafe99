#pragma once

#include <QDialog>

#include "gui/theme/theme.h"

class QFormLayout;
class QListWidget;
class QStackedWidget;

namespace thermohall::gui {

/// The settings, as a list of pages. Every choice takes effect at once and is kept.
class SettingsDialog : public QDialog {
  Q_OBJECT
 public:
  explicit SettingsDialog(QWidget* parent = nullptr);

 Q_SIGNALS:
  void appearanceChanged(Appearance appearance);
  void gridChanged(double grid_m);

 private:
  QFormLayout* addPage(const QString& title);
  void addAppearance();
  void addUnits();
  void addGrid();
  void addLanguage();
  void addProgram();

  QListWidget* list_;
  QStackedWidget* pages_;
};

}  // namespace thermohall::gui
