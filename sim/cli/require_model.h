#pragma once

#include <string_view>

#include "sim/catalogue/model_catalogue.h"

namespace thermohall {

/// The model of that name; throws UsageError with the nearest one.
const CatalogueModel& require_model(std::string_view name);

}  // namespace thermohall
