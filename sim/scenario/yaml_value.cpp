#include <algorithm>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/base/yaml_document.h"
#include "sim/base/yaml_scalar.h"
#include "sim/scenario/yaml_change.h"
#include "sim/scenario/yaml_edit.h"

namespace thermohall {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t text_width = 110;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    if (end == npos) return lines;
    text.remove_prefix(end + 1);
  }
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

// Block text without the indentation of its first value, and without empty lines around it.
std::string without_indentation(std::string_view text, std::size_t columns) {
  std::string result;
  for (const auto line : lines_of(text)) {
    if (line.find_first_not_of(" \t") == npos && result.empty()) continue;
    result += line.substr(std::min(columns, indent_of(line)));
    result += '\n';
  }
  result.erase(result.find_last_not_of(" \t\n") + 1);
  return result;
}

std::string scalar_text(const YamlNode& node, bool in_flow) {
  return !node.quoted && is_plain_scalar(node.text, in_flow) ? node.text : in_double_quotes(node.text);
}

std::string flow_text(const YamlNode& node) {
  std::string text;
  const auto separate = [&] {
    if (!text.empty()) text += ", ";
  };
  switch (node.kind) {
    case YamlNode::Kind::map:
      for (const auto& entry : node.entries) {
        separate();
        text += key_text(entry.key, true) + ": " + flow_text(entry.value);
      }
      return '{' + text + '}';
    case YamlNode::Kind::sequence:
      for (const auto& item : node.items) {
        separate();
        text += flow_text(item);
      }
      return '[' + text + ']';
    case YamlNode::Kind::scalar:
      return scalar_text(node, true);
    default:
      return "null";
  }
}

// Breaks a line of words at single spaces.
void fold(std::string_view line, const std::string& pad, std::string& out) {
  while (pad.size() + line.size() > text_width) {
    const auto breaks_at = [&](std::size_t at) {
      return at != npos && at > 0 && at + 1 < line.size() && line[at] == ' ' && line[at - 1] != ' ' &&
             line[at + 1] != ' ';
    };
    std::size_t at = text_width > pad.size() ? line.rfind(' ', text_width - pad.size()) : npos;
    while (at != npos && at > 0 && !breaks_at(at)) at = line.rfind(' ', at - 1);
    if (!breaks_at(at)) {
      at = line.find(' ');
      while (at != npos && !breaks_at(at)) at = line.find(' ', at + 1);
    }
    if (at == npos) break;
    out += '\n' + pad + std::string(line.substr(0, at));
    line.remove_prefix(at + 1);
  }
  out += '\n' + pad + std::string(line);
}

}  // namespace

YamlValue parse_yaml_value(const std::string& yaml) {
  YamlValue value;
  if (yaml.find_first_not_of(" \t\r\n") == npos) return value;
  Diagnostics diagnostics;
  YamlDocument document = load_yaml_text(yaml, "", diagnostics);
  if (diagnostics.has_errors()) {
    const Diagnostic fault = diagnostics.sorted().front();
    throw YamlEditError("the value " + quote(yaml) + " cannot be read: " + fault.message);
  }
  value.tree = std::move(document.root);
  value.block = (value.tree.is_map() || value.tree.is_sequence()) && !value.tree.flow;
  if (value.block) {
    value.text = without_indentation(document.text, static_cast<std::size_t>(value.tree.column - 1));
  } else {
    value.text = document.text.substr(value.tree.begin, value.tree.end - value.tree.begin);
    value.text.erase(value.text.find_last_not_of(" \t\r\n") + 1);
  }
  return value;
}

YamlValue scalar_value(const std::string& text, char quotes, bool in_flow) {
  YamlValue value;
  value.tree.kind = YamlNode::Kind::scalar;
  value.tree.text = text;
  if (quotes == '\'') {
    value.text = in_single_quotes(text);
  } else {
    value.text = quotes != '"' && is_plain_scalar(text, in_flow) ? text : in_double_quotes(text);
  }
  return value;
}

std::string block_scalar_text(const YamlLayout& layout, const YamlSlot& old, std::string_view text) {
  const std::string_view source = layout.text().substr(old.value->begin, old.value->end - old.value->begin);
  std::string out(1, source.front());
  const bool folded = out == ">", ends_line = text.ends_with('\n');
  if (ends_line) text.remove_suffix(1);
  if (text.empty() || text.ends_with('\n') || text.find('\r') != npos) return {};
  if (!ends_line) out += '-';
  std::size_t indent = old.indent + layout.step();
  const auto old_lines = lines_of(source);
  const auto first = std::find_if(old_lines.begin() + 1, old_lines.end(),
                                  [](std::string_view line) { return indent_of(line) < line.size(); });
  if (first != old_lines.end() && indent_of(*first) > old.indent) indent = indent_of(*first);
  const std::string pad(indent, ' ');
  bool begun = false;
  for (const auto line : lines_of(text)) {
    if (line.empty() || line.front() == ' ' || line.front() == '\t') return {};
    if (folded) {
      if (begun) out += '\n';
      fold(line, pad, out);
    } else {
      out += '\n' + pad + std::string(line);
    }
    begun = true;
  }
  return indented(out, 0, layout.line_break());
}

std::string key_text(std::string_view key, bool in_flow) {
  return is_plain_scalar(key, in_flow) ? std::string(key) : in_double_quotes(key);
}

std::string flow_text(const YamlValue& value) {
  const bool as_given = !value.block && (value.tree.is_map() || value.tree.is_sequence());
  return as_given ? value.text : flow_text(value.tree);
}

YamlValue mapping_of(std::string_view key, const YamlValue& value, const YamlLayout& layout, bool in_flow) {
  YamlValue mapping;
  mapping.tree.kind = YamlNode::Kind::map;
  mapping.tree.entries.push_back({std::string(key), 0, 0, value.tree});
  if (in_flow) {
    mapping.text = '{' + key_text(key, true) + ": " + flow_text(value) + '}';
    return mapping;
  }
  mapping.block = true;
  mapping.text = key_text(key, false) + ':';
  if (value.block) {
    mapping.text += '\n' + std::string(layout.step(), ' ') + indented(value.text, layout.step(), "\n");
  } else if (!value.text.empty()) {
    mapping.text += ' ' + value.text;
  }
  return mapping;
}

std::string indented(std::string_view text, std::size_t columns, std::string_view line_break) {
  std::string result;
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) result += line_break;
    if (i > 0 && !lines[i].empty()) result.append(columns, ' ');
    result += lines[i];
  }
  return result;
}

}  // namespace thermohall
