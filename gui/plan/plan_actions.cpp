#include "gui/plan/plan_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>

#include "gui/document/scenario_document.h"
#include "gui/document/selection.h"
#include "gui/plan/array_dialog.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_view.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

PlanActions::PlanActions(PlanView& view, QWidget& page) : QObject(&page), view_(view), page_(page) {
  makeTools();
  makeEdits();
  makeArranging();
  makeViewing();
  makeGrid();
  connect(&view_.editor().selection(), &Selection::changed, this, &PlanActions::updateEnabled);
  connect(&view_.plan(), &PlanScene::refreshed, this, &PlanActions::updateEnabled);
  connect(&view_, &PlanView::contextMenuWanted, this, &PlanActions::showContextMenu);
  updateEnabled();
}

QAction* PlanActions::action(const QString& text, const QString& icon, const QList<QKeySequence>& keys) {
  auto* made = new QAction(themed_icon(icon), text, this);
  made->setShortcuts(keys);
  made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  page_.addAction(made);
  return made;
}

void PlanActions::makeTools() {
  auto* group = new QActionGroup(this);
  const auto add = [&](const QString& text, const QString& icon, Qt::Key key, PlanToolKind kind,
                       bool in_bar) {
    QAction* tool = action(text, icon, {QKeySequence(key)});
    tool->setCheckable(true);
    tool->setChecked(kind == view_.tool());
    tool->setToolTip(QStringLiteral("%1 (%2)").arg(text, QKeySequence(key).toString()));
    tool->setObjectName(QStringLiteral("tool_") + icon);
    group->addAction(tool);
    tools_ += tool;
    if (in_bar) bar_tools_ += tool;
    connect(tool, &QAction::triggered, &view_, [this, kind] {
      view_.setTool(kind);
      view_.setFocus();
    });
    connect(&view_, &PlanView::toolChanged, tool,
            [tool, kind](PlanToolKind now) { tool->setChecked(now == kind); });
  };
  add(tr("Select"), QStringLiteral("select"), Qt::Key_V, PlanToolKind::select, true);
  add(tr("Row"), QStringLiteral("row"), Qt::Key_W, PlanToolKind::row, true);
  add(tr("Tile"), QStringLiteral("tile"), Qt::Key_T, PlanToolKind::tile, true);
  add(tr("Containment"), QStringLiteral("containment"), Qt::Key_C, PlanToolKind::containment, true);
  add(tr("Measure"), QStringLiteral("measure"), Qt::Key_M, PlanToolKind::measure, true);
  add(tr("Return grille"), QStringLiteral("grille"), Qt::Key_G, PlanToolKind::grille, false);
  add(tr("Wall or column"), QStringLiteral("obstacle"), Qt::Key_O, PlanToolKind::obstacle, false);
  add(tr("Door"), QStringLiteral("door"), Qt::Key_D, PlanToolKind::door, false);
}

void PlanActions::makeEdits() {
  PlanEditor& editor = view_.editor();
  const auto add = [&](const QString& text, const QString& icon, const QList<QKeySequence>& keys, auto slot) {
    QAction* made = action(text, icon, keys);
    connect(made, &QAction::triggered, this, slot);
    edits_ += made;
    return made;
  };
  add(tr("Cu&t"), QStringLiteral("delete"), QKeySequence::keyBindings(QKeySequence::Cut),
      [&] { editor.cut(); });
  add(tr("&Copy"), QStringLiteral("copy"), QKeySequence::keyBindings(QKeySequence::Copy),
      [&] { editor.copy(); });
  paste_ = add(tr("&Paste"), QStringLiteral("paste"), QKeySequence::keyBindings(QKeySequence::Paste),
               [&] { editor.paste({}); });
  add(tr("&Delete"), QStringLiteral("delete"),
      {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)}, [&] { editor.removeSelected(); });
  add(tr("D&uplicate"), QStringLiteral("duplicate"), {QKeySequence(Qt::CTRL | Qt::Key_D)},
      [&] { editor.duplicate(); });
  add(tr("Duplicate as &array…"), QStringLiteral("array"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
      [this] { askForArray(); });
  rename_ = add(tr("Re&name…"), QString(), {QKeySequence(Qt::Key_F2)}, [this] { renameSelected(); });
  split_ = add(tr("&Split row here"), QStringLiteral("split"), {QKeySequence(Qt::Key_S)}, [this] {
    Selection& selection = view_.editor().selection();
    const PlanEntry* entry =
        selection.keys().isEmpty() ? nullptr : view_.plan().entry(selection.keys().constFirst());
    if (!entry || entry->kind != EntryKind::row) return;
    int head = entry->count / 2;
    const auto& group = view_.plan().document()->scenario().racks[static_cast<std::size_t>(entry->group)];
    for (int n = 1; n < entry->count; ++n)
      if (QString::fromStdString(rack_id(group, n)) == selection.rack()) head = n;
    view_.editor().splitRow(entry->key, head);
  });
  QAction* all = action(tr("Select &all"), QString(), QKeySequence::keyBindings(QKeySequence::SelectAll));
  connect(all, &QAction::triggered, this, [&] { editor.selectAll(); });
  edits_ += all;
}

