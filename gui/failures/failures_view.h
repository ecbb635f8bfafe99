#pragma once

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace thermohall::gui {

class CampaignPage;
class SwitchboardPage;
struct Workspace;

/// The tab Failures: switchboard, campaign and margins.
class FailuresView : public QWidget {
  Q_OBJECT
 public:
  explicit FailuresView(Workspace& workspace, QWidget* parent = nullptr);
  /// The page with this object name: "switchboard", "campaign", "margins".
  void showPage(const QString& name);

 Q_SIGNALS:
  /// A unit was chosen that the plan shows.
  void planRequested();
  void message(const QString& text);

 private:
  void add(QWidget* page, const QString& title);
  /// Selects the units of a bank on the plan.
  void reveal(const QString& reference);

  Workspace& workspace_;
  QListWidget* list_;
  QStackedWidget* stack_;
};

}  // namespace thermohall::gui
