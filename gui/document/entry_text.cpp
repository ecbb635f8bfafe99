#include "gui/document/entry_text.h"

#include <cctype>
#include <filesystem>

#include "gui/document/scenario_document.h"
#include "sim/base/yaml_scalar.h"
#include "sim/scenario/scenario_reader.h"

namespace thermohall::gui {
namespace {

std::string scalar_text(const std::string& text, bool quoted) {
  return !quoted && is_plain_scalar(text, true) ? text : in_double_quotes(text);
}

std::string next_letters(std::string letters) {
  for (auto at = letters.rbegin(); at != letters.rend(); ++at) {
    if (*at != 'Z' && *at != 'z') {
      ++*at;
      return letters;
    }
    *at = *at == 'Z' ? 'A' : 'a';
  }
  return letters.front() + letters;
}

}  // namespace

const YamlNode* find_node(const YamlNode& tree, const YamlPath& path) {
  const YamlNode* node = &tree;
  for (const auto& key : path) {
    const YamlEntry* entry = node->is_map() ? node->find(key) : nullptr;
    if (!entry) return nullptr;
    node = &entry->value;
  }
  return node;
}

std::string flow_text(const YamlNode& node) {
  std::string text;
  switch (node.kind) {
    case YamlNode::Kind::null:
      return "null";
    case YamlNode::Kind::scalar:
      return scalar_text(node.text, node.quoted);
    case YamlNode::Kind::map:
      for (const auto& entry : node.entries)
        text += (text.empty() ? "" : ", ") + scalar_text(entry.key, false) + ": " + flow_text(entry.value);
      return '{' + text + '}';
    case YamlNode::Kind::sequence:
      for (const auto& item : node.items) text += (text.empty() ? "" : ", ") + flow_text(item);
      return '[' + text + ']';
  }
  return text;
}

YamlNode scalar_node(const std::string& text) {
  YamlNode node;
  node.kind = YamlNode::Kind::scalar;
  node.text = text;
  return node;
}

void set_entry(YamlNode& map, const std::string& key, const std::string& value) {
  for (auto& entry : map.entries) {
    if (entry.key != key) continue;
    entry.value = scalar_node(value);
    return;
  }
  YamlEntry entry;
  entry.key = key;
  entry.value = scalar_node(value);
  map.kind = YamlNode::Kind::map;
  map.entries.push_back(std::move(entry));
}

void remove_entry(YamlNode& map, const std::string& key) {
  std::erase_if(map.entries, [&](const YamlEntry& entry) { return entry.key == key; });
}

bool is_inherited(const ScenarioDocument& document, const YamlPath& path) {
  const auto base = document.editor().scalar({"extends"});
  if (!base) return false;
  Diagnostics ignored;
  const auto folder = std::filesystem::path(document.path().toStdString()).parent_path();
  const ScenarioTree tree = load_scenario_tree((folder / *base).lexically_normal().string(), ignored);
  return find_node(tree.root, path) != nullptr;
}

std::string free_name(const std::string& wish, const std::set<std::string>& taken) {
  std::string name = wish.empty() ? "A" : wish;
  const auto digits_begin = name.find_last_not_of("0123456789") + 1;
  const std::string stem = name.substr(0, digits_begin), digits = name.substr(digits_begin);
  const bool letters = digits.empty() && name.size() <= 2 &&
                       std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalpha(c); });
  unsigned long number = digits.empty() || digits.size() > 9 ? 1 : std::stoul(digits);
  while (taken.contains(name)) {
    if (letters) {
      name = next_letters(name);
      continue;
    }
    std::string next = std::to_string(++number);
    if (next.size() < digits.size()) next.insert(0, digits.size() - next.size(), '0');
    name = digits.empty() ? wish + '-' + next : stem + next;
  }
  return name;
}

}  // namespace thermohall::gui
