#pragma once

#include <string>
#include <vector>

#include "sim/airflow/airflow_fix.h"
#include "sim/airflow/airflow_run.h"
#include "sim/results/results_writer.h"

namespace thermohall {

/// Stores a solved hall in a results file: fields in /airflow, racks in /airflow_rack, tiles in
/// /airflow_tile, units in /airflow_unit, offenders in /airflow_offender, figures in /metrics
/// (docs/formats/results.md).
void write_airflow(ResultsWriter&, const AirflowRun&, const std::vector<Offender>&);

/// Table /airflow_fix: what might help.
void write_fixes(ResultsWriter&, const std::vector<AirflowFix>&);

/// Racks as CSV, temperatures in degC. Throws FileError.
void write_airflow_csv(const std::string& path, const AirflowRun&, const std::vector<Offender>&);

}  // namespace thermohall
