#include "gui/document/distribute_command.h"

#include <algorithm>

namespace thermohall::gui {

DistributeCommand::DistributeCommand(ScenarioDocument& document, QStringList keys, Qt::Orientation direction)
    : ArrangeCommand(document, std::move(keys), QObject::tr("distribute")), direction_(direction) {}

void DistributeCommand::arrange(std::vector<PlanEntry>& entries) const {
  if (entries.size() < 3) return;
  const bool along_x = direction_ == Qt::Horizontal;
  const auto begin = [along_x](PlanEntry& e) -> double& { return along_x ? e.x_m : e.y_m; };
  const auto size = [along_x](const PlanEntry& e) { return along_x ? e.length_m : e.width_m; };
  std::vector<PlanEntry*> order;
  for (auto& entry : entries) order.push_back(&entry);
  std::stable_sort(order.begin(), order.end(), [&](auto* a, auto* b) { return begin(*a) < begin(*b); });
  double taken_m = 0;
  for (const auto* entry : order) taken_m += size(*entry);
  const double span_m = begin(*order.back()) + size(*order.back()) - begin(*order.front());
  const double gap_m = (span_m - taken_m) / static_cast<double>(order.size() - 1);
  double at_m = begin(*order.front());
  for (auto* entry : order) {
    begin(*entry) = at_m;
    at_m += size(*entry) + gap_m;
  }
}

}  // namespace thermohall::gui
