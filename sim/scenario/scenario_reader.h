#pragma once

#include <string>
#include <vector>

#include "sim/scenario/equipment_library.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

struct ReadOptions {
  std::string library_directory = default_library_directory();
  /// Built-in climate in place of the site's weather; grid and tariff move along when they are those of the
  /// old place.
  std::string climate = {};
};

/// A scenario file after `extends`, as a tree, with the texts of all files that went into it.
struct ScenarioTree {
  YamlNode root;
  std::vector<SourceFile> files;
};
/// The error of a missing file stands at `referrer` when that is given. `text` stands for the content of the
/// file itself, which is then not read.
ScenarioTree load_scenario_tree(const std::string& path, Diagnostics& diagnostics,
                                const SourceLocation& referrer = {}, const std::string* text = nullptr);

/// Reads and checks a scenario. All faults are collected; throws ScenarioError when there is an error.
Scenario read_scenario(const std::string& path, const ReadOptions& options = {});

/// The same for a tree that was changed in memory (a study's variant).
Scenario read_scenario(ScenarioTree tree, const std::string& path, const ReadOptions& options);

/// The same for a text that may not be saved yet: `path` gives the folder that relative paths start from, and
/// the name in messages. What it extends is read from the disk. The library stays in memory from one reading
/// to the next, for live editing; its folder counts, not that of the options.
Scenario read_scenario_text(const std::string& text, const std::string& path, EquipmentLibrary& library,
                            const ReadOptions& options = {});

}  // namespace thermohall
