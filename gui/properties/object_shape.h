#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gui/properties/property.h"

namespace thermohall::gui {

/// A key that objects of a kind have beside the parameters of their type.
struct OwnKey {
  const char* key;
  PropertyKind kind;
  const char* unit;
  double min, max;
  const char* meaning;
  const char* fallback;  ///< what holds when it is absent; nullptr: it must be given
  /// Of a choice its words, separated by spaces; of a reference the sections whose ids it may name
  /// ("hall.zones", "cooling.liquid cooling.plant.loops") or, after a colon, a kind of the library
  /// (":racks").
  const char* target = nullptr;
  const char* section = "";  ///< heading above it
};

/// A mapping of an object that has a type of the library: the object itself or its pumps, its rear door ...
struct TypedPart {
  YamlPath below;       ///< path from the object
  std::string kind;     ///< file of the library; empty: no type
  std::string section;  ///< heading of its parameters
  YamlPath overrides;   ///< where changed values of the type stand, from `below`
  std::span<const OwnKey> own;
  std::string type_key = "type";
};

/// What the objects of one section of a file consist of.
struct ObjectShape {
  std::string id;  ///< section with "*" for the name: "rows.*"
  YamlPath entry;  ///< the object that has the parameters: a bank, a row
  YamlPath place;  ///< of a single unit of a bank, else empty
  std::vector<TypedPart> parts;
};

/// The shape of the object at a key of the selection ("rows.A", "cooling.air.crah.places.CRAH-1",
/// "hall.zones.main", "hall"); nothing when the desktop knows no such object.
std::optional<ObjectShape> shape_of_key(const QString& key);

/// Keys of everything in a file that has properties, in the order in which planners look for it.
std::vector<QString> object_keys(const YamlNode& tree);

}  // namespace thermohall::gui
