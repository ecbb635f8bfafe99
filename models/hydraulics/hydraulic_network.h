#pragma once

#include <memory>
#include <span>
#include <vector>

#include "models/curve.h"
#include "models/hydraulics/flow_resistance.h"
#include "models/hydraulics/pipe.h"

namespace thermohall {

/// A junction. Pressures are piezometric (p + rho g z), so height matters only for NPSH (npsh.h).
struct HydraulicNode {
  double injection_m3_s = 0;        ///< flow entering the network here; negative: drawn off
  bool has_fixed_pressure = false;  ///< expansion vessel or open tank; takes up whatever flow is missing
  double fixed_pressure_Pa = 0;
};

/// Elements in series between two junctions; the flow is positive from `from` to `to`.
struct HydraulicBranch {
  int from = 0, to = 0;
  PipeParameters pipe{0, 1, 0, 0};        ///< no loss unless it has length or fittings
  FlowResistanceParameters resistance{};  ///< disconnects, cold plates, valves (`quadratic`)
  int parallel_count = 1;                 ///< equal pipes and resistances side by side
  int pump = -1;                          ///< index of a pump curve; -1: none
  int pump_count = 1;                     ///< equal pumps side by side
  double pump_speed = 1;                  ///< over the curve's speed; 0: stopped, without resistance
  bool has_check_valve = false;           ///< no flow from `to` to `from`
  bool is_open = true;                    ///< false: no flow
};

struct HydraulicNetwork {
  std::vector<HydraulicNode> nodes;
  std::vector<HydraulicBranch> branches;
  std::vector<Curve> pump_pressure_Pa;  ///< pressure rise at 1000 kg/m3 over flow, falling
};

struct HydraulicSolution {
  std::vector<double> flow_m3_s;    ///< by branch
  std::vector<double> pressure_Pa;  ///< by node; an isolated part counts from 0 at its first node
  int iterations = 0;               ///< of the last solve that had to work
  double pressure_residual_Pa = 0;  ///< largest imbalance of a branch
  double flow_residual_m3_s = 0;    ///< largest imbalance of a node without fixed pressure
  bool has_converged = false;
  bool is_outside_range = false;  ///< a pump works beyond its curve or backwards
};

/// Flows and pressures of pipes, valves and pumps in any topology.
///
///   F_b(V_b) = dp_pipe + dp_resistance - r^2 s H(V_b / r),   s = rho / 1000 kg/m3                  (1)
///   p_from - p_to = F_b(V_b)                                 every open branch                     (2)
///   injection + sum of V in = sum of V out                   every node without fixed pressure     (3)
///   (A D^-1 A^T) dp = imbalance,  D = diag(dF/dV)            Newton step                           (4)
///
/// (4) is the global gradient method: sparse, symmetric, factored by LDL^T with an ordering that is computed
/// once. The last solution starts the next solve; nothing is solved while nothing has changed. Check valves
/// are opened and closed until all agree. Flow halves its error a step where (1) is flat, else converges
/// quadratically; (3) holds to rounding.
///
/// Valid for steady incompressible flow; the liquid has one temperature. Falling pump curves give one
/// solution; a curve with a hump may have none that is stable (`has_converged` false).
/// Source: E. Todini and S. Pilati, A gradient algorithm for the analysis of pipe networks, in Coulbeck and
/// Orr (eds.), Computer Applications in Water Supply (1988). See docs/theory/hydraulic_network.md.
class HydraulicSolver {
 public:
  /// Throws std::invalid_argument when an index, a curve or a pipe is not valid.
  HydraulicSolver(HydraulicNetwork, const HydraulicFluid&);
  ~HydraulicSolver();
  HydraulicSolver(HydraulicSolver&&) noexcept;
  HydraulicSolver& operator=(HydraulicSolver&&) noexcept;

  const HydraulicNetwork& network() const;

  void set_open(int branch, bool is_open);
  void set_pump_speed(int branch, double relative_speed);
  void set_resistance(int branch, const FlowResistanceParameters&);
  void set_parallel_count(int branch, int count);  ///< at least 1
  void set_injection(int node, double injection_m3_s);
  void set_fixed_pressure(int node, double pressure_Pa);
  /// Kept as it was while viscosity and density differ by less than `tolerance` from the fluid in use, so
  /// that small changes of temperature do not ask for a new solution.
  void set_fluid(const HydraulicFluid&, double tolerance = 0);

  const HydraulicSolution& solve();

  /// Pressure that a branch's pumps add at the present solution.
  double pump_rise_Pa(int branch) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace thermohall
