#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "models/control/staging.h"
#include "sim/plant/racks.h"
#include "sim/plant/rejection.h"

namespace thermohall {

/// A bank of chillers with what takes its condenser heat. The number of running machines is sampled.
class ChillerBankModel {
 public:
  explicit ChillerBankModel(const ChillerBank& spec);

  const ChillerBank& spec() const { return spec_; }
  int installed() const { return installed_; }  ///< that the staging may use
  /// Failures: machines that may be used, and the capacity of the running ones over the full one.
  void set_service(int installed, double capacity_share);
  bool able() const { return running_ > 0 && capacity_share_ > 0; }
  int running() const { return running_; }
  /// For a question about another number of machines; returns the present one.
  int exchange_running(int machines) { return std::exchange(running_, machines); }
  double rated_capacity_W() const;
  /// All running machines together at these temperatures; a load of zero gives zero power.
  ChillerOutputs answer(double load_W, double leaving_K, double condenser_K, int machines) const;
  bool is_air_cooled() const { return spec_.condenser.empty(); }
  double condenser_pump_power_W() const { return condenser_pump_power_W_; }
  /// Thresholds, delays and least times of the staging, and which machine starts and stops next.
  void set_staging(const StagingParameters& staging, const LeadLagParameters& lead_lag);
  /// Machines for the next interval by models/control/staging.h: up above 95 % of running capacity, down when
  /// one fewer stays below 80 % for 15 minutes, unless `set_staging` says otherwise. In the steady state the
  /// fewest machines below 95 %, or the present ones when they are the fewest below 93 %.
  double sample(double load_W, double leaving_K, double condenser_K, double interval_s);
  ChillerRecord record{};

 private:
  void set_pumps();
  void bring_units();  ///< those that run to the number that does
  bool stays(int wanted, double interval_s) const;

  ChillerBank spec_;
  int installed_, running_;
  double capacity_share_ = 1;
  StagingParameters staging_;
  StagingState stage_{};
  LeadLagParameters lead_lag_;
  LeadLagState lead_lag_state_{};
  std::vector<UnitStatus> units_;  ///< all of the bank, standby included
  int brought_ = 0;                ///< how many of them run
  double pending_s_ = 0;           ///< time that they have not been told of
  double condenser_pump_power_W_ = 0;
};

/// A facility water loop: a well-mixed store at supply temperature, its pumps, and what cools it: free
/// cooling first (dry coolers in the loop, or towers behind an exchanger), chillers for the rest.
class LoopModel {
 public:
  LoopModel(const LoopSpec& spec, ChillerBankModel* chillers, TowerBankModel* towers,
            DryCoolerBankModel* dry_coolers, TowerBankModel* condenser_towers,
            DryCoolerBankModel* condenser_dry_coolers);

  const LoopSpec& spec() const { return spec_; }
  const ChillerBankModel* chillers() const { return chillers_; }
  double rho_cp_J_m3K() const { return rho_cp_; }
  double heat_capacity_J_K() const { return spec_.volume_m3 * rho_cp_; }

  /// Failures and staging: share of the flow asked for that the pumps give, whether they draw power, and how
  /// many run.
  void set_pumps(double share, bool powered, double running) {
    pump_share_ = share;
    pumps_powered_ = powered;
    running_pumps_ = running;
  }
  void set_running_pumps(double running) { running_pumps_ = running; }
  double running_pumps() const { return running_pumps_; }
  /// Flow through the plant and power of the pumps from the loop's pipe network instead of the rating.
  void set_network(double flow_m3_s, double pump_W) {
    network_flow_m3_s_ = flow_m3_s;
    network_pump_W_ = pump_W;
  }
  /// Flow asked for, in pumps at their design flow.
  double pumps_needed() const { return record.flow_m3_s / spec_.pumps.parameters.design_flow_m3_s; }
  /// Pressure difference that the pumps hold at the far end; negative: power by the rating alone.
  void set_pump_pressure(double difference_Pa) { pump_pressure_Pa_ = difference_Pa; }
  /// Whether free cooling may be used, and by how much it would cool the return now.
  void allow_free_cooling(bool allowed) { free_is_allowed_ = allowed; }
  double free_drop_K(const WeatherSample& weather);
  double pump_share() const { return pump_share_; }
  void set_setpoint(double supply_K) { spec_.supply_setpoint_K = supply_K; }

