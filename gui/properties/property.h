#pragma once

#include <QString>
#include <string>
#include <vector>

#include "gui/units/unit_system.h"
#include "sim/scenario/yaml_edit.h"

namespace thermohall::gui {

enum class PropertyKind {
  quantity,
  count,
  choice,
  reference,
  flag,
  text,
  shown_only  ///< curves and coefficients: summed up here, edited in the text
};

/// Where a value stands in the file.
struct PropertyPlace {
  YamlPath path;
  std::size_t kept_keys = 0;  ///< mappings above it that stay when a reset empties them
};

/// One line of the properties: what a key means, what it may hold and what it holds.
struct Property {
  std::string id;  ///< the same for all objects of a kind: "rack.server.full_power"
  QString section, label, meaning;
  PropertyKind kind = PropertyKind::text;
  std::vector<PropertyPlace> places;  ///< one an object of the selection
  std::string unit;                   ///< as in a parameter table
  double min = 0, max = 0;
  Medium medium = Medium::air;
  std::vector<std::string> choices;  ///< of a choice or reference
  std::vector<QString> choice_labels;
  std::string value;          ///< as it stands in the file or in the library; empty when there is none
  std::string library_value;  ///< what a reset brings back; empty when the library has none
  QString fallback;           ///< what holds when the key is absent
  bool changed = false;       ///< the file says something else than the library
  bool given = false;         ///< stands in the file
  bool mixed = false;         ///< the objects of the selection differ
  bool needed = false;
  QString source, confidence, note;  ///< of the library entry
};

/// All lines of one object, or those that several have in common.
struct PropertySheet {
  QString title, subtitle;
  std::string shape;  ///< "rows", "cooling.air", ...: objects of one shape have the same lines
  std::vector<Property> properties;
  int changed = 0;

  const Property* find(const std::string& id) const;
};

}  // namespace thermohall::gui
