#include "models/hydraulics/hydraulic_network.h"

#include <Eigen/SparseCholesky>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/hydraulics/hydraulic_branch_law.h"

namespace thermohall {
namespace {

using Matrix = Eigen::SparseMatrix<double>;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

int root_of(std::vector<int>& parent, int node) {
  while (parent[at(node)] != node) node = parent[at(node)] = parent[at(parent[at(node)])];
  return node;
}

// Positions of a branch's four terms in the lower triangle of (4); null where a node has fixed pressure.
struct Places {
  double *from = nullptr, *to = nullptr, *between = nullptr;
};

}  // namespace

struct HydraulicSolver::Implementation {
  Implementation(HydraulicNetwork n, const HydraulicFluid& f) : network(std::move(n)), fluid(f) {
    require_valid(network);
    number_nodes();
    build_pattern();
    prepare_laws();
    check_closed.assign(network.branches.size(), false);
    weight.resize(network.branches.size());
    target.resize(network.branches.size());
    solution.flow_m3_s.assign(network.branches.size(), 0);
    solution.pressure_Pa.assign(network.nodes.size(), 0);
  }

  HydraulicNetwork network;
  HydraulicFluid fluid;
  HydraulicSolution solution;
  std::vector<HydraulicBranchLaw> laws;
  std::vector<bool> check_closed;  // by the present state of the check valves
  std::vector<int> unknown;        // row of a node in (4); -1: fixed pressure
  std::vector<int> row_node;       // node of a row
  std::vector<double> weight;      // 1 / (dF/dV), zero where closed
  std::vector<double> target;      // flows by the linearised laws at the present pressures
  std::vector<Places> places;
  std::vector<int> pinned;  // rows held because their part of the network has no fixed pressure
  Matrix matrix;
  Eigen::SimplicialLDLT<Matrix, Eigen::Lower> factor;
  Eigen::VectorXd imbalance, step;
  bool is_current = false, has_start = false, topology_is_current = false;

  void number_nodes() {
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
      const bool fixed = network.nodes[i].has_fixed_pressure;
      unknown.push_back(fixed ? -1 : static_cast<int>(row_node.size()));
      if (!fixed) row_node.push_back(static_cast<int>(i));
    }
  }

  void build_pattern() {
    const auto rows = static_cast<Eigen::Index>(row_node.size());
    std::vector<Eigen::Triplet<double>> entries;
    for (int i = 0; i < rows; ++i) entries.emplace_back(i, i, 1.0);
    const auto ends = [&](const HydraulicBranch& b) {
      return std::minmax(unknown[at(b.from)], unknown[at(b.to)]);
    };
    for (const HydraulicBranch& b : network.branches)
      if (ends(b).first >= 0) entries.emplace_back(ends(b).second, ends(b).first, -1e-3);
    matrix.resize(rows, rows);
    matrix.setFromTriplets(entries.begin(), entries.end());
    if (rows > 0) factor.analyzePattern(matrix);
    for (const HydraulicBranch& b : network.branches) {
      Places& p = places.emplace_back();
      const int from = unknown[at(b.from)], to = unknown[at(b.to)];
      if (from >= 0) p.from = &matrix.coeffRef(from, from);
      if (to >= 0) p.to = &matrix.coeffRef(to, to);
      if (from >= 0 && to >= 0) p.between = &matrix.coeffRef(ends(b).second, ends(b).first);
    }
    imbalance.resize(rows);
    step.setZero(rows);
  }

  void prepare_laws() {
    laws.clear();
    for (const HydraulicBranch& b : network.branches) laws.emplace_back(network, b, fluid);
  }

  bool is_open(std::size_t b) const { return network.branches[b].is_open && !check_closed[b]; }

