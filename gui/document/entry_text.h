#pragma once

#include <set>
#include <string>

#include "sim/base/yaml_node.h"
#include "sim/scenario/yaml_edit.h"

namespace thermohall::gui {

class ScenarioDocument;

/// The node of a path in a tree, or nullptr.
const YamlNode* find_node(const YamlNode& tree, const YamlPath& path);

/// A value in brackets on one line, `{type: a, x: 1 m}`: the style of rows and places.
std::string flow_text(const YamlNode& node);

/// Gives a mapping a scalar entry, in place of one of this key or as the last.
void set_entry(YamlNode& map, const std::string& key, const std::string& value);
void remove_entry(YamlNode& map, const std::string& key);
YamlNode scalar_node(const std::string& text);

/// Whether what the document extends defines the path, so that it needs an empty value to go.
bool is_inherited(const ScenarioDocument& document, const YamlPath& path);

/// A name that is not taken, near the wished one: CDU-2 becomes CDU-3, A becomes B, pods becomes pods-2.
std::string free_name(const std::string& wish, const std::set<std::string>& taken);

}  // namespace thermohall::gui
