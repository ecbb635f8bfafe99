#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/yaml_document.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/section.h"

namespace thermohall {

/// One entry of a library file or one object of a scenario: where it comes from, what it costs, and the
/// mapping its parameter table reads.
struct LibraryItem {
  std::string id;
  Origin origin;
  std::optional<UnitCost> cost;
  InHall in_hall;     ///< size and air openings; no places
  std::string model;  ///< which of several parameter tables a kind has; "" when it has one
  YamlNode parameters;
  SourceLocation location;
};

/// The types a scenario may name: one file a kind in the library folder, read when first asked for, and the
/// types defined in the scenario itself. See docs/formats/library.md.
///
/// One library may serve many readings one after another: its files are read once, also when they change on
/// the disk meanwhile. Not for use by several threads.
class EquipmentLibrary {
 public:
  explicit EquipmentLibrary(std::string directory);

  /// Forgets the types of the scenario read before, and which files it used.
  void begin_scenario();
  /// Adds `types: {kind: {id: {...}}}` of a scenario; they hide library entries of the same id.
  void add_types(const YamlNode& types, Diagnostics& diagnostics);

  const LibraryItem* find(std::string_view kind, std::string_view id, Diagnostics& diagnostics);
  std::vector<std::string> ids(std::string_view kind, Diagnostics& diagnostics);
  static std::span<const std::string_view> kinds();
  const std::string& directory() const { return directory_; }
  /// Texts of the library files that the scenario used, by name.
  std::vector<SourceFile> files() const;

 private:
  using Items = std::map<std::string, LibraryItem, std::less<>>;
  struct File {
    Items items;
    SourceFile source;  ///< no text when it could not be read
    Diagnostics faults;
    bool used = false;  ///< by the present scenario
  };
  Items& load(std::string_view kind, Diagnostics& diagnostics);
  void read(File& file, std::string_view kind);
  void add(Items& items, const YamlNode& map, const std::string& path, Diagnostics& diagnostics);

  std::string directory_;
  std::map<std::string, File, std::less<>> loaded_;
  std::map<std::string, Items, std::less<>> inline_;
};

/// The type an object of a scenario has: `type: id` with the remaining keys as overrides, or, without a type,
/// the remaining keys as a definition of its own. Keys of the object itself must have been taken from the
/// section before.
LibraryItem resolve_type(EquipmentLibrary& library, std::string_view kind, Section& section);

/// Reads `size: {length: 2.5 m, depth: 1 m, height: 2 m}`, `discharge` and `intake` over what `in_hall`
/// holds.
void read_in_hall(Section& section, InHall& in_hall);

/// Reads `cost: {each: 74000 USD, life: 15 year, maintenance: 3 %, source: ..., confidence: ...}`.
std::optional<UnitCost> read_unit_cost(Section& section);

/// Folder of the shipped library: the environment variable THERMOHALL_LIBRARY, else beside the installed
/// program, else a folder scenarios/library above the program.
std::string default_library_directory();

}  // namespace thermohall
