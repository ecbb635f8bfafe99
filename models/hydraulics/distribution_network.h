#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/hydraulics/control_valve.h"
#include "models/hydraulics/hydraulic_network.h"
#include "models/hydraulics/pump_speed.h"
#include "models/rising_root.h"

namespace thermohall {

/// One take-off of a loop: equal units side by side, each with its pipe, exchanger and valves.
struct DistributionBranch {
  PipeParameters main{0, 1, 0, 0};  ///< from the take-off before (the plant for the first), return alike
  PipeParameters pipe{0, 1, 0, 0};  ///< of one unit, out and back together
  FlowResistanceParameters coil{};  ///< of one unit
  std::optional<ControlValveParameters> valve{};  ///< of one unit; none: the flow is what the pipes make it
  double balancing_Pa_s2_m6 = 0;                  ///< fixed valve of one unit, at 1000 kg/m3
  double design_flow_m3_s = 1e-3;                 ///< of one unit
};

/// What the pumps hold: a pressure difference at one take-off, or their highest speed.
enum class LoopPumpControl { pressure, speed };

struct DistributionLayout {
  Curve pump_pressure_Pa{};  ///< of one pump at 1000 kg/m3, falling
  int pump_count = 1;        ///< in parallel, each with a check valve
  double lowest_speed = 0.2;
  LoopPumpControl control = LoopPumpControl::pressure;
  double pressure_difference_Pa = 0;
  std::size_t sensor = 0;                          ///< branch whose take-off has the sensor
  double vessel_pressure_Pa = 2e5;                 ///< absolute, where the return meets the pumps
  FlowResistanceParameters strainer{};             ///< between the vessel and the pumps
  FlowResistanceParameters plant{};                ///< exchangers of the plant and pipes around them
  std::optional<ControlValveParameters> bypass{};  ///< across the plant; none: wide enough
  bool reverse_return = false;
  PipeParameters run_back{0, 1, 0, 0};  ///< third pipe of a reverse return
  std::vector<DistributionBranch> branches{};
};

struct DistributionService {
  int pumps = 0;
  double highest_speed = 1;
  std::vector<int> units;             ///< in service, by branch
  std::vector<double> stuck_opening;  ///< by branch; negative: the valve is free
  friend bool operator==(const DistributionService&, const DistributionService&) = default;
};

struct DistributionFlow {
  double flow_m3_s = 0;       ///< of all units of the branch
  double available_m3_s = 0;  ///< with its valve fully open at the present pressure difference
  double difference_Pa = 0;   ///< at the take-off
  double pipe_Pa = 0, coil_Pa = 0, balancing_Pa = 0, valve_Pa = 0;
  double opening = 1, authority = 0;  ///< of the control valve
  double velocity_m_s = 0, main_velocity_m_s = 0;
};

struct DistributionState {
  std::vector<DistributionFlow> branches;
  double flow_m3_s = 0;  ///< through the plant
  double bypass_m3_s = 0, bypass_opening = 0;
  double speed = 0, pump_rise_Pa = 0, one_pump_m3_s = 0;
  double suction_Pa = 0, plant_Pa = 0, sensor_Pa = 0;
  bool has_converged = true, is_outside_range = false;
};

/// A loop of pumps, plant, mains and branches whose valves are controlled.
///
///   V_i = W_i                  while dp_i >= L_i(W_i)      the valve takes the rest             (1)
///   dp_i = L_i(V_i)            otherwise: fully open       L_i: pipe, coil, balancing, open valve (2)
///   V_b = max(0, V_min - sum of V_i)                       bypass                               (3)
///   Kv needed = V_i / sqrt((dp_i - pipe - coil - balancing) / 1 bar 1000 kg/m3 / rho)           (4)
///   a_i = dp_valve(open, design flow) / dp_i               authority, at most 1                 (5)
///
/// W: flow asked of a branch, dp: pressure difference at its take-off. A branch that (1) holds is a drawing
/// and a feeding node of the network, one of (2) a resistance; which is which is found by turning those that
/// contradict, as with check valves. Branches without a control valve follow (2) always. The pumps turn as
/// fast as their control asks (pump_speed.h). (5) takes the difference at the take-off for the one across the
/// shut valve, which is exact where it is held constant.
///
/// Valid as hydraulic_network.h. `available` neglects that more flow lowers the difference.
/// Source: (4) IEC 60534-2-1 (2011); authority and balancing: R. Petitjean, Total Hydronic Balancing (1994);
/// ASHRAE Handbook HVAC Systems and Equipment (2016), ch. 13 and 47. See docs/theory/loop_network.md.
class DistributionNetwork {
 public:
  DistributionNetwork(DistributionLayout layout, const HydraulicFluid& fluid);

  const DistributionLayout& layout() const { return layout_; }
  const HydraulicFluid& fluid() const { return fluid_; }
  /// True when it has changed so much that the last solution does not hold any more.
  bool set_fluid(const HydraulicFluid& fluid, double tolerance);
  void set_service(const DistributionService& service);
  void set_pressure_difference(double pressure_Pa) { layout_.pressure_difference_Pa = pressure_Pa; }
  const DistributionState& state() const { return state_; }  ///< of the last solution
  /// Wanted flow of all units of each branch, and the least flow through the plant.
  const DistributionState& solve(std::span<const double> wanted_m3_s, double least_plant_m3_s);

  /// Balancing valves (of one unit) with which every branch gets its design flow when all valves are open and
  /// the pumps do what they are asked: what they take is what the difference has left. Sets them.
  std::vector<double> balance();

 private:
  static constexpr double nearly_shut = 0.01;      // openings below it are closed branches
  static constexpr double reference_kg_m3 = 1000;  // of Kv values
  static constexpr int supply_node = 3;            // where mains and bypass begin

  enum class Mode { held, open, closed };
  struct Branch {
    int network = 0, main = 0, supply = 0, back = 0;
    Mode mode = Mode::closed;
    double wanted_m3_s = 0;
    FlowResistance fully_open{};  ///< of one unit, pipe left out
  };

  void build();
  FlowResistanceParameters resistance(std::size_t branch, double valve_opening) const;
  void prepare_laws();
  bool modulates(std::size_t branch) const;
  double open_loss_Pa(std::size_t branch, double flow_m3_s) const;
  double available_m3_s(std::size_t branch);
  double across_Pa(std::size_t branch);
  double flow_m3_s(std::size_t branch);
  void set_mode(std::size_t branch, Mode mode);
  void set_bypass(double flow_m3_s, bool is_open);
  void turn_pumps();
  std::vector<std::size_t> contradictions();
  bool turn_bypass(double least_plant_m3_s);
  double open_bypass_Pa_s2_m6(double least_plant_m3_s) const;
  bool settle(double least_plant_m3_s, bool one_at_a_time);
  void fill_state();
  void fill_branch(std::size_t branch);

  DistributionLayout layout_;
  HydraulicFluid fluid_;
  std::optional<HydraulicSolver> solver_;
  std::vector<int> pumps_;
  int plant_ = 0, bypass_ = 0;
  bool bypass_is_open_ = false;
  std::vector<Branch> branches_;
  DistributionService service_;
  double bypass_m3_s_ = 0, speed_ = 0;
  RootGuess speed_guess_{};
  DistributionState state_;
};

}  // namespace thermohall
