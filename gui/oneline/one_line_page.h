#pragma once

#include <QJsonObject>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace thermohall::gui {

class DiagramView;
struct Workspace;

/// The tab with the one-line diagrams of power and of water: at the design point, or at the moment of a run
/// that is played.
class OneLinePage : public QWidget {
  Q_OBJECT
 public:
  explicit OneLinePage(Workspace& workspace, QWidget* parent = nullptr);

  /// Puts a bar under the diagrams.
  void addBar(QWidget* bar);
  DiagramView& power() { return *power_; }
  DiagramView& water() { return *water_; }

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void reload();
  void draw(const QJsonObject& answer);
  /// Reads the moment that is played, one at a time; another that is wanted meanwhile follows.
  void readMoment();
  void updateNote();

  Workspace& workspace_;
  DiagramView *power_, *water_;
  QStackedWidget* stack_;
  QLabel* note_;
  bool outdated_ = true, reading_ = false, again_ = false;
};

}  // namespace thermohall::gui
