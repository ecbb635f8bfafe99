#pragma once

#include <memory>
#include <string>
#include <vector>

#include "models/weather/weather_year.h"
#include "sim/airflow/airflow_run.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// Share of exhaust in the air that each rack draws, as the zone model wants it:
///   r = (T_inlet - T_supply) / (T_hot - T_supply)                                                        (1)
/// by the supply of the zone's units and the mean exhaust of its racks, held within 0..0.95 and rounded to
/// 0.5 % so that racks with equal air stay one trajectory. In the order of RoomModel::racks.
std::vector<double> field_recirculation(const Scenario&, const AirOperatingPoint&, const AirflowRun&);

struct AirCoupling {
  std::vector<std::string> notes;  ///< what was done, for the warnings of the run
  double reuse_error_K = 0;        ///< largest change of an inlet if the field of the other state were used
};

/// For `airflow: {couple: true}`: solves the air at the design point and gives every placed rack its
/// recirculation from the field. The same field serves all hours; how much that matters is measured with a
/// second field, twelve hours away, and said in the notes. A hall that cannot be computed keeps its
/// fractions, with a note.
AirCoupling couple_air(Scenario&, std::shared_ptr<const WeatherYear>);

}  // namespace thermohall
