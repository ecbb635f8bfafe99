#pragma once

#include "models/weather/weather_year.h"
#include "sim/plant/air_influence.h"
#include "sim/plant/air_side.h"
#include "sim/plant/liquid_side.h"
#include "sim/plant/loop_controls.h"
#include "sim/plant/loop_network.h"
#include "sim/plant/loop_pipe.h"
#include "sim/plant/loop_plant.h"
#include "sim/plant/loop_tank.h"
#include "sim/plant/plant.h"
#include "sim/plant/plant_events.h"
#include "sim/plant/power_chain.h"
#include "sim/plant/rack_items.h"
#include "sim/plant/rack_network.h"
#include "sim/plant/sampled_controls.h"

namespace thermohall {

/// All banks, in the order in which an evaluation walks through them.
struct Plant::Parts {
  Scenario scenario;
  std::shared_ptr<const WeatherYear> weather_year;

  RackItems items;  ///< racks as the user sees them, and which cohort each belongs to
  std::vector<RackCohort> racks;
  std::shared_ptr<const AirInfluence> influence;
  std::vector<ZoneModel> zones;
  std::vector<AirUnitBankModel> units;
  std::vector<int> unit_loop;  ///< index of the loop a bank draws from, -1 for none
  std::vector<CduBankModel> cdus;
  std::vector<int> cdu_loop;
  std::vector<ChillerBankModel> chillers;
  std::vector<TowerBankModel> towers;
  std::vector<DryCoolerBankModel> dry_coolers;
  std::vector<LoopModel> loops;
  std::vector<LoopTank> tanks;
  std::vector<LoopPipe> pipes;
  std::vector<std::size_t> tank_loop, pipe_loop;
  std::vector<LoopControls> controls;
  std::vector<std::size_t> control_loop;
  bool has_dew_point_guard = false;
  SampledControls sampled;
  std::vector<double> loop_flow_share;  ///< of an open valve, by the pressure that the pumps hold
  std::vector<RackNetwork> networks;
  std::vector<std::size_t> network_cdu;
  std::vector<LoopNetwork> loop_networks;
  std::vector<int> loop_network;        ///< of each loop; -1: none
  std::vector<double> air_water_share;  ///< of each bank, from the network of its loop
  std::unique_ptr<PowerChain> power;
  PlantEvents events{Scenario{}};
  std::vector<double> zone_setpoints_K;  ///< as written; zones read theirs from the scenario

  std::vector<std::string> state_names;
  std::vector<double> rate_K_s, equilibrium_K;
  std::vector<double> state_capacity_J_K, state_weight;

  // Of the evaluation in progress.
  WeatherSample weather{};
  WeatherRecord weather_record{};
  std::vector<double> load, cdu_supply_K, loop_supply_K, volumetric_heat_J_m3K, zone_loss_W;
  FacilityMeters meters;
  double step_s = 0;
  std::vector<double> feed_it_W;
  double it_W = 0, air_W = 0, pump_W = 0, mechanical_W = 0;
  double zone_error_W = 0;

  std::size_t add_state(std::string name, double capacity_J_K, double weight = 1) {
    state_names.push_back(std::move(name));
    state_capacity_J_K.push_back(capacity_J_K);
    state_weight.push_back(weight);
    return state_names.size() - 1;
  }
  RackSurroundings surroundings(std::span<const double> state_K) const {
    return {step_s, state_K, load, scenario.loads, cdu_supply_K, loop_supply_K, volumetric_heat_J_m3K};
  }

