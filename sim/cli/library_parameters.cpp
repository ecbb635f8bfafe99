#include "sim/cli/library_parameters.h"

#include <fmt/core.h>

#include <filesystem>

#include "sim/cli/usage_error.h"
#include "sim/scenario/equipment_library.h"

namespace thermohall {
namespace {

bool suits(const CatalogueModel& model, const LibraryItem& item) {
  if (!model.library.model.empty() && item.model != model.library.model) return false;
  if (model.library.part.empty()) return true;
  const YamlEntry* part = item.parameters.find(model.library.part);
  return part && part->value.is_map();
}

// The model that an item of the same kind is for.
std::string_view model_of(const CatalogueModel& asked, const LibraryItem& item) {
  for (const auto& other : model_catalogue())
    if (other.library.kind == asked.library.kind && other.library.part == asked.library.part &&
        other.create && suits(other, item))
      return other.name;
  return {};
}

bool kind_exists(const EquipmentLibrary& library, std::string_view kind) {
  std::error_code none;
  return std::filesystem::exists(std::filesystem::path(library.directory()) / fmt::format("{}.yaml", kind),
                                 none);
}

}  // namespace

std::vector<std::string> library_ids(const CatalogueModel& model) {
  EquipmentLibrary library(default_library_directory());
  if (model.library.kind.empty() || !kind_exists(library, model.library.kind)) return {};
  Diagnostics diagnostics;
  std::vector<std::string> ids = library.ids(model.library.kind, diagnostics);
  diagnostics.throw_if_errors();
  std::erase_if(ids, [&](const std::string& id) {
    return !suits(model, *library.find(model.library.kind, id, diagnostics));
  });
  return ids;
}

LibraryParameters library_parameters(const CatalogueModel& model, const std::string& id) {
  if (model.library.kind.empty())
    throw UsageError(fmt::format("the library has no items for {}; use --parameters", model.name));
  EquipmentLibrary library(default_library_directory());
  Diagnostics diagnostics;
  const LibraryItem* item = library.find(model.library.kind, id, diagnostics);
  diagnostics.throw_if_errors();
  if (!item) {
    const auto ids = library_ids(model);
    const std::vector<std::string_view> candidates(ids.begin(), ids.end());
    throw UsageError(
        fmt::format("the library has no item {} of kind {}{}; 'thermohall library list {}' shows all",
                    quote(id), model.library.kind, did_you_mean(id, candidates), model.library.kind));
  }
  if (!suits(model, *item)) {
    if (const auto other = model_of(model, *item); !other.empty())
      throw UsageError(fmt::format("{} is an item for the model {}, not {}", id, other, model.name));
    throw UsageError(fmt::format("{} has no part '{}'", id, model.library.part));
  }
  const auto& origin = item->origin;
  LibraryParameters result{item->parameters, fmt::format("{} (source: {}; confidence: {})", origin.label,
                                                         origin.source, origin.confidence)};
  if (!model.library.part.empty()) result.map = item->parameters.find(model.library.part)->value;
  return result;
}

}  // namespace thermohall