void PlanActions::makeArranging() {
  PlanEditor& editor = view_.editor();
  const auto add = [&](const QString& text, const QString& icon, const QList<QKeySequence>& keys, auto slot,
                       int least_selected = 1) {
    QAction* made = action(text, icon, keys);
    made->setData(least_selected);
    connect(made, &QAction::triggered, this, slot);
    arranging_ += made;
  };
  add(tr("&Rotate"), QStringLiteral("rotate"), {QKeySequence(Qt::Key_R)}, [&] { editor.rotate(); });
  add(tr("Mirror left to right"), QStringLiteral("mirror"), {QKeySequence(Qt::Key_X)},
      [&] { editor.mirror(Qt::Horizontal); });
  add(tr("Mirror top to bottom"), QStringLiteral("mirror-vertical"), {QKeySequence(Qt::Key_Y)},
      [&] { editor.mirror(Qt::Vertical); });
  add(
      tr("Align &left"), QStringLiteral("align-left"), {QKeySequence(Qt::CTRL | Qt::Key_Left)},
      [&] { editor.align(Alignment::left); }, 2);
  add(
      tr("Align ri&ght"), QStringLiteral("align-right"), {QKeySequence(Qt::CTRL | Qt::Key_Right)},
      [&] { editor.align(Alignment::right); }, 2);
  add(
      tr("Align &top"), QStringLiteral("align-top"), {QKeySequence(Qt::CTRL | Qt::Key_Up)},
      [&] { editor.align(Alignment::top); }, 2);
  add(
      tr("Align &bottom"), QStringLiteral("align-bottom"), {QKeySequence(Qt::CTRL | Qt::Key_Down)},
      [&] { editor.align(Alignment::bottom); }, 2);
  add(
      tr("Align centres on a vertical"), QStringLiteral("align-centre"), {},
      [&] { editor.align(Alignment::centre_x); }, 2);
  add(
      tr("Align centres on a horizontal"), QStringLiteral("align-centre"), {},
      [&] { editor.align(Alignment::centre_y); }, 2);
  add(
      tr("&Distribute left to right"), QStringLiteral("distribute"), {},
      [&] { editor.distribute(Qt::Horizontal); }, 3);
  add(
      tr("Distribute top to bottom"), QStringLiteral("distribute"), {},
      [&] { editor.distribute(Qt::Vertical); }, 3);
}

void PlanActions::makeViewing() {
  const auto add = [&](const QString& text, const QString& icon, const QList<QKeySequence>& keys, auto slot) {
    QAction* made = action(text, icon, keys);
    connect(made, &QAction::triggered, this, slot);
    viewing_ += made;
  };
  add(tr("Zoom to &fit"), QStringLiteral("zoom-fit"),
      {QKeySequence(Qt::Key_F), QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { view_.zoomToFit(); });
  add(tr("Zoom to &selection"), QStringLiteral("zoom-selection"), {QKeySequence(Qt::SHIFT | Qt::Key_F)},
      [this] { view_.zoomToSelection(); });
  add(tr("Zoom &in"), QStringLiteral("zoom-in"),
      {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Plus)},
      [this] { view_.zoomBy(1.25, view_.viewport()->rect().center()); });
  add(tr("Zoom &out"), QStringLiteral("zoom-out"),
      {QKeySequence(Qt::Key_Minus), QKeySequence(Qt::CTRL | Qt::Key_Minus)},
      [this] { view_.zoomBy(0.8, view_.viewport()->rect().center()); });
}

void PlanActions::makeGrid() {
  grid_ = new QMenu(tr("Grid"), &page_);
  grid_->setObjectName(QStringLiteral("grid_menu"));
  auto* group = new QActionGroup(this);
  const std::pair<double, QString> steps[] = {
      {0.6, tr("600 mm")}, {0.3, tr("300 mm")}, {0.1, tr("100 mm")}, {0.0, tr("off")}};
  for (const auto& [step_m, text] : steps) {
    QAction* made = grid_->addAction(text);
    made->setCheckable(true);
    made->setChecked(step_m == view_.editor().snapper().grid_m());
    made->setData(step_m);
    group->addAction(made);
    connect(made, &QAction::triggered, this, [this, grid_m = step_m] {
      view_.editor().snapper().setGrid(grid_m);
      view_.plan().setGrid(grid_m);
    });
  }
}

