#include "sim/scenario/section.h"

#include <fmt/core.h>

#include <cmath>

#include "sim/base/quantity.h"

namespace thermohall {
namespace {
YamlNode made_map() {
  YamlNode node;
  node.kind = YamlNode::Kind::map;
  return node;
}
const YamlNode empty_map = made_map(), faulty_map = made_map();

// What to write, in the unit a planner would take.
std::string value_in_words(std::string_view unit) {
  if (unit == "1" || unit == "delta_K") return unit_in_words(unit);
  return fmt::format("a value in {}", display_unit(1, unit));
}
}  // namespace

Section::Section(const YamlNode& map, std::string path, Diagnostics& diagnostics)
    : map_(map), path_(std::move(path)), diagnostics_(diagnostics) {}

std::string Section::path_of(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + '.' + std::string(key);
}

void Section::error(std::string_view key, std::string message) const {
  const YamlEntry* entry = map_.find(key);
  diagnostics_.error(entry ? entry->location() : location(), path_of(key), std::move(message));
}

bool Section::is_fault() const { return &map_ == &faulty_map; }

bool Section::has(std::string_view key) const { return map_.find(key) != nullptr; }

const YamlNode* Section::find(std::string_view key) {
  asked_.emplace(key);
  const YamlEntry* entry = map_.find(key);
  return entry ? &entry->value : nullptr;
}

const YamlNode* Section::require(std::string_view key, std::string_view what) {
  const YamlNode* node = find(key);
  if (!node && !is_fault()) error(key, fmt::format("is missing; needs {}", what));
  return node;
}

const YamlNode& Section::mapping(std::string_view key, bool needed) {
  const YamlNode* node = needed ? require(key, "a mapping of keys") : find(key);
  if (!node) return needed ? faulty_map : empty_map;
  if (node->is_map() || (node->is_null() && !needed)) return *node;
  diagnostics_.error(node->location(), path_of(key),
                     fmt::format("needs a mapping of keys, not {}", kind_in_words(node->kind)));
  return faulty_map;
}

double Section::quantity(std::string_view key, std::string_view unit, double min, double max,
                         std::optional<double> fallback) {
  const YamlNode* node = fallback ? find(key) : require(key, value_in_words(unit));
  const double missing = fallback.value_or(min);
  if (!node) return missing;
  if (!node->is_scalar()) {
    diagnostics_.error(node->location(), path_of(key),
                       fmt::format("needs one value, not {}", kind_in_words(node->kind)));
    return missing;
  }
  try {
    const double value = parse_quantity(node->text, unit);
    if (value >= min && value <= max) return value;
    const auto shown =
        unit == "1" && node->text.ends_with('%') ? std::string_view("%") : display_unit(value, unit);
    diagnostics_.error(node->location(), path_of(key),
                       fmt::format("{} is outside {} .. {}", node->text, format_quantity(min, unit, shown),
                                   format_quantity(max, unit, shown)));
  } catch (const QuantityError& fault) {
    const std::string message = fault.what();
    const bool has_remedy = message.ends_with(')') || message.find("needs") != message.npos ||
                            message.find("write") != message.npos || message.find("convert") != message.npos;
    diagnostics_.error(node->location(), path_of(key),
                       has_remedy ? message : message + "; needs " + value_in_words(unit));
  }
  return missing;
}

int Section::count(std::string_view key, int min, int max, std::optional<int> fallback) {
  const YamlNode* node = fallback ? find(key) : require(key, "a whole number");
  const int missing = fallback.value_or(min);
  if (!node) return missing;
  try {
    const double value = node->is_scalar() ? parse_number(node->text) : std::nan("");
    if (std::floor(value) == value && value >= min && value <= max) return static_cast<int>(value);
  } catch (const QuantityError&) {
    // reported below
  }
  diagnostics_.error(node->location(), path_of(key),
                     fmt::format("{} is not a whole number from {} to {}", quote(node->text), min, max));
  return missing;
}

std::string Section::text(std::string_view key, std::optional<std::string> fallback) {
  const YamlNode* node = fallback ? find(key) : require(key, "a text");
  if (!node) return fallback.value_or("");
  if (node->is_scalar()) return node->text;
  diagnostics_.error(node->location(), path_of(key),
                     fmt::format("needs a text, not {}", kind_in_words(node->kind)));
  return fallback.value_or("");
}

bool Section::flag(std::string_view key, bool fallback) {
  const YamlNode* node = find(key);
  if (!node) return fallback;
  if (node->is_scalar() && (node->text == "true" || node->text == "yes")) return true;
  if (node->is_scalar() && (node->text == "false" || node->text == "no")) return false;
  diagnostics_.error(node->location(), path_of(key), "is true or false");
  return fallback;
}

int Section::word(std::string_view key, std::initializer_list<std::string_view> words,
                  std::optional<int> fallback) {
  std::string list;
  for (const auto w : words) list += (list.empty() ? "" : ", ") + std::string(w);
  const YamlNode* node = fallback ? find(key) : require(key, "one of " + list);
  if (!node) return fallback.value_or(-1);
  int index = 0;
  for (const auto w : words) {
    if (node->is_scalar() && node->text == w) return index;
    ++index;
  }
  diagnostics_.error(node->location(), path_of(key),
                     fmt::format("{} is none of {}{}", quote(node->text), list,
                                 did_you_mean(node->text, std::vector<std::string_view>(words))));
  return fallback.value_or(-1);
}

std::string Section::reference(std::string_view key, const std::vector<std::string>& ids,
                               std::string_view kind, bool needed) {
  const YamlNode* node = needed ? require(key, fmt::format("the id of a {}", kind)) : find(key);
  if (!node) return "";
  for (const auto& id : ids)
    if (node->is_scalar() && node->text == id) return id;
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  std::string known;
  if (ids.size() <= 12)
    for (const auto& id : ids) known += (known.empty() ? "; there are " : ", ") + id;
  if (ids.empty()) known = "; there are none";
  diagnostics_.error(
      node->location(), path_of(key),
      fmt::format("no {} is called {}{}{}", kind, quote(node->text), did_you_mean(node->text, names), known));
  return "";
}

void Section::leave(std::initializer_list<std::string_view> keys) {
  for (const auto key : keys) asked_.emplace(key);
}

YamlNode Section::rest() {
  took_rest_ = true;
  YamlNode node = map_;
  node.kind = YamlNode::Kind::map;
  std::erase_if(node.entries, [&](const YamlEntry& e) { return asked_.contains(e.key); });
  return node;
}

void Section::finish() {
  if (took_rest_) return;
  const std::vector<std::string_view> known(asked_.begin(), asked_.end());
  for (const auto& entry : map_.entries)
    if (!asked_.contains(entry.key))
      diagnostics_.error(entry.location(), path_of(entry.key),
                         "is not a known key" + did_you_mean(entry.key, known));
}

}  // namespace thermohall
