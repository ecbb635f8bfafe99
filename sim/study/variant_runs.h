#pragma once

#include <vector>

#include "sim/study/study.h"

namespace thermohall {

/// Runs study.variants on the threads asked for, without index; order of the results is that of the variants.
std::vector<VariantResult> run_variants(const Study& study, const StudyOptions& options);

}  // namespace thermohall
