#include "sim/study/failure_runs.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "sim/base/quantity.h"
#include "sim/base/yaml_document.h"
#include "sim/scenario/yaml_merge.h"
#include "sim/study/study.h"
#include "sim/study/variant_runs.h"

namespace thermohall {
namespace {

std::string seconds(double value_s) { return exact_number(value_s) + " s"; }

std::string event_text(const EventSpec& event) {
  std::string text = fmt::format("{{at: {}, action: {}", seconds(event.at_s),
                                 event_action_names[static_cast<std::size_t>(event.action)]);
  if (!event.unit.empty()) text += ", unit: " + event.unit;
  if (event.action == EventAction::off) text += ", count: " + exact_number(event.count);
  if (event.action == EventAction::feed_loss && event.unit.empty())
    text += ", share: " + exact_number(event.share);
  if (std::isfinite(event.duration_s)) text += ", duration: " + seconds(event.duration_s);
  return text + "}";
}

// The run section and the events of a failure as keys of a scenario: its results say how they were made.
ScenarioTree failed_tree(ScenarioTree tree, const Scenario& failure) {
  const auto& run = failure.run;
  std::string text = fmt::format(
      "run: {{mode: dynamic, start: {}, duration: {}, step: {}, control_interval: {}, output_interval: {}, "
      "rack_interval: {}}}\nevents:\n",
      seconds(run.start_s), seconds(run.duration_s), seconds(run.step_s), seconds(run.control_interval_s),
      seconds(run.output_interval_s), seconds(run.rack_interval_s));
  for (const auto& event : failure.events) text += "  " + event.id + ": " + event_text(event) + "\n";
  Diagnostics diagnostics;
  const YamlDocument change = load_yaml_text(text, "failure", diagnostics);
  std::erase_if(tree.root.entries, [](const YamlEntry& entry) { return entry.key == "events"; });
  tree.root = merged(tree.root, change.root);
  return tree;
}

// The failures of one variant, run by the study's own machinery.
class CaseRuns {
 public:
  CaseRuns(const Study& study, const StudyVariant& start, const StudyOptions& options)
      : study_(study), start_(start), options_(options) {}

  void run(std::size_t pairs_of_worst) {
    const Scenario scenario = read_scenario(start_.tree, start_.scenario_path, options_.read);
    const auto singles = single_failures(scenario, options_.read.library_directory);
    run_cases(singles);
    if (pairs_of_worst > 0 && !options_.stop.stop_requested()) {
      rank_failures(ranked);
      run_cases(double_failures(singles, ranked, pairs_of_worst));
    }
    rank_failures(ranked);
  }

  std::vector<FailureResult> ranked;
  std::vector<StudyVariant> variants;
  std::vector<VariantResult> results;

 private:
  void run_cases(const std::vector<FailureCase>& cases) {
    Study batch = study_;
    batch.variants.clear();
    for (const auto& one : cases) {
      StudyVariant v = start_;
      v.name = fmt::format("{}-f{:02}", start_.name, variants.size() + batch.variants.size() + 1);
      v.failure = one.name;
      v.keeps_file = study_.failures_keep_files;
      v.tree = failed_tree(v.tree, one.scenario);
      batch.variants.push_back(std::move(v));
    }
    auto fresh = run_variants(batch, options_);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      RunOutcome outcome;
      outcome.status = fresh[i].status;
      outcome.message = fresh[i].message;
      outcome.metrics = fresh[i].metrics;
      outcome.binding = fresh[i].binding;
      ranked.push_back({cases[i].name, std::move(outcome)});
      variants.push_back(std::move(batch.variants[i]));
      results.push_back(std::move(fresh[i]));
    }
  }

  const Study& study_;
  const StudyVariant& start_;
  const StudyOptions& options_;
};

// One row a failure, case by case, worst first.
class FailureTable {
 public:
  void add(const StudyVariant& start, const CaseRuns& runs) {
    for (std::size_t rank = 0; rank < runs.ranked.size(); ++rank) {
      const FailureResult& r = runs.ranked[rank];
      const auto v = std::ranges::find(runs.variants, r.name, &StudyVariant::failure);
      ids_.push_back(v->name);
      design_.push_back(start.design);
      point_.push_back(start.point);
      failure_.push_back(r.name);
      status_.push_back(r.outcome.status);
      rack_.push_back(r.outcome.binding.rack);
      limit_.push_back(r.outcome.binding.limit);
      rank_.push_back(static_cast<double>(rank + 1));
      for (std::size_t k = 0; k < failure_metric_keys.size(); ++k) {
        const auto m = std::ranges::find(r.outcome.metrics, failure_metric_keys[k], &Metric::key);
        const bool there = m != r.outcome.metrics.end();
        numbers_[k].push_back(there ? m->value : std::numeric_limits<double>::quiet_NaN());
        if (there) named_[k] = *m;
      }
    }
  }
  TableSpec table() const {
    TableSpec t{
        .name = "failures",
        .dimension = "failure_run",
        .ids = ids_,
        .columns = {{"design", "", "design", design_},
                    {"point", "", "point of the sweep", point_},
                    {"failure", "", "what fails", failure_},
                    {"rank", "1", "place among the failures of this design, 1: worst", rank_},
                    {"status", "", "how the run ended", status_},
                    {"worst_rack", "", "first rack at a limit; else that of the warmest inlet", rack_},
                    {"binding_limit", "", "limit that ends the ride-through", limit_}}};
    for (std::size_t k = 0; k < failure_metric_keys.size(); ++k)
      if (!named_[k].key.empty())
        t.columns.push_back({named_[k].key, named_[k].unit, named_[k].long_name, numbers_[k]});
    return t;
  }

 private:
  std::vector<std::string> ids_, design_, point_, failure_, status_, rack_, limit_;
  std::vector<double> rank_;
  std::array<std::vector<double>, failure_metric_keys.size()> numbers_;
  std::array<Metric, failure_metric_keys.size()> named_;
};

}  // namespace

std::optional<FailurePlan> read_failure_plan(Section& root) {
  if (!root.has("failures")) {
    root.leave({"failures"});
    return {};
  }
  FailurePlan plan;
  if (!root.find("failures")->is_map()) {
    if (root.word("failures", {"each_unit", "pairs"}) == 1) plan.pairs_of_worst = FailurePlan::all;
    return plan;
  }
  Section s(root.mapping("failures"), "failures", root.diagnostics());
  plan.pairs_of_worst = static_cast<std::size_t>(s.count("pairs_of_worst", 0, FailurePlan::all, 0));
  s.finish();
  return plan;
}

FailureStudy fail_study(Study& study, const StudyOptions& options, std::vector<VariantResult>& results) {
  FailureStudy out;
  if (!study.failures) return out;
  FailureTable table;
  const std::vector<StudyVariant> starts = study.variants;
  for (const auto& start : starts) {
    if (!start.stands_for_design() || options.stop.stop_requested()) continue;
    CaseRuns runs(study, start, options);
    runs.run(study.failures->pairs_of_worst);
    table.add(start, runs);
    out.cases.push_back({start.name, std::move(runs.ranked)});
    std::ranges::move(runs.variants, std::back_inserter(study.variants));
    std::ranges::move(runs.results, std::back_inserter(results));
  }
  out.table = table.table();
  return out;
}

}  // namespace thermohall