  // Every part of the network that open branches do not join to a fixed pressure gets one reference node.
  void find_isolated_parts() {
    std::vector<int> parent(network.nodes.size());
    std::iota(parent.begin(), parent.end(), 0);
    for (std::size_t b = 0; b < network.branches.size(); ++b)
      if (is_open(b))
        parent[at(root_of(parent, network.branches[b].from))] = root_of(parent, network.branches[b].to);
    std::vector<bool> has_reference(network.nodes.size(), false);
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
      if (network.nodes[i].has_fixed_pressure) has_reference[at(root_of(parent, static_cast<int>(i)))] = true;
    pinned.clear();
    for (std::size_t row = 0; row < row_node.size(); ++row) {
      const int root = root_of(parent, row_node[row]);
      if (has_reference[at(root)]) continue;
      has_reference[at(root)] = true;
      pinned.push_back(static_cast<int>(row));
    }
    topology_is_current = true;
  }

  // Against a check valve the law rises steeply, until the valve is found closed.
  PressureLoss law_of(std::size_t b, double flow_m3_s, double usual_m3_s) const {
    if (!network.branches[b].has_check_valve || flow_m3_s >= 0) return laws[b].total(flow_m3_s);
    const double slope_Pa_s_m3 = 1e8 / usual_m3_s;
    return {laws[b].total(0).pressure_Pa + slope_Pa_s_m3 * flow_m3_s, slope_Pa_s_m3};
  }

  // Losses and weights at the present flows; a first start takes straight lines through the usual flow.
  double linearise(bool first) {
    double scale_Pa = 1e-3;
    solution.pressure_residual_Pa = 0;
    for (std::size_t b = 0; b < laws.size(); ++b) {
      const HydraulicBranch& branch = network.branches[b];
      if (!is_open(b)) {
        solution.flow_m3_s[b] = target[b] = weight[b] = 0;
        continue;
      }
      const double usual = laws[b].usual_flow_m3_s();
      PressureLoss f = law_of(b, solution.flow_m3_s[b], usual);
      if (first) {
        const PressureLoss lost = laws[b].loss(usual);
        f.slope_Pa_s_m3 = lost.pressure_Pa / usual - laws[b].pump_rise(0).slope_Pa_s_m3;
      }
      // The floor bounds the weight of a branch without loss or at rest; 0.01 Pa at the usual flow.
      f.slope_Pa_s_m3 = std::max(f.slope_Pa_s_m3, 0.01 / usual);
      const double across_Pa = solution.pressure_Pa[at(branch.from)] - solution.pressure_Pa[at(branch.to)];
      const double residual_Pa = across_Pa - f.pressure_Pa;
      scale_Pa = std::max({scale_Pa, std::abs(across_Pa), std::abs(f.pressure_Pa)});
      solution.pressure_residual_Pa = std::max(solution.pressure_residual_Pa, std::abs(residual_Pa));
      weight[b] = 1 / f.slope_Pa_s_m3;
      target[b] = solution.flow_m3_s[b] + residual_Pa * weight[b];
    }
    return scale_Pa;
  }

  void sum_imbalance(const std::vector<double>& flow) {
    for (std::size_t row = 0; row < row_node.size(); ++row)
      imbalance[static_cast<Eigen::Index>(row)] = network.nodes[at(row_node[row])].injection_m3_s;
    for (std::size_t b = 0; b < flow.size(); ++b) {
      const int from = unknown[at(network.branches[b].from)], to = unknown[at(network.branches[b].to)];
      if (from >= 0) imbalance[from] -= flow[b];
      if (to >= 0) imbalance[to] += flow[b];
    }
  }

  bool factor_matrix() {
    std::fill(matrix.valuePtr(), matrix.valuePtr() + matrix.nonZeros(), 0.0);
    for (std::size_t b = 0; b < places.size(); ++b) {
      const Places& p = places[b];
      if (p.from) *p.from += weight[b];
      if (p.to) *p.to += weight[b];
      if (p.between) *p.between -= weight[b];
    }
    const double largest = weight.empty() ? 0 : *std::max_element(weight.begin(), weight.end());
    for (int row : pinned) matrix.coeffRef(row, row) += std::max(largest, 1e-12);
    factor.factorize(matrix);
    return factor.info() == Eigen::Success;
  }

