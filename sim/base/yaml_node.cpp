#include "sim/base/yaml_node.h"

#include <algorithm>
#include <unordered_set>

namespace thermohall {
namespace {

std::vector<std::size_t> repeated_of_few(const std::vector<YamlEntry>& entries) {
  std::vector<std::size_t> repeated;
  for (std::size_t i = 1; i < entries.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (entries[i].key != entries[j].key) continue;
      repeated.push_back(i);
      break;
    }
  }
  return repeated;
}

std::vector<std::size_t> repeated_of_many(const std::vector<YamlEntry>& entries) {
  std::vector<std::size_t> repeated;
  std::unordered_set<std::string_view> keys;
  keys.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!keys.insert(entries[i].key).second) repeated.push_back(i);
  }
  return repeated;
}

}  // namespace

const YamlEntry* YamlNode::find(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const YamlEntry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

std::string_view kind_in_words(YamlNode::Kind kind) {
  switch (kind) {
    case YamlNode::Kind::scalar:
      return "a value";
    case YamlNode::Kind::map:
      return "a mapping";
    case YamlNode::Kind::sequence:
      return "a list";
    default:
      return "nothing";
  }
}

std::vector<std::size_t> repeated_keys(const std::vector<YamlEntry>& entries) {
  constexpr std::size_t few = 16;  // up to which comparing all pairs is faster
  return entries.size() <= few ? repeated_of_few(entries) : repeated_of_many(entries);
}

std::string join_key(std::string_view parent, std::string_view key) {
  std::string path(parent);
  if (!path.empty()) path += '.';
  return path.append(key);
}

}  // namespace thermohall
