#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include "sim/scenario/section.h"
#include "sim/scenario/variant_reader.h"
#include "sim/scenario/weather_source.h"
#include "sim/scenario/yaml_merge.h"
#include "sim/study/nested_value.h"
#include "sim/study/study.h"

namespace thermohall {
namespace fs = std::filesystem;
namespace {

struct Axis {
  std::string key;
  SourceLocation location;
  std::vector<YamlNode> values;
};

struct Design {
  std::string name;
  ScenarioTree tree;
  std::string path;
};

void append(ScenarioTree& tree, const ScenarioTree& other) {
  tree.files.insert(tree.files.end(), other.files.begin(), other.files.end());
}

// Names become file names.
bool is_plain_name(const std::string& name) {
  return !name.empty() &&
         std::all_of(
             name.begin(), name.end(),
             [](unsigned char ch) { return std::isalnum(ch) || ch == '_' || ch == '-' || ch == '.'; }) &&
         name.front() != '.' && name != "index";
}

std::vector<Axis> read_axes(Section& root) {
  std::vector<Axis> axes;
  Section sweep(root.mapping("sweep"), "sweep", root.diagnostics());
  for (const auto& entry : root.mapping("sweep").entries) {
    const YamlNode* values = sweep.find(entry.key);
    if (!values->is_sequence() || values->items.empty()) {
      root.diagnostics().error(entry.location(), "sweep." + entry.key,
                               "needs a list of values, e.g. [18 degC, 22 degC]");
      continue;
    }
    axes.push_back({entry.key, entry.location(), values->items});
  }
  return axes;
}

std::vector<std::vector<std::size_t>> points_of(const std::vector<Axis>& axes, bool zipped, Section& root) {
  std::vector<std::vector<std::size_t>> points{{}};
  if (zipped && !axes.empty()) {
    points.clear();
    for (const auto& axis : axes)
      if (axis.values.size() != axes.front().values.size())
        root.diagnostics().error(
            axis.location, "sweep." + axis.key,
            fmt::format("has {} values, {} has {}; combine: zipped needs axes of equal length",
                        axis.values.size(), axes.front().key, axes.front().values.size()));
    for (std::size_t i = 0; i < axes.front().values.size(); ++i) points.emplace_back(axes.size(), i);
    return points;
  }
  for (const auto& axis : axes) {
    std::vector<std::vector<std::size_t>> next;
    for (const auto& point : points)
      for (std::size_t i = 0; i < axis.values.size(); ++i) {
        next.push_back(point);
        next.back().push_back(i);
      }
    points = std::move(next);
  }
  return points;
}

std::vector<Design> read_designs(Section& root, const fs::path& folder) {
  auto& diagnostics = root.diagnostics();
  std::vector<Design> designs;
  ScenarioTree base;
  std::string base_path;
  if (root.has("base")) {
    base_path = (folder / root.text("base")).lexically_normal().string();
    base = load_scenario_tree(base_path, diagnostics, root.find("base")->location());
  } else {
    root.leave({"base"});
  }
  const YamlNode& map = root.mapping("designs");
  if (map.entries.empty()) {
    if (base_path.empty())
      diagnostics.error(root.location(), "designs",
                        "is missing; a study needs designs, or a base with a sweep");
    else
      designs.push_back({fs::path(base_path).stem().string(), base, base_path});
    return designs;
  }
  for_each_section(map, "designs", diagnostics, [&](const std::string& id, Section& s) {
    Design design{id, base, base_path};
    if (!is_plain_name(id))
      diagnostics.error(s.location(), s.path(),
                        "a design's name becomes a file name: letters, digits, '-', '_' and '.' only");
    if (s.has("scenario")) {
      design.path = (folder / s.text("scenario")).lexically_normal().string();
      design.tree = load_scenario_tree(design.path, diagnostics, s.find("scenario")->location());
    } else if (base_path.empty()) {
      diagnostics.error(s.location(), s.path(), "needs `scenario`, a file, because the study has no `base`");
    }
    s.leave({"scenario"});
    if (s.has("changes") && design.tree.root.is_map())
      design.tree.root = merged(design.tree.root, s.mapping("changes"));
    s.leave({"changes"});
    s.finish();
    designs.push_back(std::move(design));
  });
  return designs;
}

// Reads and judges the scenario of a variant; its faults follow a note that names the variant.
struct VariantChecker {
  const std::string& path;
  const ReadOptions& options;
  Diagnostics& diagnostics;
  std::set<std::string> weather;  // that was tried
  EquipmentLibrary library{options.library_directory};

