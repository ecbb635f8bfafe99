#pragma once

#include <string>

#include "sim/catalogue/model_catalogue.h"
#include "sim/scenario/equipment_library.h"

namespace thermohall::gui {

/// The model of a library entry, ready to be evaluated at chosen inputs.
class ModelSweep {
 public:
  /// The model for a kind, the entry's `model` and the part; not valid when there is none or when the entry
  /// lacks the part.
  ModelSweep(const std::string& kind, const LibraryItem& item, const std::string& part = {});

  bool isValid() const { return model_ != nullptr; }
  /// A parameter in SI; 0 when the model has none of that name.
  double parameter(const std::string& key) const;
  /// Sets an input and leaves the others; inputs begin at their defaults, else at zero.
  void set(const std::string& key, double value);
  /// An output at the present inputs; NaN when the model has none of that name.
  double output(const std::string& key) const;

 private:
  const CatalogueModel* model_ = nullptr;
  ModelInstance instance_;
};

}  // namespace thermohall::gui
