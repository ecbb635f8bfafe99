#pragma once

#include <QWidget>

#include "gui/failures/failure_row.h"

class QLabel;
class QPushButton;

namespace thermohall::gui {

class FailureBoard;
class FailureRuns;
class FailureTable;
class TimePlot;
struct Workspace;

/// The switchboard beside the chart of the chosen try; below, all tries of this design with their times to
/// the limits.
class SwitchboardPage : public QWidget {
  Q_OBJECT
 public:
  SwitchboardPage(Workspace& workspace, FailureRuns& runs, QWidget* parent = nullptr);
  FailureBoard& board() const { return *board_; }
  FailureTable& tries() const { return *tries_; }
  const TimePlot& chart() const { return *chart_; }

 public Q_SLOTS:
  void tryIt();
  void keep();

 Q_SIGNALS:
  void unitActivated(const QString& reference);

 private:
  QWidget* makeButtons();
  void takeDocument();
  void takeSwitches();
  void showTry(const FailureRow& row);
  void showNothing();

  Workspace& workspace_;
  FailureRuns& runs_;
  FailureBoard* board_;
  FailureTable* tries_;
  TimePlot* chart_;
  QPushButton *try_ = nullptr, *keep_ = nullptr, *reset_ = nullptr;
  QLabel* state_;
  QString path_;  ///< of the design whose tries are listed
  int reading_ = 0;
};

}  // namespace thermohall::gui
