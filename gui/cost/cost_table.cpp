#include "gui/cost/cost_table.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QSet>
#include <QStyledItemDelegate>
#include <cmath>
#include <map>

#include "gui/charts/display_unit.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

enum Column {
  name_column,
  quantity_column,
  price_column,
  cost_column,
  life_column,
  upkeep_column,
  mark_column
};
constexpr int line_role = Qt::UserRole, changed_role = Qt::UserRole + 1;

/// Prices only can be typed.
class PriceDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override {
    return index.column() == price_column ? QStyledItemDelegate::createEditor(parent, option, index)
                                          : nullptr;
  }
};

QString superscripts(QString unit) {
  return unit.replace(QLatin1String("m2"), QStringLiteral("m\u00B2"))
      .replace(QLatin1String("m3"), QStringLiteral("m\u00B3"));
}

QString counted(const PricedItem& item) {
  const QLocale english(QLocale::English);
  const double n = item.quantity;
  if (item.unit == QLatin1String("units"))
    return english.toString(n, 'f', n == std::floor(n) ? 0 : 1) + QStringLiteral(" units");
  if (item.unit == QLatin1String("W")) return quantity_text(n, item.unit);
  return english.toString(n, 'f', n < 10 ? 2 : n < 1000 ? 1 : 0) + QLatin1Char(' ') + superscripts(item.unit);
}

}  // namespace

QString price_text(const PricedItem& item) {
  const QString unit =
      item.unit == QLatin1String("units") ? QStringLiteral(" USD") : QStringLiteral(" USD/") + item.unit;
  return QString::number(item.unit_cost_USD, 'g', 7) + unit;
}

QString money_text(double cost_USD) {
  const QLocale english(QLocale::English);
  if (cost_USD >= 1e9) return english.toString(cost_USD / 1e9, 'f', 2) + QStringLiteral(" G$");
  if (cost_USD >= 1e6)
    return english.toString(cost_USD / 1e6, 'f', cost_USD < 1e7 ? 2 : 1) + QStringLiteral(" M$");
  return english.toString(cost_USD / 1e3, 'f', 1) + QStringLiteral(" k$");
}

CostTable::CostTable(QWidget* parent) : QTreeWidget(parent) {
  setObjectName(QStringLiteral("cost_table"));
  setAccessibleName(tr("Lines of the capital cost"));
  setHeaderLabels(
      {tr("Line"), tr("Quantity"), tr("Price of one"), tr("Cost"), tr("Life"), tr("Upkeep"), tr("Conf.")});
  headerItem()->setToolTip(upkeep_column, tr("Maintenance a year, share of the cost"));
  headerItem()->setToolTip(mark_column,
                           tr("Confidence: A and B sourced, C indirect, D derived, U without a source"));
  setRootIsDecorated(true);
  setAlternatingRowColors(false);
  setItemDelegate(new PriceDelegate(this));
  setEditTriggers(DoubleClicked | EditKeyPressed);
  header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  header()->setSectionResizeMode(name_column, QHeaderView::Stretch);
  header()->setStretchLastSection(false);
  for (int column = quantity_column; column <= upkeep_column; ++column)
    headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
  connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
    if (!filling_ && column == price_column)
      Q_EMIT priceTyped(item->data(0, line_role).toString(), item->text(price_column).trimmed());
  });
}

void CostTable::setAnswer(const CapitalAnswer& answer, const std::set<std::string>& changed) {
  filling_ = true;
  QSet<QString> closed;
  for (int i = 0; i < topLevelItemCount(); ++i)
    if (!topLevelItem(i)->isExpanded()) closed << topLevelItem(i)->data(0, line_role).toString();
  const QString current = currentItem() ? currentItem()->text(name_column) : QString();
  clear();
  std::map<QString, double> sums;
  for (const PricedItem& item : answer.items) sums[item.category] += item.cost_USD;
  QTreeWidgetItem* group = nullptr;
  for (const PricedItem& item : answer.items) {
    if (!group || group->data(0, line_role).toString() != item.category) {
      group = new QTreeWidgetItem(this);
      group->setData(0, line_role, item.category);
      group->setText(name_column, category_name(item.category));
      group->setText(cost_column, money_text(sums[item.category]));
      group->setTextAlignment(cost_column, Qt::AlignRight | Qt::AlignVCenter);
      QFont bold = font();
      bold.setBold(true);
      group->setFont(name_column, bold);
      group->setFont(cost_column, bold);
      group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
      group->setExpanded(!closed.contains(item.category));
    }
    addLine(group, item, changed.contains(item.line.toStdString()));
  }
  addUncounted(answer, changed);
  for (QTreeWidgetItemIterator at(this); *at; ++at)
    if ((*at)->text(name_column) == current) setCurrentItem(*at);
  filling_ = false;
}

