#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sim/scenario/yaml_layout.h"

namespace thermohall {

/// A value to be written: its tree and its text, which is either one piece behind `key: ` or, as a block,
/// lines below the key without indentation and without a line break at the end.
struct YamlValue {
  YamlNode tree;
  std::string text;
  bool block = false;
};

/// Reads a value given as YAML; throws YamlEditError.
YamlValue parse_yaml_value(const std::string& yaml);
/// A scalar in the quotes of an old one, or in quotes only where they are needed.
YamlValue scalar_value(const std::string& text, char quotes, bool in_flow);
/// A scalar as folded or literal text like that of a slot; an empty text when it cannot be one.
std::string block_scalar_text(const YamlLayout& layout, const YamlSlot& old, std::string_view text);
/// The mapping {key: value}.
YamlValue mapping_of(std::string_view key, const YamlValue& value, const YamlLayout& layout, bool in_flow);
std::string key_text(std::string_view key, bool in_flow);
/// The value as it stands between brackets.
std::string flow_text(const YamlValue& value);

/// The bytes [begin, end) of a text give way to another text.
struct YamlChange {
  std::size_t begin = 0, end = 0;
  std::string text;
};

YamlChange replace_value(const YamlLayout& layout, const YamlSlot& slot, const YamlValue& value);
/// Adds a member to the value of a slot, in front of the member at `index` or, when that is their number,
/// behind the last. `key` counts for mappings only.
YamlChange insert_member(const YamlLayout& layout, const YamlSlot& parent, std::size_t index,
                         std::string_view key, const YamlValue& value);
/// Removes the member of the value of a slot. With `tidy`, of two empty lines that meet, one goes too.
YamlChange remove_member(const YamlLayout& layout, const YamlSlot& parent, std::size_t index, bool tidy);

/// Every line but the first, if it is not empty, moves to the right; line breaks become those given.
std::string indented(std::string_view text, std::size_t columns, std::string_view line_break);

}  // namespace thermohall
