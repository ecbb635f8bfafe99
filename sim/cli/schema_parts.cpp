#include "sim/cli/schema_parts.h"

#include <fmt/core.h>

#include "sim/base/quantity.h"
#include "sim/base/value_reader.h"
#include "sim/cli/model_tables.h"

namespace thermohall::schema {
namespace {

Json number_or_text(std::string_view unit) {
  // A plain number is a quantity only where there is no unit.
  return unit == "1" ? Json{"number", "string"} : Json("string");
}

std::string sentence(std::string_view meaning, std::string_view range, std::string_view absent) {
  std::string result(meaning);
  if (!range.empty()) result += fmt::format(". {}", range);
  if (!absent.empty()) result += fmt::format(". Default: {}", absent);
  return result;
}

}  // namespace

Json quantity(std::string_view unit, double min, double max, std::string_view meaning,
              std::string_view absent) {
  const std::string range = range_in_words({unit, min, max}, display_unit(max, unit));
  return {{"type", number_or_text(unit)},
          {"description", sentence(meaning, fmt::format("{}, {}", unit_in_words(unit), range), absent)}};
}

Json count(int min, int max, std::string_view meaning) {
  return {{"type", "integer"}, {"minimum", min}, {"maximum", max}, {"description", meaning}};
}

Json text(std::string_view meaning) { return {{"type", {"string", "number"}}, {"description", meaning}}; }

Json flag(std::string_view meaning) {
  return {{"enum", {true, false, "yes", "no"}}, {"description", meaning}};
}

Json words(std::initializer_list<std::string_view> words, std::string_view meaning) {
  return {{"enum", words}, {"description", meaning}};
}

Json id_of(const std::vector<std::string>& ids, std::string_view meaning) {
  if (ids.empty()) return text(meaning);
  return {{"anyOf", {{{"enum", ids}}, {{"type", "string"}}}}, {"description", meaning}};
}

Json row(const ParameterView& view) {
  using Kind = ParameterView::Kind;
  const std::string absent = view.is_required() ? std::string() : printed_default(view);
  switch (view.kind) {
    case Kind::choice:
      return {{"enum", view.choices}, {"description", sentence(view.meaning, "", absent)}};
    case Kind::coefficients:
      return {{"type", "array"},
              {"items", {{"type", {"number", "string"}}}},
              {"minItems", view.count},
              {"maxItems", view.count},
              {"description", sentence(view.meaning, fmt::format("{} numbers", view.count), absent)}};
    case Kind::curve:
      return {{"type", {"array", "object", "string", "number"}},
              {"description", sentence(view.meaning,
                                       fmt::format("Points [[x, y], ...], {} against {}",
                                                   unit_in_words(view.unit), unit_in_words(view.x_unit)),
                                       "")}};
    default:
      return quantity(view.unit, view.min, view.max, view.meaning, absent);
  }
}

Json object(Json properties, std::string_view meaning) {
  Json json{{"type", "object"}, {"description", meaning}, {"properties", std::move(properties)}};
  json["additionalProperties"] = false;
  return json;
}

Json by_id(Json value, std::string_view meaning) {
  return {{"type", "object"}, {"description", meaning}, {"additionalProperties", std::move(value)}};
}

void allow_empty_values(Json& schema) {
  if (schema.contains("properties"))
    for (auto& [key, value] : schema["properties"].items()) allow_empty_values(value);
  if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
    allow_empty_values(schema["additionalProperties"]);
  if (schema.contains("anyOf")) schema["anyOf"].push_back({{"type", "null"}});
  if (schema.contains("enum")) schema["enum"].push_back(nullptr);
  if (schema.contains("type")) {
    Json& type = schema["type"];
    if (!type.is_array()) type = Json::array({type});
    type.push_back("null");
  }
}

void add(Json& properties, const Json& more) {
  for (const auto& [key, value] : more.items()) properties[key] = value;
}

Json rows_of_kind(std::string_view kind, std::string_view part) {
  Json properties = Json::object();
  for (const auto& model : model_catalogue()) {
    if (model.library.kind != kind || model.library.part != part) continue;
    for (const auto& view : model.parameters) properties[std::string(view.key)] = row(view);
  }
  return properties;
}

}  // namespace thermohall::schema
