#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "sim/results/results_types.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/study/failure_runs.h"
#include "sim/study/fleet_plan.h"
#include "sim/study/growth_plan.h"
#include "sim/study/optimise_plan.h"
#include "sim/study/sample_plan.h"

namespace thermohall {

/// One scenario of a study: a design, perhaps at one point of the sweep, perhaps with drawn numbers.
struct StudyVariant {
  std::string name;  ///< also the stem of its results file
  std::string design;
  std::vector<std::string> axis_values;  ///< one a sweep axis, as written in the file
  std::string point;                     ///< the sweep point in words; empty without a sweep
  std::size_t draw = 0;                  ///< row of the samples, from 1; 0: the numbers as they stand
  std::vector<std::string> drawn;        ///< value of each sampled input; empty for draw 0
  std::string failure = {};              ///< what fails, in words; empty: the design as it is
  bool keeps_file = true;                ///< else only its row of the index is kept
  ScenarioTree tree;                     ///< after all changes
  std::string scenario_path;             ///< relative paths in the tree start in its folder

  /// Neither a draw nor a failure: its figures are those of the design.
  bool stands_for_design() const { return draw == 0 && failure.empty(); }
};

/// What a study file asks for; see docs/formats/study.md.
struct Study {
  std::string name, description, path;
  std::vector<std::string> axes;  ///< keys that are swept
  SamplePlan sample;
  std::optional<GrowthPlan> growth;
  std::optional<ServicePlan> service;
  std::optional<OptimisePlan> optimise;
  std::optional<FleetPlan> fleet;
  std::optional<FailurePlan> failures;
  bool failures_keep_files = false;
  std::vector<StudyVariant> variants;
};

/// Reads `format: thermohall-study 1`: base, designs, sweep, sample. All faults are collected; throws
/// ScenarioError. Every variant's scenario is read and checked as well before anything runs.
Study read_study(const std::string& path, const ReadOptions& options);

struct StudyOptions {
  std::string output_directory;
  ReadOptions read;
  std::string version, commit;
  int jobs = 1;
  /// Called from the working threads, one at a time: variants finished of all, and the share done.
  std::function<void(std::size_t finished, std::size_t all, double share)> progress;
  std::stop_token stop;
  bool force = false;  ///< run what is up to date too
};

struct VariantResult {
  std::string name, status, message, file;
  bool reused = false;  ///< results of the same inputs were there already
  std::vector<Metric> metrics;
  BindingLimit binding = {};
};

/// Runs all variants on `jobs` threads, one results file each, and writes index.h5. A variant whose inputs
/// (texts, climate, program) have not changed since its results were written is not run again. The results do
/// not depend on the number of threads.
std::vector<VariantResult> run_study(const Study& study, const StudyOptions& options);

/// Writes index.h5 for these results; `more` are tables beside those of samples and growth.
void write_study_results(const Study& study, const StudyOptions& options,
                         const std::vector<VariantResult>& results, std::vector<TableSpec> more = {});

}  // namespace thermohall
