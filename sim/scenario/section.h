#pragma once

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/base/yaml_document.h"

namespace thermohall {

/// One mapping of a file while it is being read: hands out its values, remembers which keys were asked for
/// and reports the rest as unknown. Every fault goes to the diagnostics; a value that cannot be read yields
/// the fallback, so that reading goes on and all faults are found at once.
class Section {
 public:
  Section(const YamlNode& map, std::string path, Diagnostics& diagnostics);

  const std::string& path() const { return path_; }
  SourceLocation location() const { return map_.location(); }
  Diagnostics& diagnostics() const { return diagnostics_; }
  std::string path_of(std::string_view key) const;
  /// Stands for a mapping whose absence is reported: its keys are not missed.
  bool is_fault() const;
  /// Adds an error about a key, placed at the key where the file has it.
  void error(std::string_view key, std::string message) const;

  bool has(std::string_view key) const;
  /// The value under a key, or nullptr.
  const YamlNode* find(std::string_view key);
  /// The same, with an error when it is absent.
  const YamlNode* require(std::string_view key, std::string_view what);
  /// A sub-mapping; an empty one when it is absent or of another kind. The error for that, if it is `needed`,
  /// is the only one: nothing more is missed in a mapping that is not there.
  const YamlNode& mapping(std::string_view key, bool needed = false);

  /// A quantity; `fallback` absent means that the key must be given.
  double quantity(std::string_view key, std::string_view unit, double min, double max,
                  std::optional<double> fallback = {});
  /// A whole number.
  int count(std::string_view key, int min, int max, std::optional<int> fallback = {});
  std::string text(std::string_view key, std::optional<std::string> fallback = {});
  bool flag(std::string_view key, bool fallback);
  /// Index of one of the words; -1 after an error.
  int word(std::string_view key, std::initializer_list<std::string_view> words,
           std::optional<int> fallback = {});
  /// A reference to one of the ids; "" when absent and not required, or after an error.
  std::string reference(std::string_view key, const std::vector<std::string>& ids, std::string_view kind,
                        bool needed);

  /// Keys that other readers of the same mapping will take.
  void leave(std::initializer_list<std::string_view> keys);
  /// The entries nobody asked for yet, as a mapping for a parameter table.
  YamlNode rest();
  /// Reports unknown keys; call once, last.
  void finish();

 private:
  const YamlNode& map_;
  std::string path_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> asked_;
  bool took_rest_ = false;
};

/// Calls `read(id, Section&)` for each entry of a mapping of mappings.
template <class Read>
void for_each_section(const YamlNode& map, const std::string& path, Diagnostics& diagnostics, Read read) {
  for (const auto& entry : map.entries) {
    const std::string here = path.empty() ? entry.key : path + '.' + entry.key;
    if (!entry.value.is_map()) {
      diagnostics.error(entry.location(), here,
                        "needs a mapping of keys, not " + std::string(kind_in_words(entry.value.kind)));
      continue;
    }
    Section section(entry.value, here, diagnostics);
    read(entry.key, section);
  }
}

}  // namespace thermohall
