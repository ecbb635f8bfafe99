#include "gui/document/selection.h"

namespace thermohall::gui {

void Selection::set(QStringList keys, const QString& rack) {
  keys.removeDuplicates();
  if (keys == keys_ && rack == rack_) return;
  keys_ = std::move(keys);
  rack_ = rack;
  Q_EMIT changed();
}

void Selection::toggle(const QString& key) {
  QStringList keys = keys_;
  if (!keys.removeOne(key)) keys.append(key);
  set(std::move(keys));
}

}  // namespace thermohall::gui
