#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Transport delay of a pipe: water leaves in the order it entered, cooled by the time it spent inside.
///
///   V_out entered when the volume behind it was V_pipe:  any flow, reversal and standstill           (1)
///   T = T_amb + (T_in - T_amb) exp(-t / tau),   tau = rho c A / U'                                   (2)
///   C_w dT_out/dt = rho c V (T - T_out)         wall capacity, mixed at the end that the flow leaves  (3)
///
/// The content is a queue of plugs, each with its volume and temperature; every step adds one and removes
/// as much. Up to 256 plugs are kept; beyond, the two neighbours whose mixing errs least are joined. (2) is
/// applied to half a step before and after the motion: exact for t in whole steps, second order within
/// one. Heat in = heat out + stored + lost, to rounding. (3) is the lumped wall of the published model; it
/// delays a front right on average and widens it too much in long pipes.
/// Valid for turbulent flow (no axial mixing), U' constant, any step.
///
/// Source: B. van der Heijde et al., Dynamic equation-based thermo-hydraulic pipe model for district heating
/// and cooling systems, Energy Conversion and Management 151 (2017) 158-169. See
/// docs/theory/plug_flow_pipe.md.
struct PlugFlowPipeParameters {
  double length_m;
  double inner_diameter_m;
  double loss_conductance_W_mK;           ///< U', for each metre
  double wall_heat_capacity_J_mK;         ///< for each metre; 0: no wall
  double volumetric_heat_capacity_J_m3K;  ///< of the liquid
};

struct PlugFlowPipeState {
  static constexpr std::size_t capacity = 256;
  struct Plug {
    double volume_m3, temperature_K;
  };
  std::array<Plug, capacity> plugs;  ///< from the inlet to the outlet, the first `count` of them
  std::size_t count = 0;
  double wall_temperature_K = 0;
};

struct PlugFlowPipeInputs {
  double flow_m3_s;            ///< negative: enters at the outlet
  double inlet_temperature_K;  ///< of the water that enters, at either end
  double ambient_temperature_K;
};

struct PlugFlowPipeStep {
  double outlet_temperature_K;         ///< mean of the water that left; last water at the end without flow
  double inlet_heat_J, outlet_heat_J;  ///< above 0 K
  double loss_J;
};

PlugFlowPipeState uniform_pipe(const PlugFlowPipeParameters&, double temperature_K);

PlugFlowPipeStep advance_plug_flow_pipe(const PlugFlowPipeParameters&, PlugFlowPipeState&,
                                        const PlugFlowPipeInputs&, double step_s);

double plug_flow_pipe_volume_m3(const PlugFlowPipeParameters&);
double plug_flow_pipe_heat_J(const PlugFlowPipeParameters&, const PlugFlowPipeState&);  ///< above 0 K

std::span<const Parameter<PlugFlowPipeParameters>> parameter_table(const PlugFlowPipeParameters*);

}  // namespace thermohall
