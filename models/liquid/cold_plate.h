#pragma once

#include <span>

#include "models/curve.h"
#include "models/parameter.h"

namespace thermohall {

/// Cold plate on one chip: thermal resistance and pressure drop against the coolant flow of the plate.
///
///   R(V)    = R_ref (V / V_ref)^-n + R_spread        or a measured curve R(V)     (1)
///   T_case  = T_in + R(V) Q                                                       (2)
///   T_chip  = T_case + R_package Q                                                (3)
///   dp      = dp_ref (V / V_ref)^m                                                (4)
///   T_out   = T_in + Q / (rho cp V)                                               (5)
///
/// R is counted from the coolant INLET to the case, as data sheets and the Open Compute guideline do, so the
/// warming of the coolant along the plate is already in it. The measured curve is used when it has points.
/// Valid for single-phase coolant between the first and the last point of the curve, or between lowest_flow
/// and highest_flow for (1); outside, R is held at the end value and outside_range is set. Typical error of a
/// power law through two points of a measured curve: 5 % between them.
///
/// Source: Chen et al., OAI System Liquid Cooling Guidelines, Open Compute Project, 2023 (definition of R,
/// curves); F. Incropera and D. DeWitt, Fundamentals of Heat and Mass Transfer, 6th ed., 2007 (series
/// resistances). See docs/theory/cold_plate.md.
struct ColdPlateParameters {
  Curve resistance_curve;             ///< K/W against m3/s; empty: equation (1)
  double reference_flow_m3_s;         ///< V_ref of one plate
  double reference_resistance_K_W;    ///< convective part at V_ref, unused with a curve
  double resistance_exponent;         ///< n, unused with a curve
  double spreading_resistance_K_W;    ///< part independent of the flow, unused with a curve
  double lowest_flow_m3_s;            ///< validity of (1), unused with a curve
  double highest_flow_m3_s;           ///< validity of (1), unused with a curve
  double package_resistance_K_W;      ///< chip to case
  double reference_pressure_drop_Pa;  ///< at V_ref
  double pressure_drop_exponent;      ///< m
};

struct ColdPlateInputs {
  double flow_m3_s;  ///< of one plate
  double coolant_inlet_temperature_K;
  double heat_W;  ///< of one plate
  double volumetric_heat_capacity_J_m3K;
};

struct ColdPlateOutputs {
  double resistance_K_W;  ///< case to coolant inlet
  double case_temperature_K;
  double chip_temperature_K;
  double coolant_outlet_temperature_K;
  double pressure_drop_Pa;
  double outside_range;  ///< 1: the flow lies outside the resistance data, or the coolant would rise > 500 K
};

ColdPlateOutputs cold_plate_outputs(const ColdPlateParameters&, const ColdPlateInputs&);

/// The least flow of one plate that keeps the chip at its limit.
struct ColdPlateRequiredFlow {
  double flow_m3_s;
  bool reachable;  ///< false: even the highest flow leaves the chip too hot; flow_m3_s is that highest flow
};
ColdPlateRequiredFlow cold_plate_required_flow(const ColdPlateParameters&, double coolant_inlet_temperature_K,
                                               double heat_W, double chip_limit_temperature_K);

/// Resistance of (1), within its range; what a plant needs of the above at every control interval.
double cold_plate_resistance_K_W(const ColdPlateParameters&, double flow_m3_s);
/// True when a flow with that resistance keeps the chip below its limit for certain, so that
/// `cold_plate_required_flow` would ask for no more. False is no answer, also for measured curves, which may
/// rise again.
bool cold_plate_flow_suffices(const ColdPlateParameters&, double flow_m3_s, double resistance_K_W,
                              double coolant_inlet_temperature_K, double heat_W,
                              double chip_limit_temperature_K);

std::span<const Parameter<ColdPlateParameters>> parameter_table(const ColdPlateParameters*);
std::span<const Parameter<ColdPlateInputs>> input_table(const ColdPlateInputs*);
std::span<const Output<ColdPlateOutputs>> output_table(const ColdPlateOutputs*);

}  // namespace thermohall
