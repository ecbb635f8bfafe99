#pragma once

#include <QTreeWidget>
#include <vector>

#include "gui/results/channel.h"

namespace thermohall::gui {

/// All quantities over time of a file as a tree with check marks: group, quantity, item. Items appear when
/// their quantity is opened, so that thousands of racks cost nothing until then.
class ChannelTree : public QTreeWidget {
  Q_OBJECT
 public:
  explicit ChannelTree(QWidget* parent = nullptr);

  void setGroups(std::vector<ChannelGroup> groups);
  void setChosen(const std::vector<Channel>& channels);
  const std::vector<Channel>& chosen() const { return chosen_; }
  /// Shows only quantities that hold these words.
  void setFilter(const QString& words);

 Q_SIGNALS:
  void chosenChanged();

 private:
  void open(QTreeWidgetItem* item);
  void toggled(QTreeWidgetItem* item);
  QTreeWidgetItem* leaf(QTreeWidgetItem* parent, const QString& text, const Channel& channel);

  std::vector<ChannelGroup> groups_;
  std::vector<Channel> chosen_;
  bool filling_ = false;
};

}  // namespace thermohall::gui
