#include "sim/cli/require_model.h"

#include "sim/base/diagnostic.h"
#include "sim/cli/usage_error.h"

namespace thermohall {

const CatalogueModel& require_model(std::string_view name) {
  if (const CatalogueModel* model = find_model(name)) return *model;
  std::vector<std::string_view> names;
  for (const auto& model : model_catalogue()) names.push_back(model.name);
  throw UsageError("no model is called " + quote(name) + did_you_mean(name, names) +
                   "; 'thermohall evaluate' lists them");
}

}  // namespace thermohall
