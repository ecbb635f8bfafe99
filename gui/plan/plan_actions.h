#pragma once

#include <QList>
#include <QObject>
#include <QPointF>

class QAction;
class QMenu;
class QToolButton;
class QWidget;

namespace thermohall::gui {

class PlanView;
enum class PlanToolKind;

/// The actions of the plan with their shortcuts, for tool bar, menus and context menu. Shortcuts work while
/// the plan has the focus.
class PlanActions : public QObject {
  Q_OBJECT
 public:
  PlanActions(PlanView& view, QWidget& page);

  /// Select, Row, Tile, Containment, Measure.
  const QList<QAction*>& toolBarTools() const { return bar_tools_; }
  /// Spacing of the grid.
  QToolButton* makeGridButton(QWidget* parent) const;
  void addToEditMenu(QMenu& menu) const;
  void addToViewMenu(QMenu& menu) const;
  void addToInsertMenu(QMenu& menu) const;
  void addToArrangeMenu(QMenu& menu) const;
  void showContextMenu(QPoint global, QPointF at_m);
  void renameSelected();

 private:
  QAction* action(const QString& text, const QString& icon, const QList<QKeySequence>& keys);
  void makeTools();
  void makeEdits();
  void makeArranging();
  void makeViewing();
  void makeGrid();
  void updateEnabled();
  void askForArray();

  PlanView& view_;
  QWidget& page_;
  QList<QAction*> tools_, bar_tools_, edits_, arranging_, viewing_;
  QMenu* grid_ = nullptr;
  QAction *split_ = nullptr, *rename_ = nullptr, *paste_ = nullptr;
};

}  // namespace thermohall::gui
