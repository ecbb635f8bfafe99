#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/section.h"
#include "sim/study/distribution.h"
#include "sim/study/sampling.h"

namespace thermohall {

enum class SampleMethod { none, latin_hypercube, sobol, one_at_a_time };

/// One number of the scenario that is drawn, as the study writes it.
struct SampledInput {
  std::string key;  ///< path of the scenario key, dots between the levels
  SourceLocation location;
  YamlNode rule;  ///< distribution; empty: from the number's confidence mark
};

/// The section `sample` of a study; see docs/formats/study.md. Every design gets the same rows of `table`, so
/// that designs are compared draw by draw.
struct SamplePlan {
  SampleMethod method = SampleMethod::none;
  std::size_t count = 0;  ///< as asked for; the table may have more rows
  std::uint64_t seed = 0;
  std::vector<SampledInput> inputs;
  SampleTable table;
};

SamplePlan read_sample_plan(Section& root);

/// The distribution of every input in one scenario: a width by confidence mark takes the number that this
/// scenario has there, stated or from the library. Faults go to the diagnostics.
std::vector<Distribution> input_distributions(const SamplePlan& plan, const YamlNode& tree,
                                              const std::vector<StatedAssumption>& assumptions,
                                              Diagnostics& diagnostics);

}  // namespace thermohall
