#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sim/catalogue/model_catalogue.h"

namespace thermohall {

/// "flow [m3/s]", or the key alone for a plain number; a difference of temperatures is in K.
std::string column_header(std::string_view key, std::string_view unit);

/// "W", "K" also for a difference, "" for a plain number.
std::string_view printed_unit(std::string_view unit);

/// "-20..60 degC", in the unit a planner would read.
std::string printed_range(const ParameterView& row);

/// What an absent key means: "must be given", "0.9", "counter", "none" for an absent curve.
std::string printed_default(const ParameterView& row);

/// Name, library kind and meaning of every model that can be evaluated.
std::string model_list();

/// The tables of a model for a terminal.
std::string model_text(const CatalogueModel& model);

/// The same as a chapter of the parameter manual.
std::string model_markdown(const CatalogueModel& model);

/// The whole parameter manual.
std::string parameter_manual();

nlohmann::ordered_json model_json(const CatalogueModel& model);

}  // namespace thermohall
