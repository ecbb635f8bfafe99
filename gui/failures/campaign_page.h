#pragma once

#include <QWidget>

#include "gui/failures/failure_row.h"

class QLabel;
class QPushButton;

namespace thermohall::gui {

class FailureRuns;
class FailureTable;
struct Workspace;

/// Every single unit out in turn, worst first.
class CampaignPage : public QWidget {
  Q_OBJECT
 public:
  CampaignPage(Workspace& workspace, FailureRuns& runs, QWidget* parent = nullptr);
  FailureTable& table() const { return *table_; }

 public Q_SLOTS:
  void run();

 Q_SIGNALS:
  /// A line was opened: its unit, "" for the utility.
  void unitActivated(const QString& reference);
  /// The unit of the current line is to be turned off on the switchboard.
  void switchRequested(const QString& reference);

 private:
  void takeState();

  Workspace& workspace_;
  FailureRuns& runs_;
  FailureTable* table_;
  QPushButton *run_, *switch_;
  QLabel* state_;
  QString path_;      ///< of the design whose campaign is listed
  std::string text_;  ///< with which it ran
};

}  // namespace thermohall::gui