  void assemble();
  // Tanks and pipes of the loops; see plant_storage.cpp.
  bool has_storage() const { return !tanks.empty() || !pipes.empty(); }
  LoopTank::Loop tank_sees(std::size_t tank, bool steady);
  LoopPipe::Loop pipe_sees(std::size_t pipe) const;
  void begin_storage(double time_s, double duration_s, bool steady);
  double plan_storage_again();
  void hand_out_storage();
  // Set-points of loops and CDUs; see plant_setpoints.cpp.
  bool has_setpoint_controls() const {
    return !controls.empty() || has_dew_point_guard || !sampled.supply_resets.empty();
  }
  double zone_asked_K(std::size_t zone) const;
  double loop_asked_K(std::size_t loop) const;
  double cdu_asked_K(std::size_t cdu);
  double hand_out_setpoints();
  double requests(std::size_t loop) const;
  void follow_requests(double interval_s);
  double sample_setpoints(double interval_s);
  // Controllers with samples of their own; see plant_sampled.cpp.
  double next_pi_sample_s(double time_s) const;
  void sample_pi_controls(double time_s);
  void sample_cdu_valve(ValveControl& valve, double time_s);
  void sample_coil_valve(ValveControl& valve, double time_s);
  void sample_fans(FanSpeedControl& fans, double time_s);
  double rated_air_m3_s(const ZoneModel& zone) const;
  double air_demand_m3_s(const ZoneModel& zone) const;
  void hand_out_air(std::size_t zone);
  // Staged banks, changeovers and pump pressures; see plant_staging.cpp.
  double bank_load(const StagedUnits& staged) const;
  int failed_units(const StagedUnits& staged) const;
  void run_units(const StagedUnits& staged);
  double sample_banks(double interval_s);
  double add_units_when_short();
  void follow_pump_pressures(double interval_s);
  double widest_valve(std::size_t loop) const;
  void follow_free_cooling(double interval_s);
  void follow_sequences(double interval_s);
  // Flow of each rack from the network of its CDUs; see plant_networks.cpp.
  void assemble_networks();
  double share_out_flow();
  // Facility water of each consumer from the network of its loop; see plant_loop_networks.cpp.
  void assemble_loop_networks();
  int units_in_place(const LoopConsumer& consumer) const;
  DistributionService loop_service(const LoopNetwork& network) const;
  double consumer_flow_m3_s(const LoopConsumer& consumer, double rho_cp_J_m3K) const;
  double limit_consumer(const LoopConsumer& consumer, double limit_m3_s, double asked_m3_s);
  double least_plant_flow_m3_s(std::size_t loop) const;
  double share_out_loop_flow();
  // Failures; see plant_failures.cpp.
  PlantEvents::Draw draw() const;
  double begin_events(double time_s, double to_s, double moving_step_s);
  void change_inputs();
  void hand_out_services();
  void trip_racks();
  void feed_racks_from_feeds();
  void hand_out_power();
  void sum_unit_air(ZoneModel& zone) const;
  LiquidSource liquid_source(const std::string& id) const;
  void read_inputs(double time_s, double duration_s);
  void evaluate_racks(std::span<const double> state_K);
  void evaluate_room_cdus(std::span<const double> state_K);
  // The steps of one zone's evaluation, in order; see plant_zone.cpp.
  struct ZoneFlows;
  void gather_racks(ZoneModel& zone, ZoneFlows& flows);
  void gather_loads(ZoneModel& zone, ZoneFlows& flows);
  void gather_units(ZoneModel& zone, ZoneFlows& flows, std::span<const double> state_K);
  void advance_racks(ZoneModel& zone, ZoneFlows& flows, std::span<const double> state_K);
  void advance_metal(ZoneModel& zone, ZoneFlows& flows, std::span<const double> state_K);
  void remove_heat(ZoneModel& zone, ZoneFlows& flows);
  void evaluate_zone(std::size_t index, std::span<const double> state_K);
  void evaluate_cdus(std::span<const double> state_K);
  void evaluate_loops(std::span<const double> state_K);
  void audit();
  double second_law_excess_K() const;
  double sample_zone(std::size_t index, double interval_s, double weight);
  double sample_air(double weight);
  void add_control_groups(std::vector<ChannelGroup>& groups);  ///< see plant_channels.cpp
};

}  // namespace thermohall
