#pragma once

#include <QQuick3DInstancing>

#include "gui/view3d/hall_boxes.h"

namespace thermohall::gui {

/// Boxes drawn in one call: the cube of Qt Quick 3D (100 units wide), once a box.
class BoxInstances : public QQuick3DInstancing {
  Q_OBJECT
 public:
  using QQuick3DInstancing::QQuick3DInstancing;

  /// Rows of the table that Qt Quick 3D draws from: place, size and colour of each box.
  static QByteArray tableOf(const std::vector<HallBox>& boxes);

  void setBoxes(const std::vector<HallBox>& boxes);
  int count() const { return count_; }

 protected:
  QByteArray getInstanceBuffer(int* instance_count) override;

 private:
  QByteArray table_;
  int count_ = 0;
};

}  // namespace thermohall::gui
