#pragma once

#include <QDockWidget>

class QDoubleSpinBox;
class QLabel;
class QListWidget;
class QVBoxLayout;

namespace thermohall::gui {

class AirflowService;
struct Workspace;

/// What the air field says: figures, racks that breathe warm air with the likely cause, and suggestions that
/// can be applied with one click; before and after stand beside each other.
class AirPanel : public QDockWidget {
  Q_OBJECT
 public:
  AirPanel(Workspace& workspace, AirflowService& service, QWidget* parent = nullptr);

 private:
  void show();
  void takeUnits();
  void askOrigin();
  /// The selected rack; of a selected row the warmest one; empty: none.
  QString rackInMind() const;
  void showOrigin();
  void openAcceptance();
  void applyFix(const class QJsonObject& fix);

  Workspace& workspace_;
  AirflowService& service_;
  QLabel *state_, *worst_, *figures_, *origin_;
  QListWidget* offenders_;
  QVBoxLayout* fixes_;
  QDoubleSpinBox* height_;
};

}  // namespace thermohall::gui
