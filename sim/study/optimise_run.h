#pragma once

#include <vector>

#include "sim/results/results_types.h"
#include "sim/study/study.h"

namespace thermohall {

/// Best point that a search found for one design at one point of the sweep.
struct SearchOutcome {
  std::string case_name, best_name, best_scenario;
  std::vector<std::string> values;  ///< one a variable, as written into the scenario
  std::string objective, unit;
  double best = 0, nominal = 0;  ///< NaN: not computed
  double violation = 0;          ///< 0: all constraints are kept
  std::size_t evaluations = 0, runs = 0;
};

struct OptimiseResult {
  std::vector<SearchOutcome> outcomes;
  TableSpec table;  ///< every evaluation: /optimisation of index.h5
};

/// Searches for each variant of the study; its evaluations and best points are added to study.variants, and
/// `results` gets theirs. The best scenario is run with a results file and written as <variant>-best.yaml.
OptimiseResult optimise_study(Study& study, const StudyOptions& options, std::vector<VariantResult>& results);

}  // namespace thermohall
