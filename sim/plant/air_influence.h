#pragma once

#include <cstddef>
#include <vector>

namespace thermohall {

/// Where the inlet air of racks comes from on one flow field. For height band k of rack i, with T_s the
/// supply of its zone and T_g the mean exhaust of source g, by flow, behind its doors:
///   T_in,ik = T_s + rise_ik + sum_g share_ikg (T_g - T_s)                                    (1)
/// Sources are groups of racks. The inlet of the rack is the mean of its bands, and the share of exhaust that
/// the zone model wants follows from it:
///   r_i = (T_in,i - T_s) / (T_hot - T_s), within 0..0.95                                     (2)
/// Source: linearity of the energy equation on a frozen flow; see docs/theory/airflow.md.
struct AirInfluence {
  struct Band {
    double flow_share = 0;      ///< of the rack's air
    double rise_K = 0;          ///< from heat besides racks, and from supplies of other temperature
    std::vector<double> share;  ///< of every source
  };
  std::vector<std::vector<std::size_t>> sources;  ///< rack entries of the plant
  std::vector<std::vector<Band>> racks;           ///< of every rack entry; empty: the zone's fraction stands
};

/// Units of a bank of room air units at this moment.
struct AirBankState {
  int running = 0, failed = 0;
};

}  // namespace thermohall
