#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "sim/base/parameter_slot.h"

namespace thermohall {

/// A row of any output table.
struct OutputView {
  std::string_view key, unit, meaning;  ///< the unit is "delta_K" for every temperature difference
};

/// One set of parameters and inputs of a model, to be filled through the slots and evaluated.
struct ModelInstance {
  std::vector<ParameterSlot> parameters, inputs;
  std::function<std::vector<double>()> evaluate;  ///< values in the order of the outputs
};

/// Where a model's parameters stand in the equipment library.
struct LibraryPlace {
  std::string_view kind = {};   ///< "chillers"; empty: the library has none
  std::string_view model = {};  ///< the item's `model`; empty when the kind has one
  std::string_view part = {};   ///< the item's sub-mapping, `server` of a rack; empty: the item itself
};

/// A physical model with tables, reachable by name and without its types.
struct CatalogueModel {
  std::string_view name, meaning;
  std::string_view theory;  ///< page in docs/theory
  LibraryPlace library;
  std::vector<ParameterView> parameters, inputs;
  std::vector<OutputView> outputs;
  std::function<ModelInstance()> create;  ///< empty for tables that are parameters only
};

/// Every model, by subject.
const std::vector<CatalogueModel>& model_catalogue();

/// The model of that name, or nullptr.
const CatalogueModel* find_model(std::string_view name);

}  // namespace thermohall
