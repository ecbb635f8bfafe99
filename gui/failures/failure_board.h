#pragma once

#include <QTreeWidget>
#include <vector>

#include "gui/failures/failure_units.h"

namespace thermohall::gui {

/// The switchboard: every unit of the plant by system, with a check mark that turns it off, how many of its
/// bank, when, and when it comes back; then valves that stick and leaks, with how far and how much. Starts
/// with what the events of the file say; what differs from them is marked. Space switches, F2 or a double
/// click edits a field.
class FailureBoard : public QTreeWidget {
  Q_OBJECT
 public:
  enum Column { unit_column, installed_column, count_column, at_column, duration_column, file_column };

  explicit FailureBoard(QWidget* parent = nullptr);

  /// Takes the units and events of a scenario; switches that differ from the file stay for units that stay.
  void setScenario(const Scenario& scenario);
  /// Switches as the file says.
  void standAsInFile();
  /// For other views: turns this unit off as well; "" is the utility.
  void turnOff(const QString& reference);

  /// What would bring the file to the switches.
  std::vector<EventChange> changes() const;
  bool isChanged() const { return !changes().empty(); }
  /// Something is off, by a switch or by another event of the file.
  bool anyOff() const;
  /// A loss of power is switched, which a planning year cannot run.
  bool needsSeconds() const;
  /// All that is off, in words.
  QString text() const;
  /// Events of the file without a switch here, in words.
  const QStringList& otherEvents() const { return others_; }
  /// Unit of the current line, as events name it.
  QString currentReference() const;

 Q_SIGNALS:
  void switched();
  void unitActivated(const QString& reference);
  void failed(const QString& message);

 protected:
  bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;

 private:
  struct Line {
    FailureUnit unit;
    FailureSwitch in_file, now;
    std::string event_id;  ///< of the entry in the file; empty when there is none
    QTreeWidgetItem* item = nullptr;
    /// From what the file says; how a unit that is on would go off does not count.
    bool differs() const { return now.off != in_file.off || (now.off && now != in_file); }
  };
  void readEvents(const Scenario& scenario);
  void build();
  void showLine(Line& line);
  void edited(QTreeWidgetItem* item, int column);
  Line* lineOf(const QTreeWidgetItem* item);

  std::vector<Line> lines_;
  QStringList others_;
  bool showing_ = false;
};

}  // namespace thermohall::gui
