#pragma once

#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Engine generator sets sharing a load: linear fuel curve, heat, carbon and endurance.
///
///   x = P / (n P_rated)                                                                            (1)
///   fuel = n (F_0 + (F_1 - F_0) x)              F_0, F_1: fuel flow at no load and full load       (2)
///   eta = P / (fuel H),  heat = fuel H - P                                                         (3)
///   endurance = V_tank / fuel, at most 1e9 s                                                       (4)
///   P_available = n P_rated min(1, b (1 + floor((t - t_start) / t_b)))          t >= t_start       (5)
///
/// (5) is block loading: a set takes the share b of its rating at once and as much again every t_b, so that
/// its frequency stays within limits (ISO 8528-5 names the classes; a turbocharged diesel takes 0.4 to 0.7).
/// The Willans line (2) is good to a few percent of the fuel flow from a quarter load up; below, sets burn
/// somewhat more. Loads above rating are computed as they are and flagged; (2) is held above ten times the
/// rating. See docs/theory/generator.md.
///
/// Source: (2) Willans line, Pachernegg, A Closer Look at the
/// Willans-Line, SAE 690182 (1969); (5) ISO 8528-5 (2022), load acceptance in steps.
struct GeneratorParameters {
  double rated_power_W;
  double no_load_fuel_flow_m3_s;
  double full_load_fuel_flow_m3_s;
  double fuel_heating_value_J_m3;  ///< lower heating value
  double fuel_carbon_kg_m3;        ///< CO2 from burning it
  double start_time_s;             ///< from the start signal to accepting load
  double block_load_share;         ///< b, 1: full load at once
  double block_interval_s;         ///< t_b
};

struct GeneratorInputs {
  double output_power_W;
  double unit_count;  ///< sets running
  double fuel_volume_m3;
};

struct GeneratorOutputs {
  double fuel_flow_m3_s;
  double specific_fuel_m3_J;  ///< fuel for each unit of electric energy, 0 without load
  double efficiency;
  double heat_W;  ///< to radiator, exhaust and room
  double carbon_kg_s;
  double load_fraction;
  double endurance_s;
  double overload;
  double outside_range;
};

GeneratorOutputs generator_outputs(const GeneratorParameters&, const GeneratorInputs&);

/// (5): power that the started sets can carry; nothing until start_time_s has passed since the start signal.
double generator_available_power_W(const GeneratorParameters&, double unit_count, double time_since_start_s);

/// Time after the start signal at which the sets carry a load: breakpoints of a simulation. 1e9 s if never.
double generator_ready_s(const GeneratorParameters&, double unit_count, double power_W);

std::span<const Parameter<GeneratorParameters>> parameter_table(const GeneratorParameters*);
std::span<const Parameter<GeneratorInputs>> input_table(const GeneratorInputs*);
std::span<const Output<GeneratorOutputs>> output_table(const GeneratorOutputs*);

}  // namespace thermohall
