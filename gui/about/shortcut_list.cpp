#include "gui/about/shortcut_list.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTableWidget>
#include <QVBoxLayout>

namespace thermohall::gui {
namespace {

QString plain(QString text) { return text.remove(QLatin1Char('&')).remove(QStringLiteral("…")); }

QString keys_of(const QAction& action) {
  QStringList keys;
  for (const QKeySequence& sequence : action.shortcuts()) keys << sequence.toString(QKeySequence::NativeText);
  return keys.join(QStringLiteral(", "));
}

void gather(const QMenu& menu, const QString& place, QSet<const QAction*>& seen,
            std::vector<ShortcutEntry>& entries) {
  for (const QAction* action : menu.actions()) {
    if (action->menu()) {
      gather(*action->menu<QMenu*>(), place, seen, entries);
    } else if (!action->shortcuts().isEmpty() && !seen.contains(action)) {
      seen.insert(action);
      entries.push_back({place, plain(action->text()), keys_of(*action)});
    }
  }
}

}  // namespace

std::vector<ShortcutEntry> shortcuts_of(const QMainWindow& window) {
  std::vector<ShortcutEntry> entries;
  QSet<const QAction*> seen;
  for (const QAction* top : window.menuWidget()->actions())
    if (top->menu()) gather(*top->menu<QMenu*>(), plain(top->text()), seen, entries);
  for (const QAction* action : window.findChildren<QAction*>()) {
    if (action->shortcuts().isEmpty() || seen.contains(action) || action->text().isEmpty()) continue;
    seen.insert(action);
    entries.push_back({{}, plain(action->text()), keys_of(*action)});
  }
  return entries;
}

ShortcutList::ShortcutList(const QMainWindow& window, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Keyboard shortcuts"));
  resize(560, 640);
  auto* layout = new QVBoxLayout(this);
  auto* search = new QLineEdit;
  search->setPlaceholderText(tr("Search shortcuts…"));
  search->setAccessibleName(tr("Search shortcuts"));
  search->setClearButtonEnabled(true);
  layout->addWidget(search);
  const auto entries = shortcuts_of(window);
  auto* table = new QTableWidget(static_cast<int>(entries.size()), 3);
  table->setAccessibleName(tr("Keyboard shortcuts"));
  table->setHorizontalHeaderLabels({tr("Menu"), tr("Action"), tr("Keys")});
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setShowGrid(false);
  table->verticalHeader()->hide();
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
  int row = 0;
  for (const ShortcutEntry& entry : entries) {
    table->setItem(row, 0, new QTableWidgetItem(entry.place));
    table->setItem(row, 1, new QTableWidgetItem(entry.action));
    table->setItem(row++, 2, new QTableWidgetItem(entry.keys));
  }
  connect(search, &QLineEdit::textChanged, table, [table](const QString& text) {
    for (int r = 0; r < table->rowCount(); ++r) {
      bool found = false;
      for (int c = 0; c < table->columnCount(); ++c)
        found = found || table->item(r, c)->text().contains(text, Qt::CaseInsensitive);
      table->setRowHidden(r, !found);
    }
  });
  layout->addWidget(table, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout->addWidget(buttons);
}

}  // namespace thermohall::gui
