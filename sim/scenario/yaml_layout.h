#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/yaml_node.h"

namespace thermohall {

/// Where a value stands in a YAML text, with what surrounds it. Positions are bytes of the text.
struct YamlSlot {
  const YamlNode* container = nullptr;  ///< the map or sequence that holds the value; nullptr for the root
  std::size_t index = 0;                ///< in the container
  const YamlNode* value = nullptr;
  bool in_flow = false;    ///< between brackets
  bool has_colon = true;   ///< false for `a` in {a, b: 1}
  std::size_t begin = 0;   ///< of the key, of the dash, or of an item in brackets
  std::size_t header = 0;  ///< behind the colon or the dash; `begin` of an item in brackets
  std::size_t end = 0;     ///< of the value, without the line break of a block scalar
  std::size_t indent = 0;  ///< column of `begin` on its line, from 0

  bool is_empty() const { return value->begin == value->end; }
  /// A block mapping or list with at least one member.
  bool is_block() const { return (value->is_map() || value->is_sequence()) && !value->flow; }
};

/// Finds the lines, comments, colons, dashes and commas of a text whose tree is known. Throws YamlEditError
/// for layouts that are not edited (`? key`).
class YamlLayout {
 public:
  YamlLayout(std::string_view text, const YamlNode& root) : text_(text), root_(root) {}

  std::string_view text() const { return text_; }
  std::string_view line_break() const;  ///< the one of the first line; "\n" for a single line
  std::size_t step() const;  ///< indentation of the first nested block mapping; 2 when there is none

  std::size_t line_begin(std::size_t at) const;
  std::size_t line_end(std::size_t at) const;   ///< at the line break, or the size of the text
  std::size_t next_line(std::size_t at) const;  ///< behind the line break, or the size of the text
  bool is_first_on_line(std::size_t at) const;
  bool is_blank_line(std::size_t at) const;
  /// The next byte that is no space, line break or comment.
  std::size_t skip_space(std::size_t at) const;
  /// Behind spaces and tabs on the same line.
  std::size_t skip_blanks(std::size_t at) const;
  /// Indentation of a line that holds only a comment; npos for other lines.
  std::size_t comment_indent(std::size_t line) const;

  YamlSlot root_slot() const;
  YamlSlot slot(const YamlNode& container, std::size_t index) const;
  /// End of a value without the line break of a block scalar at its end.
  std::size_t end_of(const YamlNode& node) const;

 private:
  std::string_view text_;
  const YamlNode& root_;
};

/// Number of entries or items.
std::size_t size_of(const YamlNode& container);
/// The member of a map with a key, or of a list with a decimal index; npos when there is none.
std::size_t index_of(const YamlNode& container, std::string_view key);
const YamlNode& member(const YamlNode& container, std::size_t index);

}  // namespace thermohall