  double setpoint_K() const { return spec_.supply_setpoint_K; }
  /// What the machines take at a supply temperature: those that run now, or all that may.
  enum class Machines { running, all };
  double able_W(double supply_K, const WeatherSample& weather, Machines machines = Machines::running);

  /// Taken from the loop's water by tank and pipes, held over an interval; water that the chillers make for
  /// the tank, 0 when it does not charge.
  double tank_W = 0, pipe_W = 0, charge_supply_K = 0;
  double pi_cooling_W = -1;           ///< asked of the machines by a sampled controller; negative: none
  double load_W = 0, demand_W_K = 0;  ///< of the consumers in this evaluation
  std::size_t state = no_state;

  /// Rejects the heat during the step, books everything, sets the state's rate and equilibrium.
  void evaluate(double step_s, double supply_K, const WeatherSample& weather, FacilityMeters& meters,
                double& rate_K_s, double& equilibrium_K, double& pump_electric_W, double& other_electric_W);
  /// Chiller staging; returns the largest change.
  double sample(double interval_s);
  LoopRecord record{};

 private:
  /// How the loop's heat splits, for a supply temperature asked for.
  struct Split {
    double free_W = 0, chiller_W = 0;
    double tower_setpoint_K = 0, dry_setpoint_K = 0;
    double condenser_K = 0;
    ChillerOutputs chiller{};
    RejectionAnswer dry_answer{};  ///< of the dry coolers, when they carry all
    bool dry_is_known = false;
    bool held = true;            ///< the supply temperature asked for is reached
    double lowest_supply_K = 0;  ///< what is reached when not held
  };
  Split split(double heat_W, double supply_K, double rate_W_K, const WeatherSample& weather) const;
  double least_flow_W_K() const;
  double asked_flow_W_K() const;
  /// Pumps at this flow, with the pressure that is held taken into account.
  VariableSpeedMoverOutputs pump_at(double flow_m3_s) const;
  /// All that the machines take at a supply temperature, at most `heat_W`.
  Split most(double heat_W, double supply_K, double rate_W_K, const WeatherSample& weather) const;
  bool can_reject() const;
  Split out_of_reach(double step_s, double supply_K, double settled_W, double wanted_W, double rate_W_K,
                     const WeatherSample& weather);
  void stand_still(double supply_K, double& rate_K_s, double& equilibrium_K);
  double free_by_dry_coolers_W(double heat_W, double supply_K, double rate_W_K, const WeatherSample& weather,
                               Split& s) const;
  double free_by_towers_W(double heat_W, double supply_K, double rate_W_K, const WeatherSample& weather,
                          Split& s) const;
  void run_chillers(double supply_K, const WeatherSample& weather, Split& s) const;
  /// The coldest supply not below the set-point at which the heat is carried, and how.
  struct Reached {
    double supply_K;
    Split split;
  };
  Reached reach(double heat_W, double rate_W_K, const WeatherSample& weather) const;
  void book(const Split& s, double rate_W_K, const WeatherSample& weather, FacilityMeters& meters,
            double& electric_W);

  LoopSpec spec_;
  double rho_cp_;
  double pump_share_ = 1, running_pumps_;
  double pump_pressure_Pa_ = -1;
  double network_flow_m3_s_ = -1, network_pump_W_ = 0;  ///< negative: there is no network
  bool pumps_powered_ = true, free_is_allowed_ = true;
  ChillerBankModel* chillers_;
  TowerBankModel* towers_;
  DryCoolerBankModel* dry_coolers_;
  TowerBankModel* condenser_towers_;
  DryCoolerBankModel* condenser_dry_coolers_;
  /// Slope of the free-cooling exchanger, kept while both flows stay the same: a step asks several times.
  struct ExchangerSlope {
    double rate_W_K = -1, tower_W_K = -1, slope_W_K = 0;
  };
  double tower_slope_W_K(double rate_W_K, double tower_W_K) const;

  mutable ExchangerSlope exchanger_slope_{};
  CachedResponse response_{};
  double last_chiller_W_ = 0, last_leaving_K_ = 0, last_condenser_K_ = 0;
};

}  // namespace thermohall
