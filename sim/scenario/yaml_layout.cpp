#include "sim/scenario/yaml_layout.h"

#include <algorithm>
#include <charconv>

#include "sim/base/diagnostic.h"
#include "sim/scenario/yaml_edit.h"

namespace thermohall {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_block_scalar(std::string_view text, const YamlNode& node) {
  return node.is_scalar() && node.quoted && (text[node.begin] == '|' || text[node.begin] == '>');
}

// The first block mapping that stands in a block mapping, with the columns of both.
std::size_t nested_step(const YamlNode& node, std::size_t column_of_parent, std::size_t depth) {
  for (const auto& entry : node.entries) {
    const auto column = static_cast<std::size_t>(entry.column);
    if (depth > 0 && column > column_of_parent) return column - column_of_parent;
    if (!entry.value.is_map() || entry.value.flow) continue;
    if (const std::size_t step = nested_step(entry.value, column, depth + 1)) return step;
  }
  return 0;
}

}  // namespace

std::string_view YamlLayout::line_break() const {
  const std::size_t at = text_.find('\n');
  return at != npos && at > 0 && text_[at - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t YamlLayout::step() const {
  const std::size_t found = root_.flow ? 0 : nested_step(root_, 0, 0);
  return found > 0 ? found : 2;
}

std::size_t YamlLayout::line_begin(std::size_t at) const {
  const std::size_t found = at == 0 ? npos : text_.rfind('\n', at - 1);
  return found == npos ? 0 : found + 1;
}

std::size_t YamlLayout::line_end(std::size_t at) const {
  const std::size_t found = std::min(text_.find('\n', at), text_.size());
  return found > at && found < text_.size() && text_[found - 1] == '\r' ? found - 1 : found;
}

std::size_t YamlLayout::next_line(std::size_t at) const {
  const std::size_t found = text_.find('\n', at);
  return found == npos ? text_.size() : found + 1;
}

bool YamlLayout::is_first_on_line(std::size_t at) const { return skip_blanks(line_begin(at)) == at; }

bool YamlLayout::is_blank_line(std::size_t at) const {
  const std::size_t begin = skip_blanks(line_begin(at));
  return begin < text_.size() && begin == line_end(begin);
}

std::size_t YamlLayout::skip_blanks(std::size_t at) const {
  return std::min(text_.find_first_not_of(" \t", at), text_.size());
}

std::size_t YamlLayout::skip_space(std::size_t at) const {
  while (true) {
    at = std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
    if (at == text_.size() || text_[at] != '#') return at;
    at = line_end(at);
  }
}

std::size_t YamlLayout::comment_indent(std::size_t line) const {
  const std::size_t at = skip_blanks(line);
  return at < text_.size() && text_[at] == '#' ? at - line : npos;
}

std::size_t YamlLayout::end_of(const YamlNode& node) const {
  if (!node.flow && node.is_map() && !node.entries.empty()) {
    return slot(node, node.entries.size() - 1).end;
  }
  if (!node.flow && node.is_sequence() && !node.items.empty()) {
    return std::max<std::size_t>(node.begin + 1, end_of(node.items.back()));
  }
  if (!is_block_scalar(text_, node)) return node.end;
  const std::string_view source = text_.substr(node.begin, node.end - node.begin);
  const std::string_view header = source.substr(0, source.find('\n'));
  std::size_t size = source.size();
  if (header.substr(0, header.find('#')).find('+') == npos) {  // what follows the last line is no content
    size = source.find_last_not_of(" \t\r\n") + 1;
  } else if (source.ends_with('\n')) {
    size -= source.ends_with("\r\n") ? 2 : 1;
  }
  return node.begin + size;
}

YamlSlot YamlLayout::root_slot() const {
  YamlSlot slot{.value = &root_, .begin = root_.begin, .header = root_.begin};
  slot.end = end_of(root_);
  return slot;
}

YamlSlot YamlLayout::slot(const YamlNode& container, std::size_t index) const {
  YamlSlot slot{
      .container = &container, .index = index, .value = &member(container, index), .in_flow = container.flow};
  if (container.flow && text_[container.begin] != '{' && text_[container.begin] != '[') {
    throw YamlEditError("a pair in a list without braces cannot be edited");
  }
  if (container.is_map()) {
    const YamlEntry& entry = container.entries[index];
    slot.begin = entry.key_begin;
    const std::size_t colon = skip_blanks(entry.key_end);
    slot.has_colon = colon < text_.size() && text_[colon] == ':';
    if (!slot.has_colon && (!container.flow || !slot.is_empty())) {
      throw YamlEditError("the key " + quote(entry.key) + " is written in a way that cannot be edited");
    }
    slot.header = slot.has_colon ? colon + 1 : entry.key_end;
  } else if (container.flow) {
    slot.begin = slot.header = container.items[index].begin;
  } else {
    slot.begin = index == 0 ? container.begin : skip_space(end_of(container.items[index - 1]));
    if (slot.begin >= text_.size() || text_[slot.begin] != '-') {
      throw YamlEditError("the list cannot be edited here");
    }
    slot.header = slot.begin + 1;
  }
  slot.end = slot.is_empty() ? slot.header : end_of(*slot.value);
  slot.indent = slot.begin - line_begin(slot.begin);
  return slot;
}

std::size_t size_of(const YamlNode& container) {
  return container.is_map() ? container.entries.size() : container.items.size();
}

std::size_t index_of(const YamlNode& container, std::string_view key) {
  if (container.is_map()) {
    const YamlEntry* entry = container.find(key);
    return entry ? static_cast<std::size_t>(entry - container.entries.data()) : npos;
  }
  std::size_t index = 0;
  const auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), index);
  const bool whole = fault == std::errc() && end == key.data() + key.size();
  return whole && index < container.items.size() ? index : npos;
}

const YamlNode& member(const YamlNode& container, std::size_t index) {
  return container.is_map() ? container.entries[index].value : container.items[index];
}

}  // namespace thermohall
