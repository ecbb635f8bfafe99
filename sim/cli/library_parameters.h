#pragma once

#include <string>
#include <vector>

#include "sim/base/yaml_node.h"
#include "sim/catalogue/model_catalogue.h"

namespace thermohall {

/// What the equipment library says about a model's parameters.
struct LibraryParameters {
  YamlNode map;        ///< for the model's parameter table
  std::string origin;  ///< label, source and confidence in one line
};

/// The parameters of a library item. UsageError when the library has no such item, or when the item belongs
/// to another model or lacks the part the model reads; ScenarioError when the library itself is faulty.
LibraryParameters library_parameters(const CatalogueModel& model, const std::string& id);

/// Ids of the items that suit the model; empty when the library has none.
std::vector<std::string> library_ids(const CatalogueModel& model);

}  // namespace thermohall
