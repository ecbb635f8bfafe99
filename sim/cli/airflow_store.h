#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/airflow/airflow_acceptance.h"
#include "sim/airflow/airflow_fix.h"
#include "sim/airflow/airflow_run.h"
#include "sim/airflow/airflow_views.h"

namespace thermohall {

/// Results file of a solved hall: field, answers, paths and surfaces, plan, provenance. Throws FileError.
void store_airflow(const std::string& path, const Scenario&, const AirflowRun&, const std::vector<Offender>&,
                   const std::vector<AirflowFix>&, const AirflowViews&);

/// Results file of an acceptance. Throws FileError.
void store_acceptance(const std::string& path, const Scenario&, const AcceptanceSheet&);

/// Report (.html, .pdf) on results that `store` writes into the file whose path it receives; the file is gone
/// afterwards.
void report_from(const std::string& report_path, const std::function<void(const std::string&)>& store);

}  // namespace thermohall
