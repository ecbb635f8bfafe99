#pragma once

#include <functional>

#include "sim/airflow/airflow_run.h"
#include "sim/plant/air_influence.h"

namespace thermohall {

/// The influence of a solved field on the racks of the plant; `entries`: rack entry of each rack of the
/// scenario, `entry_count` of them. Sources are the racks, or, in large halls, neighbours of a row together:
/// at most 32, one tracer solution each. The rises close equation (1) of AirInfluence on the field itself, so
/// that at its own state the field's inlets come out.
/// `stop` is asked within the solutions; once it says true, what comes back is worthless.
AirInfluence field_influence(const Scenario&, const AirOperatingPoint&, const AirflowRun&,
                             const std::vector<std::size_t>& entries, std::size_t entry_count,
                             const std::function<bool()>& stop = {});

/// Inlets of the racks of a field, K, as the influence of another field predicts them at the heat and air of
/// this one; in the order of RoomModel::racks. Solved by iteration of (1) with T_out = T_in + the rise of
/// each rack in the field.
std::vector<double> predicted_inlets_K(const Scenario&, const AirOperatingPoint&, const AirflowRun&,
                                       const AirInfluence& of_another,
                                       const std::vector<std::size_t>& entries);

/// Largest difference of these from the field's own inlets.
double prediction_error_K(const Scenario&, const AirOperatingPoint&, const AirflowRun&,
                          const AirInfluence& of_another, const std::vector<std::size_t>& entries);

}  // namespace thermohall
