#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/results/results_types.h"
#include "sim/run/failure_campaign.h"
#include "sim/scenario/section.h"

namespace thermohall {

struct Study;
struct StudyOptions;
struct VariantResult;

/// The key `failures` of a study: every single failure of each design; see docs/formats/study.md.
struct FailurePlan {
  static constexpr std::size_t all = 1000;
  std::size_t pairs_of_worst = 0;  ///< the worst so many unit failures also two at a time; `all`: every pair
};
std::optional<FailurePlan> read_failure_plan(Section& root);

/// One design at one point of the sweep, with its failures ranked, worst first.
struct FailureStudyCase {
  std::string name;
  std::vector<FailureResult> results;
};
struct FailureStudy {
  std::vector<FailureStudyCase> cases;
  TableSpec table;  ///< every failure of every case: /failures of index.h5
};

/// Runs the failures of each variant that stands for a design. They are added to study.variants as scenarios
/// of their own (`<variant>-f01`, ...: events and run section replaced), and `results` gets theirs; so they
/// run on all threads, and resume where they keep files. Empty without the key.
FailureStudy fail_study(Study& study, const StudyOptions& options, std::vector<VariantResult>& results);

}  // namespace thermohall
