#include "gui/library/model_sweep.h"

#include <cmath>
#include <limits>

#include "sim/base/parameter_reader.h"

namespace thermohall::gui {

ModelSweep::ModelSweep(const std::string& kind, const LibraryItem& item, const std::string& part) {
  const YamlNode* map = &item.parameters;
  if (!part.empty()) {
    const YamlEntry* entry = item.parameters.find(part);
    if (!entry) return;
    map = &entry->value;
  }
  for (const auto& model : model_catalogue()) {
    if (!model.create || model.library.kind != kind || model.library.part != part) continue;
    if (!model.library.model.empty() && model.library.model != item.model) continue;
    model_ = &model;
    instance_ = model.create();
    Diagnostics ignored;  // the library was checked when it was read
    read_parameter_slots(*map, {}, instance_.parameters, ignored);
    for (ParameterSlot& slot : instance_.inputs)
      if (auto* const* value = std::get_if<double*>(&slot.value); value && !slot.is_required())
        **value = slot.fallback;
    return;
  }
}

double ModelSweep::parameter(const std::string& key) const {
  for (const ParameterSlot& slot : instance_.parameters)
    if (slot.key == key)
      if (auto* const* value = std::get_if<double*>(&slot.value)) return **value;
  return 0;
}

void ModelSweep::set(const std::string& key, double value) {
  for (ParameterSlot& slot : instance_.inputs)
    if (slot.key == key)
      if (auto* const* place = std::get_if<double*>(&slot.value)) **place = value;
}

double ModelSweep::output(const std::string& key) const {
  const std::vector<double> values = instance_.evaluate();
  for (std::size_t i = 0; i < model_->outputs.size(); ++i)
    if (model_->outputs[i].key == key) return values[i];
  return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace thermohall::gui
