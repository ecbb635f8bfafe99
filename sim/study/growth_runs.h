#pragma once

#include "sim/results/growth_summary.h"
#include "sim/study/study.h"

namespace thermohall {

/// Grows every design of the study (draws apart) along every branch under both plans, and prices its
/// accelerator hours. Empty without the sections `growth` and `service`.
GrowthSummary grow_designs(const Study& study, const std::vector<VariantResult>& results);

}  // namespace thermohall