  double largest_flow() const {
    double largest = 1e-12;
    for (double flow : solution.flow_m3_s) largest = std::max(largest, std::abs(flow));
    for (const HydraulicNode& node : network.nodes)
      largest = std::max(largest, std::abs(node.injection_m3_s));
    return largest;
  }

  // Newton's rule for one state of the check valves.
  void iterate(bool first) {
    double relaxation = 1, last_residual_Pa = 0;
    solution.has_converged = false;
    // A warm start that does not lead on soon is given up: from rest few steps suffice.
    const int most = has_start ? 25 : 100;
    for (int i = 0; i < most; ++i) {
      const double scale_Pa = linearise(first && i == 0);
      sum_imbalance(solution.flow_m3_s);
      solution.flow_residual_m3_s = imbalance.size() > 0 ? imbalance.cwiseAbs().maxCoeff() : 0;
      solution.has_converged = solution.pressure_residual_Pa <= 1e-8 * scale_Pa &&
                               solution.flow_residual_m3_s <= 1e-11 * largest_flow();
      if (solution.has_converged && !(first && i == 0)) return;
      if (i > 8) {
        const bool slow = solution.pressure_residual_Pa > 0.8 * last_residual_Pa;
        relaxation = slow ? std::max(0.5 * relaxation, 0.1) : std::min(1.5 * relaxation, 1.0);
      }
      last_residual_Pa = solution.pressure_residual_Pa;
      sum_imbalance(target);
      if (imbalance.size() > 0) {
        if (!factor_matrix()) return;
        step = factor.solve(imbalance);
      }
      advance(relaxation);
      ++solution.iterations;
    }
    solution.has_converged = false;
  }

  void advance(double relaxation) {
    const auto step_of = [&](int node) {
      const int row = unknown[at(node)];
      return row >= 0 ? step[row] : 0.0;
    };
    for (std::size_t b = 0; b < laws.size(); ++b) {
      if (!is_open(b)) continue;
      const HydraulicBranch& branch = network.branches[b];
      const double wanted = target[b] + weight[b] * (step_of(branch.from) - step_of(branch.to));
      solution.flow_m3_s[b] += relaxation * (wanted - solution.flow_m3_s[b]);
    }
    for (std::size_t row = 0; row < row_node.size(); ++row)
      solution.pressure_Pa[at(row_node[row])] += relaxation * step[static_cast<Eigen::Index>(row)];
  }

  // Check valves that stand wrongly are turned; false when all stand right.
  bool turn_check_valves() {
    const double small = 1e-9 * largest_flow();
    bool turned = false;
    for (std::size_t b = 0; b < laws.size(); ++b) {
      const HydraulicBranch& branch = network.branches[b];
      if (!branch.has_check_valve || !branch.is_open) continue;
      const double across_Pa = solution.pressure_Pa[at(branch.from)] - solution.pressure_Pa[at(branch.to)];
      const bool wrong =
          check_closed[b] ? across_Pa - laws[b].total(0).pressure_Pa > 1e-3 : solution.flow_m3_s[b] < -small;
      if (!wrong) continue;
      check_closed[b] = !check_closed[b];
      turned = true;
    }
    if (turned) topology_is_current = false;
    return turned;
  }

  void attempt(bool first) {
    for (int round = 0; round < 30; ++round) {
      if (!topology_is_current) find_isolated_parts();
      iterate(first && round == 0);
      if (!turn_check_valves()) return;
      solution.has_converged = false;
    }
  }

  void solve() {
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
      if (network.nodes[i].has_fixed_pressure) solution.pressure_Pa[i] = network.nodes[i].fixed_pressure_Pa;
    solution.iterations = 0;
    attempt(!has_start);
    if (!solution.has_converged && has_start) {  // the last solution may lead astray: once more from rest
      std::fill(solution.flow_m3_s.begin(), solution.flow_m3_s.end(), 0.0);
      for (int node : row_node) solution.pressure_Pa[at(node)] = 0;
      check_closed.assign(check_closed.size(), false);
      topology_is_current = false;
      has_start = false;
      attempt(true);
    }
    has_start = solution.has_converged;
    solution.is_outside_range = false;
    for (std::size_t b = 0; b < laws.size(); ++b)
      if (is_open(b) && laws[b].is_outside_range(solution.flow_m3_s[b])) solution.is_outside_range = true;
    is_current = true;
  }

