#pragma once

#include <QWidget>

class QLabel;

namespace thermohall::gui {

class CostTable;
class HeadlineCard;
class OwnershipBars;
struct Workspace;

/// The tab Cost: the capital cost of the design line by line, live while it is edited, with prices typed over
/// the library's; what a year costs and the years of ownership from the last run.
class CostPage : public QWidget {
  Q_OBJECT
 public:
  explicit CostPage(Workspace& workspace, QWidget* parent = nullptr);

  CostTable& table() { return *table_; }

 Q_SIGNALS:
  void message(const QString& text);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void showCapital();
  void loadRun();
  void setPrice(const QString& line, const QString& price);
  void reset(const QString& line);
  void leaveOut(const QString& line);

  Workspace& workspace_;
  CostTable* table_;
  OwnershipBars* years_;
  HeadlineCard *capital_, *facility_, *operation_, *ownership_;
  QLabel* sum_;
};

}  // namespace thermohall::gui
