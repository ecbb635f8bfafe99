#include "sim/study/optimise_run.h"

#include <fmt/core.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>

#include "sim/base/diagnostic.h"
#include "sim/base/quantity.h"
#include "sim/scenario/yaml_merge.h"
#include "sim/study/differential_evolution.h"
#include "sim/study/nested_value.h"
#include "sim/study/variant_runs.h"

namespace thermohall {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

const Metric* metric_of(const VariantResult& result, const std::string& key) {
  for (const auto& m : result.metrics)
    if (m.key == key) return &m;
  return nullptr;
}

// Relative excess, so that kelvins and dollars add up to one figure.
double excess(double value, double bound, bool is_max) {
  const double over = is_max ? value - bound : bound - value;
  return over > 0 ? over / std::max(std::abs(bound), 1e-12) : 0;
}

SearchValue value_of(const OptimisePlan& plan, const VariantResult& result) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  const Metric* objective = metric_of(result, plan.objective);
  if (result.status != "complete" || !objective || !std::isfinite(objective->value))
    return {nothing, infinite};
  SearchValue value{plan.maximise ? -objective->value : objective->value, 0};
  for (const auto& c : plan.constraints) {
    const Metric* metric = metric_of(result, c.metric);
    if (!metric || !std::isfinite(metric->value)) return {nothing, infinite};
    for (const auto* bound : {&c.min, &c.max})
      if (!bound->empty())
        value.violation += excess(metric->value, parse_quantity(*bound, metric->unit), bound == &c.max);
  }
  return value;
}

/// The search for one design at one point of the sweep.
class Search {
 public:
  Search(const Study& study, const StudyVariant& start, const StudyOptions& options)
      : study_(study), plan_(*study.optimise), start_(start), options_(options) {}

  void run() {
    DifferentialEvolution search(plan_.variables.size(), plan_.population, plan_.seed);
    while (evaluations_ < plan_.evaluations && !options_.stop.stop_requested()) {
      const auto points = search.points();
      const auto values = evaluate(points);
      if (options_.stop.stop_requested()) return;
      search.tell(values);
      if (search.spread() < 1e-6) break;
    }
    best_point_ = search.best_point();
    best_ = search.best_value();
  }

  std::vector<std::string> texts(const std::vector<double>& point) const {
    std::vector<std::string> list;
    for (std::size_t j = 0; j < point.size(); ++j) list.push_back(plan_.variables[j].text(point[j]));
    return list;
  }

  StudyVariant variant_at(const std::vector<double>& point, std::string name, std::size_t number) const {
    StudyVariant v = start_;
    v.name = std::move(name);
    v.draw = number;
    v.drawn = texts(point);
    v.keeps_file = false;
    for (std::size_t j = 0; j < point.size(); ++j)
      v.tree.root = merged(v.tree.root, nested_value(plan_.variables[j].key,
                                                     scalar_node(v.drawn[j], plan_.variables[j].location)));
    return v;
  }

  const std::vector<double>& best_point() const { return best_point_; }
  const SearchValue& best() const { return best_; }
  std::size_t evaluations() const { return evaluations_; }
  std::vector<StudyVariant> variants;
  std::vector<VariantResult> results;
  std::vector<SearchValue> worths;

 private:
  // Points that were run before, as whole numbers often are, take their values from there.
  std::vector<SearchValue> evaluate(const std::vector<std::vector<double>>& points) {
    Study batch = study_;
    batch.variants.clear();
    std::vector<std::string> keys;
    for (const auto& point : points) {
      std::string key;
      for (const auto& text : texts(point)) key += text + '\n';
      keys.push_back(key);
      if (known_.contains(key)) continue;
      known_[key] = variants.size() + batch.variants.size();
      batch.variants.push_back(
          variant_at(point, fmt::format("{}-e{:04}", start_.name, known_[key] + 1), known_[key] + 1));
    }
    StudyOptions options = options_;
    options.progress = [&](std::size_t finished, std::size_t, double) {
      const std::size_t done = std::min(plan_.evaluations, evaluations_ + finished);
      if (options_.progress)
        options_.progress(done, plan_.evaluations,
                          static_cast<double>(done) / static_cast<double>(plan_.evaluations));
    };
    auto fresh = run_variants(batch, options);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      worths.push_back(value_of(plan_, fresh[i]));
      variants.push_back(std::move(batch.variants[i]));
      results.push_back(std::move(fresh[i]));
    }
    evaluations_ += points.size();
    std::vector<SearchValue> values;
    for (const auto& key : keys) values.push_back(worths[known_.at(key)]);
    return values;
  }

  const Study& study_;
  const OptimisePlan& plan_;
  const StudyVariant& start_;
  const StudyOptions& options_;
  std::map<std::string, std::size_t> known_;
  std::size_t evaluations_ = 0;
  std::vector<double> best_point_;
  SearchValue best_;
};

