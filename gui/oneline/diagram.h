#pragma once

#include <QString>
#include <QStringList>
#include <limits>
#include <vector>

namespace thermohall::gui {

inline constexpr double unknown_value = std::numeric_limits<double>::quiet_NaN();

/// What a box of a one-line diagram stands for; decides its colour.
enum class NodeKind { source, power, consumer, rack, air, water, rejection, surroundings };

/// What a line carries.
enum class Carrier { power, water, air, heat };

/// A box: one bank, a row of racks, the grid, the outdoors.
struct DiagramNode {
  QString id;        ///< unique in its diagram
  QStringList keys;  ///< of the selection; empty: nothing to select
  NodeKind kind = NodeKind::source;
  QString icon, title;
  QStringList lines;                  ///< values with units; an en dash for what is not known
  double used_share = unknown_value;  ///< of the capacity
  double power_W = unknown_value;     ///< that enters, of power diagrams
  bool limited = false;               ///< at the end of what it can do
  QString fault{};                    ///< "1 off", "stuck at 20 %"; empty: nothing wrong
};

/// A line between boxes, from the source of power or heat to where it goes. Values that the balance does not
/// give are not finite.
struct DiagramLink {
  int from = 0, to = 0;
  Carrier carrier = Carrier::power;
  double power_W = unknown_value;  ///< electric power or heat
  double flow_m3_s = unknown_value;
  double hot_K = unknown_value;   ///< in the direction of the heat
  double cold_K = unknown_value;  ///< on the way back
  /// Of a branch of a pipe network: its control valve, pressure difference at the take-off.
  double valve_opening = unknown_value, difference_Pa = unknown_value;
  bool remote = false;  ///< the branch with the least of it
  bool faulty = false;  ///< its valve is stuck
};

struct OneLineDiagram {
  std::vector<DiagramNode> nodes;
  std::vector<DiagramLink> links;

  int add(DiagramNode node);
  void join(DiagramLink link);
  /// Index of a box by id, or -1.
  int find(const QString& id) const;
};

}  // namespace thermohall::gui
