#pragma once

#include <span>
#include <string_view>

#include "models/power/power_conversion.h"

namespace thermohall {

enum class BuswaySystem { three_phase, single_phase, direct_current };
inline constexpr std::string_view busway_system_names[] = {"three_phase", "single_phase", "direct_current"};

/// Where the load is tapped: all at the far end, or evenly along the run (current falls linearly to zero).
enum class BuswayTaps { far_end, uniform };
inline constexpr std::string_view busway_tap_names[] = {"far_end", "uniform"};

/// Busway or cable run: ohmic loss of its conductors.
///
///   I = P_out / (n k_V V cos phi)     k_V = sqrt(3) three-phase, 1 single-phase and direct current (1)
///   loss = n k_R f R' L I^2           k_R = 3 three-phase, 2 otherwise (both conductors)           (2)
///   f = 1 far end, 1/3 uniform taps: integral of (1 - s)^2 over the run                            (3)
///   x = I / I_rated,   P_in = P_out + loss                                                         (4)
///
/// V is the nominal voltage (line to line) and is not lowered by the drop along the run, which at the few
/// percent of a good design changes (2) by twice that share. R' is the resistance per metre of one conductor
/// at working temperature. Balanced phases; skin effect and neutral currents belong in R'. overload is set
/// for x above load_limit; above x = 10 the loss is held. See docs/theory/busway.md.
///
/// Source: circuit theory; R' as manufacturers of busway to IEC 61439-6 (2012) declare it.
struct BuswayParameters {
  BuswaySystem system;
  BuswayTaps taps;
  double resistance_ohm_m;
  double length_m;
  double voltage_V;
  double rated_current_A;
  double power_factor;
  double load_limit;
};

using BuswayInputs = ConversionInputs;  ///< unit_count: runs in parallel

struct BuswayOutputs {
  double input_power_W;
  double loss_W;
  double load_fraction;
  double efficiency;
  double overload;
  double outside_range;
  double current_A;  ///< of each run, at its feeding end
};

BuswayOutputs busway_outputs(const BuswayParameters&, const BuswayInputs&);

std::span<const Parameter<BuswayParameters>> parameter_table(const BuswayParameters*);
std::span<const Output<BuswayOutputs>> output_table(const BuswayOutputs*);

}  // namespace thermohall
