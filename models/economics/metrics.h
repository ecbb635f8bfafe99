#pragma once

#include <cmath>
#include <span>

#include "models/parameter.h"

namespace thermohall {

/// Efficiency metrics of a site over a period, from its energies.
///
///   PUE = E_total / E_IT                                                                           (1)
///   pPUE_cooling = (E_IT + E_cooling) / E_IT,   pPUE_power = (E_IT + E_power) / E_IT               (2)
///   ITUE = E_IT / E_compute,   E_compute = E_IT - E_IT_fans - E_IT_power                           (3)
///   TUE = ITUE PUE = E_total / E_compute                                                           (4)
///   WUE_site = V_site / E_IT,   WUE_source = (V_site + V_source) / E_IT                            (5)
///   CUE = M_CO2 / E_IT                                                                             (6)
///   ERF = E_reuse / E_total,   ERE = (E_total - E_reuse) / E_IT = (1 - ERF) PUE                    (7)
///
/// E_IT is measured at the inlet of the IT equipment (PUE category 3). E_IT_power is the loss of supplies and
/// regulators inside it, E_IT_fans includes its own pumps. A quotient whose denominator is not above zero is
/// NaN, which means "not computed"; is_computed() tells, and such a value is left out of files and tables.
/// See docs/theory/metrics.md.
///
/// Source: (1), (2) ISO/IEC 30134-2 (2016) and The Green Grid, White Paper 49 (2012); (3), (4) Patterson et
/// al., TUE, a new energy-efficiency metric applied at ORNL's Jaguar, ISC 2013; (5) ISO/IEC 30134-9 (2022),
/// The Green Grid WP 35 (2011); (6) ISO/IEC 30134-8 (2022); (7) ISO/IEC 30134-6 (2021), The Green Grid WP 29
/// (2010).
struct MetricInputs {
  double total_energy_J;  ///< all energy that crosses the site boundary
  double it_energy_J;
  double it_fan_energy_J;
  double it_power_loss_energy_J;
  double cooling_energy_J;
  double power_loss_energy_J;  ///< lost in the site's power chain, from the utility to the IT inlet
  double reused_energy_J;      ///< delivered outside the data centre
  double site_water_volume_m3;
  double source_water_volume_m3;
  double carbon_mass_kg;
};

struct MetricOutputs {
  double pue;
  double ppue_cooling;
  double ppue_power;
  double itue;
  double tue;
  double wue_site_m3_J;
  double wue_source_m3_J;
  double cue_kg_J;
  double erf;
  double ere;
};

MetricOutputs metric_outputs(const MetricInputs&);

/// False for a metric that could not be formed.
inline bool is_computed(double metric) { return std::isfinite(metric); }

std::span<const Parameter<MetricInputs>> input_table(const MetricInputs*);
std::span<const Output<MetricOutputs>> output_table(const MetricOutputs*);

}  // namespace thermohall
