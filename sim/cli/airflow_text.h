#pragma once

#include <string>
#include <vector>

#include "sim/airflow/airflow_acceptance.h"
#include "sim/airflow/airflow_fix.h"
#include "sim/airflow/airflow_run.h"

namespace thermohall {

/// What `thermohall airflow` prints for people.
std::string airflow_text(const AirflowRun&, const std::vector<Offender>&, const std::vector<AirflowFix>&);
std::string before_and_after_text(const AirflowFix&, const AirflowAnswer& before, const AirflowAnswer& after);
std::string acceptance_text(const AcceptanceSheet&);

}  // namespace thermohall
