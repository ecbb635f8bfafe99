#include "gui/view3d/box_instances.h"

namespace thermohall::gui {
namespace {

constexpr float cube_edge = 100;  // of the built-in mesh

}  // namespace

QByteArray BoxInstances::tableOf(const std::vector<HallBox>& boxes) {
  QByteArray table;
  table.reserve(static_cast<qsizetype>(boxes.size() * sizeof(InstanceTableEntry)));
  for (const HallBox& box : boxes) {
    const auto entry = calculateTableEntry(box.center, box.size / cube_edge, {}, box.color);
    table.append(reinterpret_cast<const char*>(&entry), sizeof entry);
  }
  return table;
}

void BoxInstances::setBoxes(const std::vector<HallBox>& boxes) {
  table_ = tableOf(boxes);
  count_ = static_cast<int>(boxes.size());
  markDirty();
}

QByteArray BoxInstances::getInstanceBuffer(int* instance_count) {
  if (instance_count) *instance_count = count_;
  return table_;
}

}  // namespace thermohall::gui
