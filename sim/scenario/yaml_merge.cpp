#include "sim/scenario/yaml_merge.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/base/yaml_scalar.h"

namespace thermohall {
namespace {

bool is_empty(const YamlNode& node) {
  return node.is_null() || (node.is_scalar() && !node.quoted && (node.text == "null" || node.text == "~"));
}

// What stood in quotes stays in quotes.
std::string scalar_text(const YamlNode& node) {
  return is_plain_scalar(node.text, true) && !node.quoted ? node.text : in_double_quotes(node.text);
}

void write(const YamlNode& node, int indent, std::string& out) {
  const std::string pad(static_cast<std::size_t>(indent), ' ');
  switch (node.kind) {
    case YamlNode::Kind::map:
      if (node.entries.empty()) out += " {}";
      for (const auto& entry : node.entries) {
        out +=
            '\n' + pad + (is_plain_scalar(entry.key, true) ? entry.key : in_double_quotes(entry.key)) + ':';
        write(entry.value, indent + 2, out);
      }
      break;
    case YamlNode::Kind::sequence: {
      const bool flat = std::all_of(node.items.begin(), node.items.end(),
                                    [](const YamlNode& item) { return item.is_scalar(); });
      if (flat) {
        out += " [";
        for (std::size_t i = 0; i < node.items.size(); ++i)
          out += (i ? ", " : "") + scalar_text(node.items[i]);
        out += ']';
        break;
      }
      for (const auto& item : node.items) {
        out += '\n' + pad + '-';
        write(item, indent + 2, out);
      }
      break;
    }
    case YamlNode::Kind::scalar:
      out += ' ' + scalar_text(node);
      break;
    case YamlNode::Kind::null:
      break;
  }
}

}  // namespace

YamlNode merged(const YamlNode& base, const YamlNode& change) {
  if (!change.is_map()) return change;
  YamlNode result = base;
  if (!base.is_map()) {
    result = change;
    result.entries.clear();
  }
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < result.entries.size(); ++i) places.emplace(base.entries[i].key, i);
  std::vector<bool> removed(result.entries.size(), false);
  for (const auto& entry : change.entries) {
    const auto old = places.find(entry.key);
    if (is_empty(entry.value)) {
      if (old != places.end()) removed[old->second] = true;
      continue;
    }
    YamlEntry changed{entry.key, entry.line, entry.column, {}};
    changed.value = merged(old == places.end() ? YamlNode{} : base.entries[old->second].value, entry.value);
    if (old == places.end()) {
      result.entries.push_back(std::move(changed));
    } else {
      result.entries[old->second] = std::move(changed);
    }
  }
  for (std::size_t i = removed.size(); i-- > 0;)
    if (removed[i]) result.entries.erase(result.entries.begin() + static_cast<std::ptrdiff_t>(i));
  return result;
}

std::string to_yaml(const YamlNode& node) {
  if (node.is_null()) return "null\n";
  std::string out;
  write(node, 0, out);
  if (!out.empty() && out.front() == '\n') out.erase(0, 1);
  return out + '\n';
}

}  // namespace thermohall
