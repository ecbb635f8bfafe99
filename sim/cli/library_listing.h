#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/scenario/equipment_library.h"

namespace thermohall {

/// Kinds that the library folder has, climates last.
std::vector<std::string> library_kinds();

/// All items of a kind, by id. Climates are given as items whose parameters are their statistics.
/// ScenarioError with all faults of the file.
std::vector<LibraryItem> library_items(const std::string& kind);

/// Everything about an item for a terminal: origin, price, parameters with their meaning, curves as tables.
std::string library_item_text(const std::string& kind, const LibraryItem& item);

nlohmann::ordered_json library_item_json(const std::string& kind, const LibraryItem& item);

}  // namespace thermohall
