#pragma once

#include <QDockWidget>
#include <QList>
#include <QStringList>
#include <utility>

class QTreeWidget;
class QTreeWidgetItem;

namespace thermohall::gui {

struct Workspace;

/// Errors and warnings of the design on view, as the batch program would report them. A double click or Enter
/// selects the object that a message is about.
class MessagesDock : public QDockWidget {
  Q_OBJECT
 public:
  explicit MessagesDock(Workspace& workspace, QWidget* parent = nullptr);

  /// What the plan found beyond the checks of the file, as keys and texts: narrow aisles, blocked doors.
  void setLayoutFindings(const QList<std::pair<QString, QString>>& findings);
  int errorCount() const { return errors_; }
  int warningCount() const { return warnings_; }

 Q_SIGNALS:
  void countsChanged(int errors, int warnings);
  /// A place in a file was asked for; lines from 1.
  void placeChosen(const QString& file, int line);

 private:
  void rebuild();
  void noteEditFault(const QString& message);
  void add(const QString& severity, const QString& place, const QString& message, const QString& key,
           const QString& file, int line);
  void choose(QTreeWidgetItem* item);

  Workspace& workspace_;
  QTreeWidget* list_;
  QStringList steady_faults_, edit_faults_;
  QList<std::pair<QString, QString>> layout_findings_;
  int errors_ = 0, warnings_ = 0;
};

}  // namespace thermohall::gui
