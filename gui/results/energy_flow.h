#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// What a node of the energy flow is, for its colour and its column.
enum class FlowKind { source, power_loss, it, cooling, other, heat_out };

struct FlowNode {
  QString name;
  FlowKind kind;
  int column;  ///< 0 grid, 1 groups of use, 2 single uses, 3 where the heat goes
  double energy_J = 0;
};

struct FlowLink {
  int from, to;  ///< indices of nodes
  double energy_J;
};

/// Where the energy of a run went: from the grid through the power chain to IT and cooling, and as heat to
/// the outdoors, to a user of heat or into storage. Every node but sources and ends gives on what it takes.
struct EnergyFlow {
  std::vector<FlowNode> nodes;
  std::vector<FlowLink> links;
  double grid_J = 0;

  double into(int node) const;
  double out_of(int node) const;
};

/// Totals of /facility in joules: time integrals of its powers by name of column.
std::map<std::string, double> facility_energies_J(const ResultsFile& file);

/// The flow of those totals. Parts below 1e-6 of the grid are left out. What leaves as heat beyond the
/// electricity is moisture taken from the room air; it enters as a source of its own.
EnergyFlow energy_flow(const std::map<std::string, double>& energies_J);

}  // namespace thermohall::gui