  void changed_branch(int branch) {
    laws[at(branch)] = HydraulicBranchLaw(network, network.branches[at(branch)], fluid);
    is_current = false;
  }
};

HydraulicSolver::HydraulicSolver(HydraulicNetwork network, const HydraulicFluid& fluid)
    : implementation_(std::make_unique<Implementation>(std::move(network), fluid)) {}
HydraulicSolver::~HydraulicSolver() = default;
HydraulicSolver::HydraulicSolver(HydraulicSolver&&) noexcept = default;
HydraulicSolver& HydraulicSolver::operator=(HydraulicSolver&&) noexcept = default;

const HydraulicNetwork& HydraulicSolver::network() const { return implementation_->network; }

void HydraulicSolver::set_open(int branch, bool is_open) {
  HydraulicBranch& b = implementation_->network.branches.at(at(branch));
  if (b.is_open == is_open) return;
  b.is_open = is_open;
  implementation_->check_closed[at(branch)] = false;
  // From rest the law of a branch is flat and Newton's rule slow; the usual flow is a better start.
  if (is_open)
    implementation_->solution.flow_m3_s[at(branch)] = implementation_->laws[at(branch)].usual_flow_m3_s();
  implementation_->topology_is_current = false;
  implementation_->is_current = false;
}

void HydraulicSolver::set_pump_speed(int branch, double relative_speed) {
  HydraulicBranch& b = implementation_->network.branches.at(at(branch));
  if (b.pump_speed == relative_speed) return;
  b.pump_speed = relative_speed;
  implementation_->changed_branch(branch);
}

void HydraulicSolver::set_resistance(int branch, const FlowResistanceParameters& resistance) {
  implementation_->network.branches.at(at(branch)).resistance = resistance;
  implementation_->changed_branch(branch);
}

void HydraulicSolver::set_parallel_count(int branch, int count) {
  HydraulicBranch& b = implementation_->network.branches.at(at(branch));
  if (b.parallel_count == count) return;
  b.parallel_count = std::max(1, count);
  implementation_->changed_branch(branch);
}

void HydraulicSolver::set_injection(int node, double injection_m3_s) {
  HydraulicNode& n = implementation_->network.nodes.at(at(node));
  if (n.injection_m3_s == injection_m3_s) return;
  n.injection_m3_s = injection_m3_s;
  implementation_->is_current = false;
}

void HydraulicSolver::set_fixed_pressure(int node, double pressure_Pa) {
  HydraulicNode& n = implementation_->network.nodes.at(at(node));
  if (n.fixed_pressure_Pa == pressure_Pa) return;
  n.fixed_pressure_Pa = pressure_Pa;
  implementation_->is_current = false;
}

void HydraulicSolver::set_fluid(const HydraulicFluid& fluid, double tolerance) {
  HydraulicFluid& present = implementation_->fluid;
  const auto close = [&](double a, double b) { return std::abs(a - b) <= tolerance * b; };
  if (close(fluid.viscosity_Pa_s, present.viscosity_Pa_s) &&
      close(fluid.density_kg_m3, present.density_kg_m3))
    return;
  present = fluid;
  implementation_->prepare_laws();
  implementation_->is_current = false;
}

const HydraulicSolution& HydraulicSolver::solve() {
  if (!implementation_->is_current) implementation_->solve();
  return implementation_->solution;
}

double HydraulicSolver::pump_rise_Pa(int branch) const {
  return implementation_->laws.at(at(branch))
      .pump_rise(implementation_->solution.flow_m3_s.at(at(branch)))
      .pressure_Pa;
}

}  // namespace thermohall
