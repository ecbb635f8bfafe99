#pragma once

#include <QDockWidget>

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace thermohall::gui {

struct RunJob;
struct Workspace;

/// The runs of this session: state, progress, time left; cancel, run again, log. The log of the chosen run
/// stands beside the list; its errors can be clicked.
class RunsDock : public QDockWidget {
  Q_OBJECT
 public:
  explicit RunsDock(Workspace& workspace, QWidget* parent = nullptr);

 Q_SIGNALS:
  void placeChosen(const QString& file, int line);

 private:
  void showJob(int id);
  void removeGone();
  void fill(QTreeWidgetItem& item, const RunJob& job);
  void showLog();
  void chooseLine(QListWidgetItem* line);
  int chosenJob() const;
  QTreeWidgetItem* itemOf(int id) const;

  Workspace& workspace_;
  QTreeWidget* list_;
  QListWidget* log_;
  QPushButton *cancel_, *again_, *clear_, *folder_;
};

}  // namespace thermohall::gui
