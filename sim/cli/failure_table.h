#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/run/failure_campaign.h"

namespace thermohall {

/// A campaign as a ranked table, worst first.
std::string failure_table(const std::vector<FailureResult>& results);
/// The same for programs: name, status and the metrics of a failure.
nlohmann::ordered_json failure_json(const std::vector<FailureResult>& results);

}  // namespace thermohall
