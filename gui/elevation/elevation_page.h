#pragma once

#include <QWidget>

class QComboBox;

namespace thermohall::gui {

class RackElevation;
struct Workspace;

/// The tab Rack elevation: one rack of the design, that picked on the plan or chosen here.
class ElevationPage : public QWidget {
  Q_OBJECT
 public:
  explicit ElevationPage(Workspace& workspace, QWidget* parent = nullptr);

  QString rack() const;

 private:
  void fill();
  void followSelection();
  void showRack();

  Workspace& workspace_;
  QComboBox* racks_;
  RackElevation* drawing_;
};

}  // namespace thermohall::gui
