#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "models/air/aisle_zone.h"
#include "models/it/server.h"
#include "models/properties/coolant.h"
#include "models/properties/valved_exchanger.h"
#include "models/thermal_node.h"
#include "sim/plant/records.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

inline constexpr std::size_t no_state = static_cast<std::size_t>(-1);

/// Where the coolant of plates, tanks and doors comes from.
struct LiquidSource {
  enum class Kind { none, cdu, loop } kind = Kind::none;
  std::size_t index = 0;
};

/// mean_response of one store, kept while step and conductance stay the same: the exponential is what an
/// evaluation of a rack spends most of its time on.
struct CachedResponse {
  double step_s = -1, conductance_W_K = -1, phi = 1;
  double operator()(double heat_capacity_J_K, double conductance, double step) {
    if (step != step_s || conductance != conductance_W_K) {
      step_s = step;
      conductance_W_K = conductance;
      phi = mean_response(heat_capacity_J_K, conductance, step);
    }
    return phi;
  }
};

/// Racks with the same type, zone, load, coolant and recirculation have the same trajectory; they are
/// computed once. `weight` is how many racks the entry stands for; all powers and flows here are of one rack.
struct RackCohort {
  const RackType* type = nullptr;
  double weight = 1;
  std::size_t zone = 0, load = 0;
  std::size_t group = 0;  ///< of the scenario; the first one when equal racks of several are merged
  LiquidSource liquid, door_source;
  const DoorSpec* door = nullptr;
  double recirculation = 0;         ///< before any shortage of supply air
  double field_recirculation = -1;  ///< the same by a flow field; negative: there is none
  std::size_t air_state = no_state, liquid_state = no_state;
  std::size_t inlet_state = no_state;  ///< the rack's part of the cold side's air
  double inlet_air_J_K = 0;            ///< its heat capacity

  // Failures.
  bool powered = true, tripped = false;
  int pdu = -1, busway = -1;           ///< units it hangs on, see rack_items.h
  std::uint32_t feeds = 1, alive = 1;  ///< bits of the feeds that it hangs on, and of those that carry it
  int number = 0;                      ///< in its row
  double door_share_of_unit = 1;       ///< of its door, degraded or off
  double coolant_share = 1, door_share_of_flow = 1;  ///< of the flow the controls ask for
  double tray_share = 1;  ///< flow of the tray that gets least over the mean of the trays

  // Controls, changed only when sampled.
  double inlet_K = 0;  ///< what the rack's sensors saw
  double fan_speed = 0;
  double chip_resistance_K_W = 0;  ///< at the present speed or flow
  double coolant_m3_s = 0, coolant_W_K = 0;
  double liquid_conductance_W_K = 0;  ///< of the liquid store towards its supply
  double door_share = 0;              ///< effectiveness of the door at its present valve and air flow
  double door_water_W_K = 0;          ///< water through the door
  double door_fan_W = 0, tank_pump_W = 0;
  bool flow_limited = false, door_limited = false;
  ValvedExchanger door_coil{}, tank_exchanger{};

  // Of the evaluation in progress.
  CachedResponse air_response{}, liquid_response{}, inlet_response{};
  ServerOutputs server{};
  double air_power_W = 0, liquid_power_W = 0;  ///< into the two stores
  double air_W_K = 0;                          ///< rho cp V
  LinearHeat metal_heat{};                     ///< heat of the metal over inlet temperature
  LinearHeat air_heat{};                       ///< heat to the zone over the temperature of the air drawn in
  double inlet_phi = 0, inlet_store_K = 0;     ///< of the air on the cold side
  double zone_heat_W = 0;                      ///< (what `air_heat` came to)
  double unserved_W = 0;                       ///< power it would draw if it were on
  double liquid_heat_W = 0;                    ///< to the coolant, mean over the step
  double door_water_K = 0, door_heat_W = 0, before_door_K = 0;
  double true_recirculation = 0;
  RackRecord record{};
};

bool is_bath(const RackCohort&);
/// Exchangers of door and tank, and a first guess of all controls.
void prepare(RackCohort&, double inlet_K);

/// What the racks see of the rest of the plant during one evaluation.
struct RackSurroundings {
  double step_s;
  std::span<const double> state_K;
  std::span<const double> load;  ///< value of each load
  std::span<const LoadSpec> load_specs;
  std::span<const double> cdu_supply_K, loop_supply_K;
  std::span<const double> volumetric_heat_J_m3K;  ///< rho cp of the air of each zone
};

double source_temperature_K(const LiquidSource&, const RackSurroundings&);

/// First half: electric power and the linear heat of each rack, before the air temperature is known.
void evaluate_power(RackCohort&, const RackSurroundings&);

/// Second half: with the air known, heat flows, rates of change of both stores (K/s) and the record.
void evaluate_heat(RackCohort&, const RackSurroundings&, const ZoneOutputs& zone, std::span<double> rate_K_s,
                   std::span<double> equilibrium_K);

/// Fan speed, coolant flow and door valve for the next interval from the last evaluation. The inlet sensor
/// follows by `weight`. Returns the largest relative change.
double sample_rack_controls(RackCohort&, const RackSurroundings&, double coolant_rho_cp_J_m3K,
                            double door_rho_cp_J_m3K, double room_dew_point_K, double weight);

}  // namespace thermohall
