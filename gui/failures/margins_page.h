#pragma once

#include <QWidget>
#include <string>

#include "gui/failures/margins.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace thermohall::gui {

class FailureRuns;
class MarginsChart;
struct Workspace;

/// Margins of all systems, with all units and with one out, and which limits bind first as racks are added.
class MarginsPage : public QWidget {
  Q_OBJECT
 public:
  MarginsPage(Workspace& workspace, FailureRuns& runs, QWidget* parent = nullptr);
  void setMargins(const Margins& margins);
  QTreeWidget& table() const { return *table_; }
  QTreeWidget& bottlenecks() const { return *bottlenecks_; }

 public Q_SLOTS:
  void compute();

 Q_SIGNALS:
  void unitActivated(const QString& reference);

 protected:
  /// Computes when it is seen first.
  void showEvent(QShowEvent* event) override;

 private:
  QTreeWidget* makeTable(const QString& name, const QStringList& headers);
  void takeState();

  Workspace& workspace_;
  FailureRuns& runs_;
  Margins margins_;
  MarginsChart* chart_;
  QTreeWidget *table_, *bottlenecks_;
  QPushButton* compute_;
  QLabel *verdict_, *state_;
  QString path_;
  std::string text_;  ///< of the design the margins are for
};

}  // namespace thermohall::gui
