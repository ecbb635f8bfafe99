#pragma once

#include <span>
#include <string_view>

#include "models/parameter.h"

namespace thermohall {

/// What both chiller models share: their interface, the operation below the smallest steady load, and the
/// closing balance.
///
///   R  = min(load, capacity) / capacity                       part-load ratio                   (1)
///   R' = max(R, R_unload),  c = min(R / R_min, 1)             compressor load, share of time    (2)
///   P  = c (P_compressor + P_fan) + (1 - c) P_standby                                           (3)
///   P >= Q (T_c - T_e) / (T_e s)                              second law, s <= 1                (4)
///   Q_condenser = Q + m P_compressor + P_fan,   Q_ambient = Q + P - Q_condenser                 (5)
///
/// T_e is the leaving chilled water, T_c the medium entering the condenser: the machine inside works between
/// wider temperatures, so (4) with s = 1 bounds every machine. Where (4) acts, the extra power counts as the
/// compressor's.
/// Source: (1)-(3) EnergyPlus engineering reference, Chiller:Electric:EIR; Hydeman and Gillespie, Tools and
/// techniques to calibrate electric chiller component models, ASHRAE Transactions 108 (2002). Standby in (3)
/// and the bound (4) are additions of this program.
enum class CondenserMedium { water, air };
inline constexpr std::string_view condenser_medium_names[] = {"water", "air"};

struct ChillerInputs {
  double load_W;                            ///< cooling asked; negative counts as zero
  double leaving_water_temperature_K;       ///< chilled water
  double condenser_entering_temperature_K;  ///< water, or outdoor dry bulb
};

struct ChillerOutputs {
  double capacity_W;        ///< at these temperatures
  double cooling_W;         ///< the smaller of load and capacity
  double power_W;           ///< compressor, its own condenser fans, standby
  double condenser_heat_W;  ///< to the condenser water or the outdoor air
  double ambient_heat_W;    ///< to the plant room: cooling + power = condenser heat + ambient heat
  double part_load_ratio;   ///< R
  double cop;               ///< cooling over power; 0 when idle
  double outside_range;     ///< 1 when running outside the fitted range or held at (4)
};

/// Part of the machine that does not depend on the form of its performance curves.
struct ChillerMachine {
  double min_part_load_ratio;  ///< R_min: below it the machine cycles
  double min_unloading_ratio;  ///< R_unload: below it power no longer falls with load
  double condenser_fan_W;      ///< P_fan while running; 0 for a water-cooled machine
  double standby_power_W;
  double motor_heat_fraction;  ///< m; 1 for a hermetic machine
  double max_carnot_share;     ///< s
};

struct ChillerPartLoad {
  double ratio;             ///< R
  double compressor_ratio;  ///< R'
  double cycling;           ///< c
  double cooling_W;
};

/// (1), (2). All zero without load or capacity.
ChillerPartLoad chiller_part_load(const ChillerMachine&, double load_W, double capacity_W);

/// (3)-(5) from the compressor's power while it runs. `outside` says whether the temperatures were clamped.
ChillerOutputs chiller_balance(const ChillerMachine&, const ChillerInputs&, const ChillerPartLoad&,
                               double capacity_W, double compressor_power_W, bool outside);

std::span<const Parameter<ChillerInputs>> input_table(const ChillerInputs*);
std::span<const Output<ChillerOutputs>> output_table(const ChillerOutputs*);

}  // namespace thermohall
