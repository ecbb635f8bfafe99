#pragma once

#include <string>

#include "sim/results/study_summary.h"

namespace thermohall {

/// Bands, tornados and the chances of the designs against each other, as a section of the report; empty for an
/// empty summary.
std::string uncertainty_section(const StudySummary& summary);

}  // namespace thermohall
