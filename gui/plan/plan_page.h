#pragma once

#include <QWidget>

class QComboBox;
class QMenu;

namespace thermohall::gui {

class PlanActions;
class PlanEditor;
class PlanScene;
class PlanView;
struct Workspace;

/// The tab Plan: rulers, the plan, and under it the colour scale with the choice of what is coloured and
/// which layers are seen.
class PlanPage : public QWidget {
  Q_OBJECT
 public:
  explicit PlanPage(Workspace& workspace, QWidget* parent = nullptr);
  ~PlanPage() override;

  PlanView& view() const { return *view_; }
  PlanScene& plan() const { return *scene_; }
  PlanEditor& editor() const { return *editor_; }
  PlanActions& actions() const { return *actions_; }
  /// Inserts a type of the library where there is room near the middle of the view.
  void insert(const QString& kind, const QString& id);

 Q_SIGNALS:
  /// One line for the status bar.
  void message(const QString& text);
  /// "x 12.60 m  y 4.20 m"
  void position(const QString& text);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QWidget* makeStrip();
  QMenu* makeLayers();

  Workspace& workspace_;
  PlanEditor* editor_;
  PlanScene* scene_;
  PlanView* view_;
  PlanActions* actions_;
  QComboBox* color_by_ = nullptr;
};

}  // namespace thermohall::gui
