#pragma once

#include <optional>

#include "sim/scenario/acceptance_rules.h"

namespace thermohall {

enum class AirflowMode { preview, standard, fine };
enum class AirflowTurbulence { zero_equation, k_epsilon, buoyant_k_epsilon };

/// Section `airflow` of a scenario: how the air of the hall is computed in three dimensions. All has
/// defaults.
struct AirflowSpec {
  AirflowMode mode = AirflowMode::standard;
  std::optional<AirflowTurbulence> turbulence;  ///< absent: k-epsilon in mode fine, else zero-equation
  std::optional<double> cell_m, coarse_cell_m;  ///< absent: chosen by the volume of the hall
  int rack_segments = 3;                        ///< equal height bands of a rack
  double rack_recirculation = 0.02;             ///< share of the servers' air that is their own exhaust
  std::optional<double> rack_air_m3_J;          ///< air of racks by their heat, instead of the servers' own
  bool plenum = true;                           ///< solve the floor void; otherwise tiles share by open area
  bool tile_jets = true;                        ///< tiles blow with the momentum of their free area
  bool buoyancy = true;
  bool couple = false;      ///< the runs take recirculation from the field instead of the zone's fraction
  int fields = 12;          ///< most fields of a coupled run
  double field_step = 0.1;  ///< change of air or of the spread of the load that asks for another field
  AcceptanceRules acceptance{};
};

}  // namespace thermohall