QToolButton* PlanActions::makeGridButton(QWidget* parent) const {
  auto* button = new QToolButton(parent);
  button->setPopupMode(QToolButton::InstantPopup);
  button->setMenu(grid_);
  button->setText(tr("Grid 600 mm"));
  button->setToolTip(tr("Grid that positions snap to; Alt: 100 mm"));
  button->setAccessibleName(tr("Grid"));
  connect(grid_, &QMenu::triggered, button,
          [button](QAction* step) { button->setText(tr("Grid %1").arg(step->text())); });
  return button;
}

void PlanActions::addToEditMenu(QMenu& menu) const {
  menu.addSeparator();
  menu.addActions(edits_);
}

void PlanActions::addToViewMenu(QMenu& menu) const {
  menu.addActions(viewing_);
  menu.addMenu(grid_);
}

void PlanActions::addToInsertMenu(QMenu& menu) const {
  for (QAction* tool : tools_)
    if (tool->objectName() != QLatin1String("tool_select")) menu.addAction(tool);
}

void PlanActions::addToArrangeMenu(QMenu& menu) const { menu.addActions(arranging_); }

void PlanActions::updateEnabled() {
  const ScenarioDocument* document = view_.plan().document();
  const Selection& selection = view_.editor().selection();
  const auto count = document ? plan_entries(*document, selection.keys()).size() : 0;
  for (QAction* made : edits_) made->setEnabled(count > 0);
  for (QAction* made : arranging_) made->setEnabled(count >= made->data().toUInt());
  for (QAction* tool : tools_) tool->setEnabled(document != nullptr);
  edits_.constLast()->setEnabled(document != nullptr);
  paste_->setEnabled(document != nullptr);
  rename_->setEnabled(count == 1);
  const PlanEntry* only = count == 1 ? view_.plan().entry(selection.keys().constFirst()) : nullptr;
  split_->setEnabled(only && only->kind == EntryKind::row && only->count > 1);
}

void PlanActions::askForArray() {
  ArrayDialog dialog(view_.plan().boundsOf(view_.editor().selection().keys()).size(), &view_);
  if (dialog.exec() == QDialog::Accepted) view_.editor().duplicateAsArray(dialog.layoutChosen());
}

void PlanActions::renameSelected() {
  const QStringList& keys = view_.editor().selection().keys();
  const PlanEntry* entry = keys.size() == 1 ? view_.plan().entry(keys.constFirst()) : nullptr;
  if (!entry) return;
  bool given = false;
  const QString key = entry->key;
  const QString name =
      QInputDialog::getText(&view_, tr("Rename"), tr("Name of the %1").arg(kind_name(entry->kind)),
                            QLineEdit::Normal, entry->name, &given);
  if (given && name != entry->name) view_.editor().rename(key, name.trimmed());
}

void PlanActions::showContextMenu(QPoint global, QPointF at_m) {
  QMenu menu(&view_);
  if (view_.editor().selection().isEmpty()) {
    QAction* here = menu.addAction(themed_icon(QStringLiteral("paste")), tr("Paste here"));
    connect(here, &QAction::triggered, this,
            [this, at_m] { view_.editor().paste(view_.editor().snapper().point(at_m, false)); });
    menu.addAction(edits_.constLast());
    menu.addSeparator();
    menu.addActions(viewing_);
    menu.exec(global);
    return;
  }
  const QStringList keys = view_.editor().selection().keys();
  if (keys.size() == 1) {
    const int member = view_.plan().rackAt(keys.constFirst(), at_m);
    const PlanEntry* entry = view_.plan().entry(keys.constFirst());
    if (entry && entry->kind == EntryKind::row && entry->count > 1 && member >= 0) {
      QAction* one = menu.addAction(tr("Remove rack %1").arg(member + 1));
      connect(one, &QAction::triggered, this,
              [this, key = entry->key, member] { view_.editor().removeRack(key, member); });
      if (member > 0) {
        QAction* split = menu.addAction(themed_icon(QStringLiteral("split")),
                                        tr("Split row before rack %1").arg(member + 1));
        connect(split, &QAction::triggered, this,
                [this, key = entry->key, member] { view_.editor().splitRow(key, member); });
      }
      menu.addSeparator();
    }
  }
  for (QAction* made : edits_)
    if (made != split_ && made != edits_.constLast()) menu.addAction(made);
  menu.addSeparator();
  QMenu* arrange = menu.addMenu(tr("Arrange"));
  arrange->addActions(arranging_);
  menu.addAction(viewing_[1]);
  menu.exec(global);
}

}  // namespace thermohall::gui