  std::optional<std::vector<StatedAssumption>> check(const StudyVariant& variant) {
    try {
      Scenario scenario = read_variant(variant.tree, variant.scenario_path, library, options);
      if (weather.insert(scenario.site.climate + '\n' + scenario.site.weather_file).second)
        require_weather(scenario.site, options.library_directory);
      return std::move(scenario.assumptions);
    } catch (const ScenarioError& fault) {
      diagnostics.note({path, 1, 1}, "designs." + variant.design,
                       fmt::format("variant {} has these faults:", variant.name));
      diagnostics.append(fault.diagnostics());
      if (diagnostics.error_count() > 50) diagnostics.throw_if_errors();
      return {};
    }
  }
};

// A search meets no fault at its bounds: the keys exist, and both ends are allowed there.
void check_corners(const OptimisePlan& plan, const StudyVariant& start, VariantChecker& checker) {
  for (const double corner : {0.0, 1.0}) {
    StudyVariant variant = start;
    variant.name += corner > 0 ? " at the upper bounds" : " at the lower bounds";
    for (const auto& v : plan.variables)
      variant.tree.root =
          merged(variant.tree.root, nested_value(v.key, scalar_node(v.text(corner), v.location)));
    checker.check(variant);
    if (checker.diagnostics.has_errors()) return;
  }
}

}  // namespace

Study read_study(const std::string& path, const ReadOptions& options) {
  Diagnostics diagnostics;
  YamlDocument document = load_yaml_file(path, diagnostics);
  diagnostics.throw_if_errors();
  Section root(document.root, "", diagnostics);
  if (!document.root.is_map() || root.text("format", "") != "thermohall-study 1") {
    diagnostics.error({path, 1, 1}, "format",
                      "must be 'thermohall-study 1'; a single scenario is run by 'thermohall run'");
    diagnostics.throw_if_errors();
  }
  Study study;
  study.path = path;
  study.name = root.text("name", fs::path(path).stem().string());
  study.description = root.text("description", "");
  const auto axes = read_axes(root);
  const bool zipped = root.word("combine", {"cartesian", "zipped"}, 0) == 1;
  study.sample = read_sample_plan(root);
  study.growth = read_growth_plan(root);
  study.service = read_service_plan(root);
  study.optimise = read_optimise_plan(root);
  study.failures = read_failure_plan(root);
  if (study.optimise && study.failures)
    root.error("optimise",
               "and `failures` exclude each other; optimise first, then let the best design fail");
  if (study.optimise && !study.sample.table.empty())
    root.error("optimise", "and `sample` exclude each other; optimise first, then sample the best scenario");
  const bool keeps_files = root.word("results", {"all", "index"}, 0) == 0;
  const bool draws_keep_files = keeps_files && root.has("results");
  study.failures_keep_files = draws_keep_files;
  const auto designs = read_designs(root, fs::path(path).parent_path());
  std::vector<std::string> names;
  for (const auto& design : designs) names.push_back(design.name);
  study.fleet = read_fleet_plan(root, names);
  root.leave({"report"});  // texts of the report, which reads them
  root.finish();
  diagnostics.throw_if_errors();

  for (const auto& axis : axes) study.axes.push_back(axis.key);
  const auto points = points_of(axes, zipped, root);
  diagnostics.throw_if_errors();
  VariantChecker checker{.path = path, .options = options, .diagnostics = diagnostics, .weather = {}};
  for (const auto& design : designs)
    for (std::size_t p = 0; p < points.size(); ++p) {
      StudyVariant variant{
          .name = points.size() > 1 ? fmt::format("{}-{:04}", design.name, p + 1) : design.name,
          .design = design.name,
          .axis_values = {},
          .point = {},
          .draw = 0,
          .drawn = {},
          .keeps_file = keeps_files,
          .tree = design.tree,
          .scenario_path = design.path};
      for (std::size_t a = 0; a < axes.size(); ++a) {
        const YamlNode& value = axes[a].values[points[p][a]];
        variant.axis_values.push_back(value.is_scalar() ? value.text : to_yaml(value));
        variant.point +=
            (variant.point.empty() ? "" : ", ") + axes[a].key + " = " + variant.axis_values.back();
        variant.tree.root = merged(variant.tree.root, nested_value(axes[a].key, value));
      }
      append(variant.tree, {.root = {}, .files = {{path, document.text}}});
      const auto assumptions = checker.check(variant);
      const auto distributions =
          assumptions ? input_distributions(study.sample, variant.tree.root, *assumptions, diagnostics)
                      : std::vector<Distribution>{};
      study.variants.push_back(std::move(variant));
      if (study.optimise && assumptions) check_corners(*study.optimise, study.variants.back(), checker);
      if (diagnostics.has_errors()) continue;
      const StudyVariant nominal = study.variants.back();
      for (std::size_t row = 0; row < study.sample.table.size() && !diagnostics.has_errors(); ++row) {
        StudyVariant drawn = nominal;
        drawn.name += fmt::format("-s{:04}", row + 1);
        drawn.draw = row + 1;
        drawn.keeps_file = draws_keep_files;
        for (std::size_t i = 0; i < distributions.size(); ++i) {
          const YamlNode value =
              sampled_value(distributions[i], study.sample.table[row][i], study.sample.inputs[i].rule);
          drawn.drawn.push_back(value.is_scalar() ? value.text : to_yaml(value));
          drawn.tree.root = merged(drawn.tree.root, nested_value(study.sample.inputs[i].key, value));
        }
        checker.check(drawn);
        study.variants.push_back(std::move(drawn));
      }
    }
  diagnostics.throw_if_errors();
  return study;
}

}  // namespace thermohall
