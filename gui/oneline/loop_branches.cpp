#include "gui/oneline/loop_branches.h"

#include <cmath>

#include "gui/oneline/diagram_text.h"

namespace thermohall::gui {
namespace {
constexpr const char* group = "loop_branch";
}

LoopBranch loop_branch(const SteadyValues& values, const std::string& loop, const std::string& consumer) {
  const std::string id = loop + '/' + consumer;
  const auto value = [&](const char* channel) { return values(group, id, channel); };
  LoopBranch branch{.flow_m3_s = value("flow"),
                    .flow_ratio = value("flow_ratio"),
                    .difference_Pa = value("pressure_difference"),
                    .valve_opening = value("valve_opening"),
                    .valve_authority = value("valve_authority"),
                    .limited = value("limited") > 0};
  if (!branch.known()) return branch;
  const QString prefix = QString::fromStdString(loop) + QLatin1Char('/');
  int branches = 0;
  branch.remote = true;
  for (const QString& other : values.ids(group)) {
    if (!other.startsWith(prefix)) continue;
    ++branches;
    if (values(group, other.toStdString(), "pressure_difference") < branch.difference_Pa)
      branch.remote = false;
  }
  branch.remote = branch.remote && branches > 1;
  return branch;
}

QStringList branch_lines(const LoopBranch& branch) {
  if (!branch.known()) return {};
  QString first = say_diagram(branch.remote ? QT_TRANSLATE_NOOP("OneLine", "remote · Δp %1 · gets %2")
                                            : QT_TRANSLATE_NOOP("OneLine", "Δp %1 · gets %2"))
                      .arg(pressure_text(branch.difference_Pa), share_text(branch.flow_ratio));
  if (!std::isfinite(branch.valve_opening)) return {first};
  return {first, say_diagram(QT_TRANSLATE_NOOP("OneLine", "valve %1 · authority %2"))
                     .arg(share_text(branch.valve_opening), number_text(branch.valve_authority, 2))};
}

void take_branch(DiagramLink& link, const LoopBranch& branch) {
  if (!branch.known()) return;
  link.flow_m3_s = branch.flow_m3_s;
  link.valve_opening = branch.valve_opening;
  link.difference_Pa = branch.difference_Pa;
  link.remote = branch.remote;
}

}  // namespace thermohall::gui
