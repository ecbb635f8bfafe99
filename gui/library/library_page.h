#pragma once

#include <QWidget>
#include <memory>

#include "sim/scenario/equipment_library.h"

class QLineEdit;
class QTextBrowser;
class QTreeWidget;
class QVBoxLayout;

namespace thermohall::gui {

struct Workspace;

/// The tab Library: every entry by kind, with search; all values with meaning, source, confidence, note and
/// price, and the characteristics of its model as charts.
class LibraryPage : public QWidget {
  Q_OBJECT
 public:
  explicit LibraryPage(Workspace& workspace, QWidget* parent = nullptr);

  /// Shows an entry; false when the library has none of that name.
  bool showEntry(const QString& kind, const QString& id);
  int chartCount() const { return chart_count_; }

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void fill();
  void applyFilter();
  void showCurrent();

  Workspace& workspace_;
  std::unique_ptr<EquipmentLibrary> library_;
  QLineEdit* search_;
  QTreeWidget* tree_;
  QTextBrowser* text_;
  QVBoxLayout* charts_;
  int chart_count_ = 0;
};

}  // namespace thermohall::gui