void CostTable::addUncounted(const CapitalAnswer& answer, const std::set<std::string>& changed) {
  std::set<std::string> left = answer.items.empty() ? std::set<std::string>() : changed;
  for (const PricedItem& item : answer.items) left.erase(item.line.toStdString());
  if (left.empty()) return;
  auto* group = new QTreeWidgetItem(this, {tr("Left out of this design")});
  group->setFlags(Qt::ItemIsEnabled);
  group->setExpanded(true);
  for (const std::string& line : left) {
    auto* row = new QTreeWidgetItem(group, {QString::fromStdString(line)});
    row->setData(0, line_role, QString::fromStdString(line));
    row->setData(0, changed_role, true);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    row->setForeground(name_column, theme().muted);
  }
}

void CostTable::addLine(QTreeWidgetItem* group, const PricedItem& item, bool changed) {
  auto* row = new QTreeWidgetItem(group);
  row->setData(0, line_role, item.line);
  row->setData(0, changed_role, changed);
  row->setText(name_column, item.name);
  row->setText(quantity_column, counted(item));
  row->setText(price_column, price_text(item));
  row->setText(cost_column, money_text(item.cost_USD));
  row->setText(life_column, item.life_years > 0 ? tr("%1 a").arg(item.life_years) : tr("endless"));
  row->setText(upkeep_column, QString::number(100 * item.maintenance_share) + QStringLiteral(" %"));
  row->setText(mark_column, item.confidence);
  row->setForeground(mark_column, confidence_color(item.confidence));
  row->setTextAlignment(mark_column, Qt::AlignCenter);
  for (int column = quantity_column; column <= upkeep_column; ++column)
    row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (item.isLine()) flags |= Qt::ItemIsEditable;
  row->setFlags(flags);
  if (changed) {
    QFont bold = font();
    bold.setBold(true);
    row->setFont(price_column, bold);
  }
  QString tip = item.source.isEmpty() ? tr("no source") : item.source.toHtmlEscaped();
  if (!item.confidence.isEmpty()) tip += QStringLiteral("<br>") + tr("confidence %1").arg(item.confidence);
  if (item.price_factor != 1)
    tip += QStringLiteral("<br>") + tr("times %1 for place, year and market").arg(item.price_factor);
  if (!item.isLine()) tip += QStringLiteral("<br>") + tr("priced with its type: properties or library");
  for (int column = 0; column < columnCount(); ++column) row->setToolTip(column, tip);
}

void CostTable::contextMenuEvent(QContextMenuEvent* event) {
  QTreeWidgetItem* item =
      event->reason() == QContextMenuEvent::Keyboard ? currentItem() : itemAt(event->pos());
  if (!item || !item->parent()) return;
  const QString line = item->data(0, line_role).toString();
  QMenu menu;
  QAction* change = menu.addAction(tr("&Change the price"));
  QAction* reset = menu.addAction(tr("&Reset to library"));
  QAction* out = menu.addAction(tr("&Leave out of this design"));
  reset->setEnabled(item->data(0, changed_role).toBool());
  change->setEnabled(!line.isEmpty());
  out->setEnabled(!line.isEmpty());
  const QAction* chosen = menu.exec(event->reason() == QContextMenuEvent::Keyboard
                                        ? viewport()->mapToGlobal(visualItemRect(item).center())
                                        : event->globalPos());
  if (chosen == change) editItem(item, price_column);
  if (chosen == reset) Q_EMIT resetRequested(line);
  if (chosen == out) Q_EMIT leaveOutRequested(line);
}

void CostTable::keyPressEvent(QKeyEvent* event) {
  QTreeWidgetItem* item = currentItem();
  const bool edits =
      event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (edits && item && item->flags().testFlag(Qt::ItemIsEditable) && state() != EditingState) {
    editItem(item, price_column);
    return;
  }
  QTreeWidget::keyPressEvent(event);
}

}  // namespace thermohall::gui
