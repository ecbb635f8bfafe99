#include <algorithm>
#include <atomic>
#include <filesystem>
#include <iterator>
#include <map>
#include <mutex>
#include <thread>

#include "sim/base/quantity.h"
#include "sim/results/results_reader.h"
#include "sim/results/results_writer.h"
#include "sim/results/sha256.h"
#include "sim/results/study_index.h"
#include "sim/run/priced_runs.h"
#include "sim/run/run_scenario.h"
#include "sim/scenario/variant_reader.h"
#include "sim/scenario/yaml_merge.h"
#include "sim/study/growth_runs.h"
#include "sim/study/sample_columns.h"
#include "sim/study/study.h"
#include "sim/study/study_summary.h"
#include "sim/study/variant_runs.h"

namespace thermohall {
namespace fs = std::filesystem;
namespace {

// What decides the results: the scenario after all changes, every file it names, the weather asked for, the
// program.
std::string case_hash(const Scenario& scenario, const StudyOptions& options) {
  std::string all =
      scenario.resolved + '\n' + options.read.climate + '\n' + options.version + '\n' + options.commit;
  for (const auto& file : scenario.files) all += '\n' + file.text;
  for (const auto& load : scenario.loads)
    if (!load.file.empty()) all += '\n' + sha256_of_file(load.file);
  if (!scenario.site.weather_file.empty()) all += '\n' + sha256_of_file(scenario.site.weather_file);
  for (const auto* series :
       {&scenario.cost.tariff.hourly_price_USD_J, &scenario.cost.tariff.agreement.hourly_profile})
    for (const double value : *series) all += exact_number(value) + '\n';
  if (scenario.footprint)
    for (const double value : scenario.footprint->hourly_intensity_kg_J) all += exact_number(value) + '\n';
  return sha256_hex(all);
}

bool holds_results_of(const fs::path& file, const std::string& hash, VariantResult& result) {
  std::error_code none;
  if (!fs::exists(file, none)) return false;
  try {
    const ResultsFile results(file);
    if (results.attribute("case_hash") != hash || results.status() != "complete") return false;
    result.metrics = results.metrics();
    result.binding = {results.attribute("worst_rack"), results.attribute("binding_limit")};
    result.status = "complete";
    result.reused = true;
    return true;
  } catch (const FileError&) {
    return false;  // damaged or foreign: written anew
  }
}

VariantResult run_variant(const StudyVariant& variant, const StudyOptions& options,
                          EquipmentLibrary& library) {
  VariantResult result;
  result.name = variant.name;
  result.file = variant.name + ".h5";
  const fs::path file = fs::path(options.output_directory) / result.file;
  try {
    const Scenario scenario = read_variant(variant.tree, variant.scenario_path, library, options.read);
    const std::string hash = case_hash(scenario, options);
    if (!options.force && holds_results_of(file, hash, result)) return result;
    const auto outcome = run_scenario(scenario, {.output_path = file.string(),
                                                 .library_directory = options.read.library_directory,
                                                 .version = options.version,
                                                 .commit = options.commit,
                                                 .case_hash = hash,
                                                 .progress = {},
                                                 .stop = options.stop});
    result.status = outcome.status;
    result.message = outcome.message;
    result.metrics = outcome.metrics;
    result.binding = outcome.binding;
  } catch (const std::exception& fault) {
    result.status = "failed";
    result.message = fault.what();
    result.file.clear();
  }
  return result;
}

// The scenario without its prices: a key `cost` is one wherever it stands. Limits of an existing hall move no
// physics either.
YamlNode without_prices(YamlNode node) {
  std::erase_if(node.entries,
                [](const YamlEntry& entry) { return entry.key == "cost" || entry.key == "retrofit"; });
  for (auto& entry : node.entries)
    if (entry.value.is_map()) entry.value = without_prices(std::move(entry.value));
  return node;
}

// Variants without files that differ in prices alone share one simulation. Small enough groups keep all
// threads busy.
constexpr std::size_t most_in_group = 64;

std::vector<std::vector<std::size_t>> groups_of(const Study& study) {
  std::vector<std::vector<std::size_t>> groups;
  std::map<std::string, std::size_t> open;  // by everything but the cost
  for (std::size_t i = 0; i < study.variants.size(); ++i) {
    const auto& variant = study.variants[i];
    if (variant.keeps_file) {
      groups.push_back({i});
      continue;
    }
    const YamlNode hall = without_prices(variant.tree.root);
    const auto [place, is_new] =
        open.try_emplace(sha256_hex(to_yaml(hall) + '\n' + variant.scenario_path), groups.size());
    if (is_new || groups[place->second].size() >= most_in_group) {
      place->second = groups.size();
      groups.emplace_back();
    }
    groups[place->second].push_back(i);
  }
  return groups;
}

void run_group(const Study& study, const std::vector<std::size_t>& group, const StudyOptions& options,
               EquipmentLibrary& library, std::vector<VariantResult>& results) {
  try {
    std::vector<Scenario> scenarios;
    for (const auto i : group)
      scenarios.push_back(
          read_variant(study.variants[i].tree, study.variants[i].scenario_path, library, options.read));
    const auto outcomes = run_priced_scenarios(scenarios, options.read.library_directory, options.stop);
    for (std::size_t k = 0; k < group.size(); ++k)
      results[group[k]] = {.name = study.variants[group[k]].name,
                           .status = outcomes[k].status,
                           .message = outcomes[k].message,
                           .file = "",
                           .reused = false,
                           .metrics = outcomes[k].metrics,
                           .binding = outcomes[k].binding};
  } catch (const std::exception& fault) {
    for (const auto i : group)
      results[i] = {.name = study.variants[i].name,
                    .status = "failed",
                    .message = fault.what(),
                    .file = "",
                    .reused = false,
                    .metrics = {}};
  }
}

}  // namespace

void write_study_results(const Study& study, const StudyOptions& options,
                         const std::vector<VariantResult>& results, std::vector<TableSpec> more) {
  StudyIndex index{.title = study.name,
                   .source = program_source(options.version, options.commit),
                   .created = creation_time()};
  for (const auto& r : results) add_variant(index, r.name, r.status, r.file, r.metrics);
  std::vector<std::string> designs;
  for (const auto& v : study.variants) designs.push_back(v.design);
  index.axes.push_back({.name = "design", .unit = "", .long_name = "design", .values = designs});
  for (std::size_t a = 0; a < study.axes.size(); ++a) {
    std::vector<std::string> values;
    for (const auto& v : study.variants) values.push_back(v.axis_values[a]);
    index.axes.push_back({.name = study.axes[a], .unit = "", .long_name = "sweep axis", .values = values});
  }
  if (study.failures) {
    std::vector<std::string> failures;
    for (const auto& v : study.variants) failures.push_back(v.failure);
    index.axes.push_back({.name = "failure", .unit = "", .long_name = "what fails", .values = failures});
  }
  add_sample_columns(index, study);
  index.tables = summary_tables(summarise(study, results));
  std::ranges::move(growth_tables(grow_designs(study, results)), std::back_inserter(index.tables));
  if (const auto cases = fleet_cases(study, results); !cases.empty())
    index.tables.push_back(fleet_table(cases));
  std::ranges::move(more, std::back_inserter(index.tables));
  write_study_index(fs::path(options.output_directory) / "index.h5", index);
}

std::vector<VariantResult> run_variants(const Study& study, const StudyOptions& options) {
  std::error_code fault;
  fs::create_directories(options.output_directory, fault);
  if (fault) throw FileError(options.output_directory, "create", fault.message());
  const std::size_t count = study.variants.size();
  const auto groups = groups_of(study);
  std::vector<VariantResult> results(count);
  std::atomic<std::size_t> next{0};
  std::size_t finished = 0;
  std::mutex reporting;
  const auto work = [&] {
    EquipmentLibrary library(options.read.library_directory);  // each thread reads it once
    for (std::size_t g = next++; g < groups.size() && !options.stop.stop_requested(); g = next++) {
      if (study.variants[groups[g].front()].keeps_file)
        results[groups[g].front()] = run_variant(study.variants[groups[g].front()], options, library);
      else
        run_group(study, groups[g], options, library, results);
      const std::lock_guard lock(reporting);
      finished += groups[g].size();
      if (options.progress)
        options.progress(finished, count, static_cast<double>(finished) / static_cast<double>(count));
    }
  };
  {
    std::vector<std::jthread> threads;
    const auto jobs = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(1, options.jobs)), 1,
                                              std::max<std::size_t>(1, groups.size()));
    for (std::size_t t = 1; t < jobs; ++t) threads.emplace_back(work);
    work();
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (!results[i].status.empty()) continue;
    results[i].name = study.variants[i].name;
    results[i].status = "cancelled";
  }
  return results;
}

std::vector<VariantResult> run_study(const Study& study, const StudyOptions& options) {
  auto results = run_variants(study, options);
  write_study_results(study, options, results);
  return results;
}

}  // namespace thermohall
