#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/diagnostic.h"

namespace thermohall {

struct YamlEntry;

/// One value of a YAML file with the place where it stands. Nothing is interpreted: a scalar keeps its text.
struct YamlNode {
  enum class Kind { null, scalar, map, sequence };

  Kind kind = Kind::null;
  bool quoted = false;  ///< a scalar in quotes or a block scalar
  bool flow = false;    ///< a map or sequence in brackets
  int line = 0, column = 0;
  /// Bytes of the source, `end` behind the last one; equal when nothing is written. A block scalar ends with
  /// its line breaks, a block map or sequence with its last value.
  std::uint32_t begin = 0, end = 0;
  std::shared_ptr<const std::string> file;
  std::string text;                ///< of a scalar
  std::vector<YamlEntry> entries;  ///< of a map, in the order of the file; keys are unique
  std::vector<YamlNode> items;     ///< of a sequence

  bool is_null() const { return kind == Kind::null; }
  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_map() const { return kind == Kind::map; }
  bool is_sequence() const { return kind == Kind::sequence; }
  SourceLocation location() const { return {file ? *file : std::string(), line, column}; }

  /// The entry of a map, or nullptr; a linear search.
  const YamlEntry* find(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  int line = 0, column = 0;  ///< of the key
  YamlNode value;
  std::uint32_t key_begin = 0, key_end = 0;  ///< bytes of the source

  SourceLocation location() const { return {value.file ? *value.file : std::string(), line, column}; }
};

/// For messages: "a mapping", "a list", "a value", "nothing".
std::string_view kind_in_words(YamlNode::Kind kind);

/// Positions of the entries whose key stands in an earlier entry already, ascending.
std::vector<std::size_t> repeated_keys(const std::vector<YamlEntry>& entries);

/// The path to a member: "racks" and "A1" give "racks.A1"; an empty parent gives the key alone.
std::string join_key(std::string_view parent, std::string_view key);

}  // namespace thermohall
