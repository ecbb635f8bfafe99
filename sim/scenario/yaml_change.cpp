#include "sim/scenario/yaml_change.h"

#include <algorithm>

#include "sim/base/diagnostic.h"
#include "sim/scenario/yaml_edit.h"

namespace thermohall {
namespace {

constexpr auto npos = std::string_view::npos;

std::string_view piece(const YamlLayout& layout, std::size_t begin, std::size_t end) {
  return layout.text().substr(begin, end - begin);
}

// The comment behind a value on its line, with the space before it, or nothing.
std::string rest_of_line(const YamlLayout& layout, std::size_t at) {
  const std::size_t end = layout.line_end(at);
  return layout.skip_blanks(at) < end ? std::string(piece(layout, at, end)) : std::string();
}

bool is_block_scalar(const YamlLayout& layout, const YamlSlot& slot) {
  const char first = slot.is_empty() ? ' ' : layout.text()[slot.value->begin];
  return slot.value->is_scalar() && (first == '|' || first == '>');
}

// The comment that a value has on its line, or, when it covers several lines, on the line of its key.
std::string comment_of(const YamlLayout& layout, const YamlSlot& slot) {
  if (is_block_scalar(layout, slot)) {
    const std::size_t sign = slot.value->begin + 1;
    return rest_of_line(layout, layout.text().find_first_of(" \t\r\n", sign));
  }
  const bool below = slot.is_block() && layout.line_begin(slot.value->begin) > slot.header;
  return rest_of_line(layout, below ? slot.header : slot.end);
}

std::string inline_text(const YamlLayout& layout, const YamlSlot& slot, const YamlValue& value) {
  return indented(slot.in_flow ? flow_text(value) : value.text, slot.indent, layout.line_break());
}

std::string lines_below(const YamlLayout& layout, std::size_t columns, const std::string& text) {
  return std::string(layout.line_break()) + std::string(columns, ' ') +
         indented(text, columns, layout.line_break());
}

// A value of one piece, which stands behind its key.
YamlChange replace_inline(const YamlLayout& layout, const YamlSlot& slot, const YamlValue& value) {
  const std::string text = inline_text(layout, slot, value);
  const std::string gap = slot.has_colon ? " " : ": ";
  if (text.empty()) return {slot.header, slot.end, ""};
  const bool below = slot.is_block() && layout.line_begin(slot.value->begin) > slot.header;
  const std::string comment = comment_of(layout, slot);
  const bool opens_lines = text.front() == '|' || text.front() == '>';
  const bool moves_comment = !comment.empty() && (opens_lines || is_block_scalar(layout, slot));
  if (below || moves_comment) {  // behind folded text it would become part of the text
    const std::size_t first = std::min(text.find_first_of("\r\n"), text.size());
    const std::string line = opens_lines ? text.substr(0, first) : text;
    return {slot.header, layout.line_end(slot.end), gap + line + comment + text.substr(line.size())};
  }
  if (slot.is_empty()) return {slot.header, slot.header, gap + text};
  return {slot.value->begin, slot.end, text};
}

YamlChange replace_by_block(const YamlLayout& layout, const YamlSlot& slot, const YamlValue& value) {
  const bool in_list = slot.container->is_sequence();
  const bool was_block = slot.is_block();
  const bool same_line = !slot.is_empty() && layout.line_begin(slot.value->begin) <= slot.begin;
  std::size_t columns = slot.indent + (in_list ? 2 : layout.step());
  const auto old_columns = static_cast<std::size_t>(slot.value->column - 1);
  if (was_block && old_columns > slot.indent) columns = old_columns;  // a list may stand at its key's column
  const std::size_t end = layout.line_end(slot.end);
  if (was_block && same_line) {
    return {slot.value->begin, end, indented(value.text, columns, layout.line_break())};
  }
  const std::string comment = comment_of(layout, slot);
  if (in_list && comment.empty()) {
    return {slot.header, end, ' ' + indented(value.text, slot.indent + 2, layout.line_break())};
  }
  return {slot.header, end, comment + lines_below(layout, columns, value.text)};
}

bool one_a_line(const YamlLayout& layout, const YamlSlot& member) {
  return layout.is_first_on_line(member.begin);
}

// The comma behind a member in brackets, or npos.
std::size_t comma_behind(const YamlLayout& layout, std::size_t end) {
  const std::size_t at = layout.skip_space(end);
  return at < layout.text().size() && layout.text()[at] == ',' ? at : npos;
}

YamlChange insert_in_flow(const YamlLayout& layout, const YamlNode& parent, std::size_t index,
                          const std::string& entry) {
  const std::size_t count = size_of(parent);
  const std::string line_break(layout.line_break());
  if (count == 0) return {parent.begin + 1, parent.begin + 1, entry};
  if (index == 0) {
    const YamlSlot first = layout.slot(parent, 0);
    const std::string gap =
        one_a_line(layout, first) ? line_break + std::string(first.indent, ' ') : std::string(" ");
    return {first.begin, first.begin, entry + ',' + gap};
  }
  const YamlSlot before = layout.slot(parent, index - 1);
  const std::size_t comma = comma_behind(layout, before.end), line_end = layout.line_end(before.end);
  const std::size_t next = index < count ? layout.slot(parent, index).begin : parent.end - 1;
  const bool own_line = one_a_line(layout, before) && layout.line_begin(next) > line_end;
  if (!own_line) {
    if (index == count && comma != npos) return {comma + 1, comma + 1, ' ' + entry};
    return {before.end, before.end, ", " + entry};
  }
  const std::string line = line_break + std::string(before.indent, ' ') + entry;
  if (comma != npos && comma < line_end) return {line_end, line_end, line + ','};
  if (comma != npos) throw YamlEditError("a comma at the beginning of a line; the mapping cannot be edited");
  return {before.end, line_end, ',' + std::string(piece(layout, before.end, line_end)) + line};
}

YamlChange insert_line(const YamlLayout& layout, const YamlNode& parent, std::size_t index,
                       const std::string& entry) {
  const YamlSlot beside = layout.slot(parent, index == 0 ? 0 : index - 1);
  const std::string line = indented(entry, beside.indent, layout.line_break());
  const std::string line_break(layout.line_break()), pad(beside.indent, ' ');
  if (index == 0) return {beside.begin, beside.begin, line + line_break + pad};
  const std::size_t at = layout.line_end(beside.end);
  return {at, at, line_break + pad + line};
}

// A document without content: the entries go to its end.
YamlChange begin_document(const YamlLayout& layout, const YamlValue& mapping) {
  const std::size_t size = layout.text().size();
  const std::string line_break(layout.line_break());
  const bool needs_break = size > 0 && !layout.text().ends_with('\n');
  return {size, size, (needs_break ? line_break : "") + indented(mapping.text, 0, line_break) + line_break};
}

YamlChange fill_empty(const YamlLayout& layout, const YamlSlot& parent, std::string_view key,
                      const YamlValue& value) {
  const bool in_flow = parent.in_flow;
  const YamlNode& old = *parent.value;
  const bool has_comment = old.flow && layout.skip_blanks(old.begin + 1) + 1 < old.end;
  if (old.flow && (in_flow || has_comment)) {
    const std::string text = flow_text(value);
    return insert_in_flow(layout, old, 0, old.is_map() ? key_text(key, true) + ": " + text : text);
  }
  YamlValue filled;
  if (old.is_sequence()) {
    filled.block = true;
    filled.text = value.block ? "- " + indented(value.text, 2, "\n") : "- " + value.text;
  } else {
    filled = mapping_of(key, value, layout, in_flow);
  }
  if (parent.container) return replace_value(layout, parent, filled);
  if (old.is_null()) return begin_document(layout, filled);
  return {old.begin, old.end, indented(filled.text, 0, layout.line_break())};
}

// The last member goes: the brackets stay.
YamlChange leave_empty(const YamlLayout& layout, const YamlSlot& parent, const YamlSlot& member) {
  const std::string brackets = parent.value->is_map() ? "{}" : "[]";
  const bool same_line = !parent.container || layout.line_begin(member.begin) <= parent.begin;
  if (same_line) return {member.begin, layout.line_end(member.end), brackets};
  const std::size_t first_line = layout.line_begin(member.begin);
  std::string between(piece(layout, parent.header, first_line));
  std::size_t end = layout.next_line(member.end);
  if (end == layout.text().size() &&
      !layout.text().ends_with('\n')) {  // the text keeps ending without a break
    between.erase(between.find_last_not_of("\r\n") + 1);
  }
  return {parent.header, end, ' ' + brackets + between};
}

YamlChange remove_lines(const YamlLayout& layout, const YamlNode& parent, const YamlSlot& member, bool tidy) {
  std::size_t begin = layout.line_begin(member.begin), end = layout.next_line(member.end);
  if (!layout.is_first_on_line(member.begin)) {  // behind a dash: the next member takes its place
    return {member.begin, layout.slot(parent, member.index + 1).begin, ""};
  }
  if (member.index > 0) {
    const std::size_t above = layout.next_line(layout.slot(parent, member.index - 1).end);
    while (begin > above && layout.comment_indent(layout.line_begin(begin - 1)) == member.indent) {
      begin = layout.line_begin(begin - 1);
    }
  }
  const std::size_t size = layout.text().size();
  if (member.is_block()) {  // comments that stand deeper belong to what goes
    while (end < size && layout.comment_indent(end) != npos && layout.comment_indent(end) > member.indent) {
      end = layout.next_line(end);
    }
  }
  if (end == size && !layout.text().ends_with('\n') && begin > 0) {
    return {layout.line_end(layout.line_begin(begin - 1)), end, ""};
  }
  const bool blank_above = begin == 0 || layout.is_blank_line(begin - 1);
  if (tidy && blank_above && end < size && layout.is_blank_line(end)) end = layout.next_line(end);
  return {begin, end, ""};
}

YamlChange remove_from_flow(const YamlLayout& layout, const YamlNode& parent, const YamlSlot& member) {
  const std::size_t count = size_of(parent), comma = comma_behind(layout, member.end);
  const std::size_t behind = comma == npos ? member.end : comma + 1;
  const std::size_t next = layout.skip_space(behind), line_end = layout.line_end(behind);
  const bool ends_line = next >= line_end;  // nothing but a comment behind it
  const bool whole_lines = layout.is_first_on_line(member.begin) && ends_line;
  std::size_t begin = member.begin, end = behind;
  if (whole_lines) {
    begin = layout.line_begin(member.begin);
    end = layout.next_line(behind);
  } else if (ends_line) {
    while (begin > parent.begin + 1 && layout.text()[begin - 1] == ' ') --begin;
  } else {
    end = layout.skip_blanks(behind);
  }
  if (count == 1) {
    const bool only =
        layout.skip_blanks(parent.begin + 1) == member.begin && layout.skip_blanks(behind) + 1 == parent.end;
    return only ? YamlChange{parent.begin + 1, parent.end - 1, ""} : YamlChange{begin, end, ""};
  }
  if (member.index + 1 < count || comma != npos) return {begin, end, ""};
  // The last one without a comma of its own: the comma in front of it goes instead.
  const std::size_t before = layout.slot(parent, member.index - 1).end;
  const std::size_t old_comma = comma_behind(layout, before);
  if (old_comma == npos) throw YamlEditError("the list in brackets cannot be edited here");
  std::string between(piece(layout, old_comma + 1, begin));
  if (between.find_first_not_of(" \t\r\n") == npos && !whole_lines) between.clear();
  if (!whole_lines) end = member.end;
  return {old_comma, end, between};
}

}  // namespace

YamlChange replace_value(const YamlLayout& layout, const YamlSlot& slot, const YamlValue& value) {
  return value.block && !slot.in_flow ? replace_by_block(layout, slot, value)
                                      : replace_inline(layout, slot, value);
}

YamlChange insert_member(const YamlLayout& layout, const YamlSlot& parent, std::size_t index,
                         std::string_view key, const YamlValue& value) {
  const YamlNode& node = *parent.value;
  if (size_of(node) == 0) return fill_empty(layout, parent, key, value);
  if (node.flow) {
    const std::size_t indent = layout.slot(node, 0).indent;
    const std::string text = indented(flow_text(value), indent, layout.line_break());
    return insert_in_flow(layout, node, index, node.is_map() ? key_text(key, true) + ": " + text : text);
  }
  if (node.is_map()) return insert_line(layout, node, index, mapping_of(key, value, layout, false).text);
  const std::string item = value.block ? indented(value.text, 2, "\n") : value.text;
  return insert_line(layout, node, index, item.empty() ? "-" : "- " + item);
}

YamlChange remove_member(const YamlLayout& layout, const YamlSlot& parent, std::size_t index, bool tidy) {
  const YamlNode& node = *parent.value;
  const YamlSlot member = layout.slot(node, index);
  if (node.flow) return remove_from_flow(layout, node, member);
  if (size_of(node) == 1) return leave_empty(layout, parent, member);
  return remove_lines(layout, node, member, tidy);
}

}  // namespace thermohall
