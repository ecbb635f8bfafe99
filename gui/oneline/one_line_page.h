#pragma once

#include <QWidget>

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace thermohall::gui {

class DiagramView;
struct Workspace;

/// The tab with the one-line diagrams of power and of water at the design point.
class OneLinePage : public QWidget {
  Q_OBJECT
 public:
  explicit OneLinePage(Workspace& workspace, QWidget* parent = nullptr);

  DiagramView& power() { return *power_; }
  DiagramView& water() { return *water_; }

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void reload();
  void updateNote();

  Workspace& workspace_;
  DiagramView *power_, *water_;
  QStackedWidget* stack_;
  QLabel* note_;
  bool outdated_ = true;
};

}  // namespace thermohall::gui