void write_scenario(const StudyVariant& variant, const std::filesystem::path& path) {
  YamlNode root = variant.tree.root;  // with everything that it extends
  std::erase_if(root.entries, [](const YamlEntry& entry) { return entry.key == "extends"; });
  std::ofstream file(path);
  file << "# Best point of a search. Files named below are sought beside this one; they stand beside\n# "
       << variant.scenario_path << ".\n"
       << to_yaml(root);
  if (!file.flush()) throw FileError(path.string(), "write", "the disk refused it");
}

class EvaluationTable {
 public:
  explicit EvaluationTable(const OptimisePlan& plan) : plan_(plan), values_(plan.variables.size()) {}
  void add(const Search& search) {
    for (std::size_t i = 0; i < search.variants.size(); ++i) {
      ids_.push_back(search.variants[i].name);
      for (std::size_t j = 0; j < values_.size(); ++j) values_[j].push_back(search.variants[i].drawn[j]);
      const Metric* m = metric_of(search.results[i], plan_.objective);
      objective_.push_back(m ? m->value : nothing);
      if (m) unit_ = m->unit;
      violation_.push_back(search.worths[i].violation);
    }
  }
  TableSpec table() const {
    TableSpec t{.name = "optimisation", .dimension = "evaluation", .ids = ids_, .columns = {}};
    for (std::size_t j = 0; j < values_.size(); ++j)
      t.columns.push_back({plan_.variables[j].key, "", "searched number", values_[j]});
    t.columns.push_back({"objective", unit_.empty() ? "1" : unit_, plan_.objective, objective_});
    t.columns.push_back({"violation", "1", "sum of the relative excess over constraints", violation_});
    return t;
  }

 private:
  const OptimisePlan& plan_;
  std::vector<std::string> ids_;
  std::vector<std::vector<std::string>> values_;
  std::vector<double> objective_, violation_;
  std::string unit_;
};

}  // namespace

OptimiseResult optimise_study(Study& study, const StudyOptions& options,
                              std::vector<VariantResult>& results) {
  OptimiseResult out;
  if (!study.optimise) return out;
  const auto& plan = *study.optimise;
  EvaluationTable table(plan);
  const std::vector<StudyVariant> starts = study.variants;
  for (std::size_t s = 0; s < starts.size() && !options.stop.stop_requested(); ++s) {
    Search search(study, starts[s], options);
    search.run();
    if (search.best_point().empty()) break;
    table.add(search);
    const std::string name = starts[s].name + "-best";
    Study last = study;
    last.variants = {search.variant_at(search.best_point(), name, 0)};
    last.variants.front().keeps_file = true;
    auto best = run_variants(last, options);
    const auto path = std::filesystem::path(options.output_directory) / (name + ".yaml");
    write_scenario(last.variants.front(), path);
    const Metric* nominal = metric_of(results[s], plan.objective);
    const Metric* reached = metric_of(best.front(), plan.objective);
    out.outcomes.push_back({.case_name = starts[s].name,
                            .best_name = name,
                            .best_scenario = path.string(),
                            .values = search.texts(search.best_point()),
                            .objective = plan.objective,
                            .unit = reached ? reached->unit : "",
                            .best = reached ? reached->value : nothing,
                            .nominal = nominal ? nominal->value : nothing,
                            .violation = search.best().violation,
                            .evaluations = search.evaluations(),
                            .runs = search.variants.size()});
    for (std::size_t i = 0; i < search.variants.size(); ++i) {
      study.variants.push_back(std::move(search.variants[i]));
      results.push_back(std::move(search.results[i]));
    }
    study.variants.push_back(std::move(last.variants.front()));
    results.push_back(std::move(best.front()));
  }
  out.table = table.table();
  return out;
}

}  // namespace thermohall
