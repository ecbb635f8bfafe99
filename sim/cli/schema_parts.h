#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sim/catalogue/model_catalogue.h"

namespace thermohall::schema {

using Json = nlohmann::ordered_json;

/// A quantity with its unit and range in the description; `absent` tells what holds without it.
Json quantity(std::string_view unit, double min, double max, std::string_view meaning,
              std::string_view absent = {});
Json count(int min, int max, std::string_view meaning);
Json text(std::string_view meaning);
Json flag(std::string_view meaning);
Json words(std::initializer_list<std::string_view> words, std::string_view meaning);
/// One of these ids is proposed, any other text is accepted (types defined in the file itself).
Json id_of(const std::vector<std::string>& ids, std::string_view meaning);
/// A row of a parameter table.
Json row(const ParameterView& view);

/// A mapping with these keys and no others. None is required, because a file may extend another.
Json object(Json properties, std::string_view meaning);
/// A mapping from ids of the author's choice to values of one shape.
Json by_id(Json value, std::string_view meaning);

/// Lets every value below be empty: that removes what an extended file states.
void allow_empty_values(Json& schema);

/// Adds the second object's entries to the first.
void add(Json& properties, const Json& more);

/// Properties of every row of the models whose parameters stand in this part of a library kind.
Json rows_of_kind(std::string_view kind, std::string_view part = {});

}  // namespace thermohall::schema
