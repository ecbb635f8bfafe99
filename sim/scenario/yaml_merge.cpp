#include "sim/scenario/yaml_merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thermohall {
namespace {

bool is_empty(const YamlNode& node) {
  return node.is_null() || (node.is_scalar() && !node.quoted && (node.text == "null" || node.text == "~"));
}

constexpr bool is_control(unsigned char c) { return c < 0x20 || c == 0x7F; }

// The bytes of a character that only an escape carries safely through a file: C1 controls, next line, line
// and paragraph separator, byte order mark.
std::string_view invisible(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return text.substr(0, 2);
  if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)) return text.substr(0, 3);
  if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return text.substr(0, 3);
  return {};
}

bool has_invisible(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_control(static_cast<unsigned char>(text[i])) || !invisible(text.substr(i)).empty()) return true;
  return false;
}

// True when YAML reads the text, written without quotes, as this text in a block as well as in a flow list.
bool is_plain(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (text == "~" || text == "null" || text == "Null" || text == "NULL") return false;
  if (std::string_view("?:,[]{}#&*!|>'\"%@`").find(text.front()) != std::string_view::npos) return false;
  if (text.front() == '-' && (text.size() == 1 || text[1] == ' ')) return false;
  return text.find_first_of(",[]{}\"\\") == std::string_view::npos &&
         text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos &&
         !has_invisible(text);
}

std::string in_quotes(std::string_view text) {
  std::string quoted = "\"";
  while (!text.empty()) {
    const std::string_view whole = invisible(text);
    const auto c = static_cast<unsigned char>(text.front());
    if (whole.size() == 2) {
      quoted += fmt::format("\\x{:02x}", static_cast<unsigned char>(whole[1]));
    } else if (whole.size() == 3) {
      quoted += whole.front() == '\xEF' ? "\\ufeff" : whole.back() == '\xA8' ? "\\L" : "\\P";
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\t') {
      quoted += "\\t";
    } else if (is_control(c)) {
      quoted += fmt::format("\\x{:02x}", c);
    } else {
      if (c == '"' || c == '\\') quoted += '\\';
      quoted += text.front();
    }
    text.remove_prefix(std::max<std::size_t>(1, whole.size()));
  }
  return quoted + '"';
}

// What stood in quotes stays in quotes.
std::string scalar_text(const YamlNode& node) {
  return is_plain(node.text) && !node.quoted ? node.text : in_quotes(node.text);
}

void write(const YamlNode& node, int indent, std::string& out) {
  const std::string pad(static_cast<std::size_t>(indent), ' ');
  switch (node.kind) {
    case YamlNode::Kind::map:
      if (node.entries.empty()) out += " {}";
      for (const auto& entry : node.entries) {
        out += '\n' + pad + (is_plain(entry.key) ? entry.key : in_quotes(entry.key)) + ':';
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
