#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/cli/schema_parts.h"

namespace thermohall::schema {

/// Ids of the equipment library for completion; empty when it has no such kind or cannot be read.
std::vector<std::string> ids_of_kind(const std::string& kind);

/// Properties of what a type of this kind states beside those of about_type().
Json rows_of_type(std::string_view kind);
/// label, note, model, source, confidence, cost
Json about_type();
/// The section `types`.
Json types();

/// An object of the scenario: `type: id` with overrides or an inline definition, the object's own keys, and
/// for counted ones `count` and `standby`.
Json equipment(const std::string& kind, const Json& own, std::string_view meaning, bool counted = true);

}  // namespace thermohall::schema
