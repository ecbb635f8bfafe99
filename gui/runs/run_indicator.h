#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace thermohall::gui {

struct Workspace;

/// Progress of the running job for the status bar, with a button that cancels it. Hidden while nothing runs.
class RunIndicator : public QWidget {
  Q_OBJECT
 public:
  explicit RunIndicator(Workspace& workspace, QWidget* parent = nullptr);

 private:
  void showRunning();

  Workspace& workspace_;
  QLabel* text_;
  QProgressBar* bar_;
  QToolButton* cancel_;
  int job_ = 0;
};

}  // namespace thermohall::gui
