#include "sim/scenario/yaml_merge.h"

#include <algorithm>

namespace thermohall {
namespace {

bool is_empty(const YamlNode& node) {
  return node.is_null() || (node.is_scalar() && !node.quoted && (node.text == "null" || node.text == "~"));
}

// Quotes whatever YAML would otherwise read as something else than this text.
std::string scalar_text(const YamlNode& node) {
  const std::string& text = node.text;
  const bool plain = !text.empty() && text.front() != ' ' && text.back() != ' ' &&
                     text.find_first_of("\n\t\"\\") == std::string::npos &&
                     text.find(": ") == std::string::npos && text.find(" #") == std::string::npos &&
                     text.back() != ':' &&
                     std::string_view("-?:,[]{}#&*!|>'%@`").find(text.front()) == std::string_view::npos;
  const bool number = !text.empty() && (text.front() == '-' && text.size() > 1 && text[1] != ' ');
  if (plain || (number && text.find_first_of("\n\"\\#:") == std::string::npos)) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\t') {
      quoted += "\\t";
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

void write(const YamlNode& node, int indent, std::string& out) {
  const std::string pad(static_cast<std::size_t>(indent), ' ');
  switch (node.kind) {
    case YamlNode::Kind::map:
      if (node.entries.empty()) out += " {}";
      for (const auto& entry : node.entries) {
        out += '\n' + pad + entry.key + ':';
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
  if (!base.is_map() || !change.is_map()) return change;
  YamlNode result = base;
  for (const auto& entry : change.entries) {
    const auto old = std::find_if(result.entries.begin(), result.entries.end(),
                                  [&](const YamlEntry& e) { return e.key == entry.key; });
    if (is_empty(entry.value)) {
      if (old != result.entries.end()) result.entries.erase(old);
    } else if (old != result.entries.end()) {
      YamlEntry replaced = entry;
      replaced.value = merged(old->value, entry.value);
      *old = std::move(replaced);
    } else {
      result.entries.push_back(entry);
    }
  }
  return result;
}

std::string to_yaml(const YamlNode& node) {
  std::string out;
  write(node, 0, out);
  if (!out.empty() && out.front() == '\n') out.erase(0, 1);
  return out + '\n';
}

}  // namespace thermohall
