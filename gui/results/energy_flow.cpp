#include "gui/results/energy_flow.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "gui/results/load_duration.h"

namespace thermohall::gui {
namespace {

constexpr double least_share = 1e-6;

QString tr(const char* text) { return QCoreApplication::translate("EnergyFlow", text); }

struct Use {
  const char* column;  // of /facility without _power
  const char* label;
};
struct UseGroup {
  const char* label;
  FlowKind kind;
  std::vector<Use> uses;
};

const std::vector<UseGroup>& use_groups() {
  static const std::vector<UseGroup> groups{
      {QT_TR_NOOP("IT"),
       FlowKind::it,
       {{"it_components", QT_TR_NOOP("Compute")},
        {"server_fans", QT_TR_NOOP("Server fans")},
        {"server_psu_loss", QT_TR_NOOP("Power supplies")}}},
      {QT_TR_NOOP("Power chain"),
       FlowKind::power_loss,
       {{"transformer_loss", QT_TR_NOOP("Transformers")},
        {"ups_loss", QT_TR_NOOP("UPS")},
        {"pdu_loss", QT_TR_NOOP("PDUs")},
        {"busway_loss", QT_TR_NOOP("Busways")}}},
      {QT_TR_NOOP("Cooling"),
       FlowKind::cooling,
       {{"chillers", QT_TR_NOOP("Chillers")},
        {"dx_compressors", QT_TR_NOOP("DX compressors")},
        {"air_fans", QT_TR_NOOP("Room fans")},
        {"door_fans", QT_TR_NOOP("Rear-door fans")},
        {"cdu_pumps", QT_TR_NOOP("CDU pumps")},
        {"facility_pumps", QT_TR_NOOP("Facility pumps")},
        {"condenser_pumps", QT_TR_NOOP("Condenser pumps")},
        {"tower_fans", QT_TR_NOOP("Tower fans")},
        {"dry_cooler_fans", QT_TR_NOOP("Dry-cooler fans")},
        {"evaporative", QT_TR_NOOP("Evaporative")},
        {"humidification", QT_TR_NOOP("Humidification")}}},
      {QT_TR_NOOP("Other"),
       FlowKind::other,
       {{"lighting", QT_TR_NOOP("Lighting")}, {"other", QT_TR_NOOP("Other uses")}}}};
  return groups;
}

double energy_of(const std::map<std::string, double>& energies_J, const std::string& name) {
  const auto found = energies_J.find(name);
  return found == energies_J.end() || !std::isfinite(found->second) ? 0 : found->second;
}

}  // namespace

double EnergyFlow::into(int node) const {
  double sum = 0;
  for (const FlowLink& link : links)
    if (link.to == node) sum += link.energy_J;
  return sum;
}

double EnergyFlow::out_of(int node) const {
  double sum = 0;
  for (const FlowLink& link : links)
    if (link.from == node) sum += link.energy_J;
  return sum;
}

std::map<std::string, double> facility_energies_J(const ResultsFile& file) {
  std::map<std::string, double> totals;
  const std::vector<double> lengths_s = interval_lengths_s(file.time_bounds("facility"));
  for (const ColumnInfo& column : file.columns("facility")) {
    if (column.unit != "W") continue;
    const std::vector<double> power_W = file.series("facility", column.name);
    double sum = 0;
    for (std::size_t i = 0; i < std::min(power_W.size(), lengths_s.size()); ++i)
      if (std::isfinite(power_W[i])) sum += power_W[i] * lengths_s[i];
    totals[column.name] = sum;
  }
  return totals;
}

EnergyFlow energy_flow(const std::map<std::string, double>& energies_J) {
  EnergyFlow flow;
  for (const UseGroup& group : use_groups())
    for (const Use& use : group.uses)
      flow.grid_J += energy_of(energies_J, std::string(use.column) + "_power");
  if (!(flow.grid_J > 0)) return flow;
  const double least_J = least_share * flow.grid_J;
  const auto node = [&](const QString& name, FlowKind kind, int column, double energy_J) {
    flow.nodes.push_back({name, kind, column, energy_J});
    return static_cast<int>(flow.nodes.size()) - 1;
  };

  const int grid = node(tr("Grid"), FlowKind::source, 0, flow.grid_J);
  std::vector<std::pair<int, double>> ends;  // what turns into heat
  for (const UseGroup& group : use_groups()) {
    double sum = 0;
    for (const Use& use : group.uses) sum += energy_of(energies_J, std::string(use.column) + "_power");
    if (sum <= least_J) continue;
    const int member = node(tr(group.label), group.kind, 1, sum);
    flow.links.push_back({grid, member, sum});
    for (const Use& use : group.uses) {
      const double energy = energy_of(energies_J, std::string(use.column) + "_power");
      if (energy <= 0) continue;
      const int leaf = node(tr(use.label), group.kind, 2, energy);
      flow.links.push_back({member, leaf, energy});
      ends.emplace_back(leaf, energy);
    }
  }

  const double reused = std::max(0.0, energy_of(energies_J, "heat_reused"));
  const double rejected = std::max(0.0, energy_of(energies_J, "heat_rejected"));
  double out = reused + rejected, in = flow.grid_J;
  // Latent heat of air that enters moist and leaves dry, or the other way round; storage that empties gives.
  const double extra = out - in;
  if (extra > least_J) {
    const int moisture = node(tr("Moisture and storage"), FlowKind::source, 2, extra);
    ends.emplace_back(moisture, extra);
    in += extra;
  }
  const double kept = std::max(0.0, in - out);
  const auto end = [&](const QString& name, double energy_J) {
    if (energy_J <= least_J) return;
    const int target = node(name, FlowKind::heat_out, 3, energy_J);
    for (const auto& [leaf, energy] : ends) flow.links.push_back({leaf, target, energy * energy_J / in});
  };
  end(tr("Rejected outdoors"), rejected);
  end(tr("Heat reused"), reused);
  end(tr("Shell and storage"), kept);
  return flow;
}

}  // namespace thermohall::gui
