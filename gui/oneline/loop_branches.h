#pragma once

#include <QString>
#include <QStringList>
#include <string>

#include "gui/oneline/diagram.h"
#include "gui/oneline/steady_values.h"

namespace thermohall::gui {

/// What the pipe network of a loop gives one of its consumers. Not finite without such a network.
struct LoopBranch {
  double flow_m3_s = unknown_value, flow_ratio = unknown_value;
  double difference_Pa = unknown_value;  ///< at the take-off
  double valve_opening = unknown_value, valve_authority = unknown_value;
  bool remote = false;   ///< the take-off with the least pressure difference of the loop
  bool limited = false;  ///< gets less than it asks for

  bool known() const { return flow_m3_s == flow_m3_s; }
};

/// The branch of a consumer by the ids of both.
LoopBranch loop_branch(const SteadyValues& values, const std::string& loop, const std::string& consumer);

/// Its lines in the box of the consumer: "Δp 32 kPa · gets 96 %" of what it asks for, "valve 62 % · authority
/// 0.45".
QStringList branch_lines(const LoopBranch& branch);

/// Flow, valve and pressure difference as those of the line that stands for it.
void take_branch(DiagramLink& link, const LoopBranch& branch);

}  // namespace thermohall::gui
