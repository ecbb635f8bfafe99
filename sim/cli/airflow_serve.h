#pragma once

namespace thermohall {

/// Answers requests for the air of a hall until the input ends: one JSON object a line in and out
/// (docs/manual/airflow.md). A request starts from the field of the one before when the hall has kept its
/// size.
void serve_airflow();

}  // namespace thermohall
