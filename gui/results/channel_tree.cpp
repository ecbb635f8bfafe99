#include "gui/results/channel_tree.h"

#include <QHeaderView>
#include <algorithm>

namespace thermohall::gui {
namespace {

enum Role { group_role = Qt::UserRole, column_role, item_role, leaf_role };

Channel channel_of(const QTreeWidgetItem& item) {
  return {item.data(0, group_role).toString(), item.data(0, column_role).toString(),
          item.data(0, item_role).toString()};
}

}  // namespace

ChannelTree::ChannelTree(QWidget* parent) : QTreeWidget(parent) {
  setAccessibleName(tr("Quantities to draw"));
  setHeaderHidden(true);
  setUniformRowHeights(true);
  connect(this, &QTreeWidget::itemExpanded, this, &ChannelTree::open);
  connect(this, &QTreeWidget::itemChanged, this, &ChannelTree::toggled);
}

QTreeWidgetItem* ChannelTree::leaf(QTreeWidgetItem* parent, const QString& text, const Channel& channel) {
  auto* item = new QTreeWidgetItem(parent, {text});
  item->setData(0, group_role, channel.group);
  item->setData(0, column_role, channel.column);
  item->setData(0, item_role, channel.item);
  item->setData(0, leaf_role, true);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  const bool on = std::find(chosen_.begin(), chosen_.end(), channel) != chosen_.end();
  item->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
  return item;
}

void ChannelTree::setGroups(std::vector<ChannelGroup> groups) {
  filling_ = true;
  groups_ = std::move(groups);
  clear();
  for (const ChannelGroup& group : groups_) {
    auto* top = new QTreeWidgetItem(this, {words(group.name)});
    for (const auto& column : group.columns) {
      const QString tip = column.unit.isEmpty() || column.unit == QLatin1String("1")
                              ? column.long_name
                              : QStringLiteral("%1 [%2]").arg(column.long_name, column.unit);
      QTreeWidgetItem* item = nullptr;
      if (group.items.size() <= 1) {
        const QString only = group.items.empty() ? QString() : group.items.front();
        item = leaf(top, words(column.name), {group.name, column.name, only});
      } else {
        item = new QTreeWidgetItem(top, {words(column.name)});
        item->setData(0, group_role, group.name);
        item->setData(0, column_role, column.name);
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
      }
      item->setToolTip(0, tip);
    }
    if (group.name == QLatin1String("facility")) top->setExpanded(true);
  }
  filling_ = false;
}

void ChannelTree::open(QTreeWidgetItem* item) {
  if (item->childCount() > 0 || item->data(0, column_role).toString().isEmpty()) return;
  filling_ = true;
  const QString name = item->data(0, group_role).toString();
  const auto group =
      std::find_if(groups_.begin(), groups_.end(), [&](const ChannelGroup& g) { return g.name == name; });
  if (group != groups_.end())
    for (const QString& id : group->items) leaf(item, id, {name, item->data(0, column_role).toString(), id});
  filling_ = false;
}

void ChannelTree::toggled(QTreeWidgetItem* item) {
  if (filling_ || !item->data(0, leaf_role).toBool()) return;
  const Channel channel = channel_of(*item);
  std::erase(chosen_, channel);
  if (item->checkState(0) == Qt::Checked) chosen_.push_back(channel);
  Q_EMIT chosenChanged();
}

void ChannelTree::setChosen(const std::vector<Channel>& channels) {
  chosen_ = channels;
  filling_ = true;
  for (QTreeWidgetItemIterator it(this); *it; ++it)
    if ((*it)->data(0, leaf_role).toBool()) {
      const bool on = std::find(chosen_.begin(), chosen_.end(), channel_of(**it)) != chosen_.end();
      (*it)->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
    }
  filling_ = false;
}

void ChannelTree::setFilter(const QString& filter) {
  for (int g = 0; g < topLevelItemCount(); ++g) {
    QTreeWidgetItem* top = topLevelItem(g);
    bool any = false;
    const bool whole = top->text(0).contains(filter, Qt::CaseInsensitive);
    for (int c = 0; c < top->childCount(); ++c) {
      const bool match = whole || top->child(c)->text(0).contains(filter, Qt::CaseInsensitive);
      top->child(c)->setHidden(!match);
      any = any || match;
    }
    top->setHidden(!any);
    if (!filter.isEmpty() && any) top->setExpanded(true);
  }
}

}  // namespace thermohall::gui
