#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <limits>
#include <vector>

#include "gui/charts/time_marks.h"

namespace thermohall::gui {

/// One system and kind of load: how much of its capacity is used.
struct MarginRow {
  QString system, kind;  ///< "chillers.main", "heat"
  int installed = 0, standby = 0, needed = 0;
  double demand = 0, unit_capacity = 0;  ///< in `unit`
  QString unit;
  double used = 0, used_one_out = 0;  ///< demand over the capacity in place; above 1: short
  QString redundancy, required;
  bool met = true;
  bool helps_only = false;  ///< another system carries what this one does not
  QString limit_one_out;    ///< what does not hold with one unit out; empty: the hall holds

  QString name() const { return system + QStringLiteral(" · ") + kind; }
};

/// A limit and the load at which it binds.
struct BottleneckRow {
  QString unit, text;
  double growth = 0;      ///< racks over those of the design
  double it_power_W = 0;  ///< of the hall there
};

/// The answer of `thermohall steady --redundancy --json`.
struct Margins {
  bool known = false;
  bool maintainable = true;
  std::vector<MarginRow> systems;
  std::vector<BottleneckRow> bottlenecks;
  QStringList beyond;  ///< what the design exceeds as it stands
};
Margins margins_of(const QByteArray& json);

/// Amber from 85 % of a capacity, red above it.
MarkTone used_tone(double share);

}  // namespace thermohall::gui
