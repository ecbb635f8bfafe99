#pragma once

#include <vector>

#include "gui/plan/plan_item.h"
#include "gui/plan/rack_colors.h"

namespace thermohall::gui {

/// All racks of one row: one item however many they are. Far away plain rectangles, nearer with outlines,
/// then with ids and values.
class RowItem : public PlanItem {
 public:
  RowItem(PlanEntry entry, bool liquid);

  void setEntry(const PlanEntry& entry) override;
  /// Ids of the racks and how each looks.
  void setLooks(std::vector<RackLook> looks);
  void setLiquid(bool liquid);
  /// The rack that was picked by itself, or -1.
  void setPicked(int member);

  QRectF rackRect(int member) const;
  /// The rack at a place of the hall, or -1.
  int rackAt(QPointF at_m) const;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  void measure();
  void paintRack(QPainter& painter, int member, double scale) const;
  void paintName(QPainter& painter, double scale) const;
  QString label(int member, double width_px) const;

  std::vector<RackLook> looks_;
  double rack_m_ = 0;  ///< size of one along the row
  int picked_ = -1;
  bool liquid_;
};

}  // namespace thermohall::gui
