#pragma once

#include <string>
#include <vector>

#include "sim/results/study_index.h"
#include "sim/study/study.h"

namespace thermohall {

/// The drawn values of one input over all variants: numbers when all are numbers of one unit (NaN where the
/// variant is not drawn), else texts.
TableColumn drawn_values(const Study& study, std::size_t input);

/// Columns `draw` and one for each sampled input; nothing for a study without samples.
void add_sample_columns(StudyIndex& index, const Study& study);

}  // namespace thermohall
