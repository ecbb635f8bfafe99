#include "sim/base/parameter_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "sim/base/quantity.h"
#include "sim/base/value_reader.h"

namespace thermohall {
namespace {

using Kind = ParameterView::Kind;

void read_slot(const YamlNode& node, const std::string& key, const ParameterSlot& slot,
               Diagnostics& diagnostics) {
  const ValueRange range{slot.unit, slot.min, slot.max};
  switch (slot.kind) {
    case Kind::quantity:
      if (const auto value = read_quantity(node, key, range, diagnostics))
        *std::get<double*>(slot.value) = *value;
      break;
    case Kind::coefficients:
      if (const auto values = read_quantities(node, key, slot.count, range, diagnostics)) {
        std::copy(values->begin(), values->end(), std::get<std::span<double>>(slot.value).begin());
      }
      break;
    case Kind::choice:
      if (const auto index = read_choice(node, key, slot.choices, diagnostics)) {
        const auto& value = std::get<ParameterSlot::ChoiceValue>(slot.value);
        value.set(value.row, value.owner, *index);
      }
      break;
    case Kind::curve:
      if (auto curve = read_curve(node, key, slot.x_unit, range, diagnostics)) {
        *std::get<Curve*>(slot.value) = std::move(*curve);
      }
      break;
  }
}

void set_fallback(const ParameterSlot& slot) {
  switch (slot.kind) {
    case Kind::quantity:
      *std::get<double*>(slot.value) = slot.fallback;
      break;
    case Kind::coefficients:
      std::ranges::fill(std::get<std::span<double>>(slot.value), slot.fallback);
      break;
    case Kind::choice: {
      const auto& value = std::get<ParameterSlot::ChoiceValue>(slot.value);
      value.set(value.row, value.owner, static_cast<int>(slot.fallback));
      break;
    }
    case Kind::curve:
      *std::get<Curve*>(slot.value) = {};
      break;
  }
}

std::string what_is_needed(const ParameterView& row) {
  const std::string unit = unit_in_words(row.unit);
  switch (row.kind) {
    case Kind::coefficients:
      return fmt::format("a list of {} numbers", row.count);
    case Kind::choice:
      return fmt::format("one of {}", fmt::join(row.choices, ", "));
    case Kind::curve:
      return fmt::format("points [[x, y], ...], x in {}, y in {}", unit_in_words(row.x_unit), unit);
    default:
      return row.unit == "1" ? unit : "a value in " + unit;
  }
}

void report_unknown_key(const YamlEntry& entry, const std::string& key_path,
                        std::span<const ParameterSlot> slots, const ParameterOptions& options,
                        Diagnostics& diagnostics) {
  std::vector<std::string_view> known(options.other_keys.begin(), options.other_keys.end());
  for (const ParameterSlot& slot : slots) known.push_back(slot.key);
  diagnostics.error(entry.location(), join_key(key_path, entry.key),
                    "is not a known key" + did_you_mean(entry.key, known));
}

// For the file itself, rows in K need no conversion; a difference is written in K as well.
std::string_view written_unit(std::string_view unit) { return unit == "delta_K" ? "K" : unit; }

std::string format_curve(const Curve& curve, const ParameterView& row) {
  std::string points;
  for (std::size_t i = 0; i < curve.x.size(); ++i) {
    points +=
        fmt::format("{}[{}, {}]", i > 0 ? ", " : "", exact_number(curve.x[i]), exact_number(curve.y[i]));
  }
  return fmt::format("{{units: [\"{}\", \"{}\"], points: [{}]}}", written_unit(row.x_unit),
                     written_unit(row.unit), points);
}

std::string format_value(const ParameterSlot& slot) {
  switch (slot.kind) {
    case Kind::coefficients: {
      std::vector<std::string> texts;
      for (const double value : std::get<std::span<double>>(slot.value)) {
        if (!std::isfinite(value)) return {};
        texts.push_back(exact_quantity(value, slot.unit));
      }
      return fmt::format("[{}]", fmt::join(texts, ", "));
    }
    case Kind::choice: {
      const auto& value = std::get<ParameterSlot::ChoiceValue>(slot.value);
      const auto index = static_cast<std::size_t>(value.get(value.row, value.owner));
      return index < slot.choices.size() ? std::string(slot.choices[index]) : std::string();
    }
    case Kind::curve: {
      const Curve& curve = *std::get<Curve*>(slot.value);
      return is_valid(curve) ? format_curve(curve, slot) : std::string();
    }
    default: {
      const double value = *std::get<double*>(slot.value);
      return std::isfinite(value) ? exact_quantity(value, slot.unit) : std::string();
    }
  }
}

}  // namespace

bool read_parameter_slots(const YamlNode& map, const std::string& key_path,
                          std::span<const ParameterSlot> slots, Diagnostics& diagnostics,
                          const ParameterOptions& options) {
  const std::size_t errors_before = diagnostics.error_count();
  if (!map.is_map() && !map.is_null()) {
    diagnostics.error(map.location(), key_path,
                      fmt::format("is {}; needs a mapping of parameters", kind_in_words(map.kind)));
    return false;
  }
  std::vector<bool> given(slots.size());
  for (const YamlEntry& entry : map.entries) {
    const auto slot = std::ranges::find(slots, std::string_view(entry.key), &ParameterSlot::key);
    if (slot != slots.end()) {
      given[static_cast<std::size_t>(slot - slots.begin())] = true;
      read_slot(entry.value, join_key(key_path, entry.key), *slot, diagnostics);
    } else if (std::ranges::find(options.other_keys, std::string_view(entry.key)) ==
               options.other_keys.end()) {
      report_unknown_key(entry, key_path, slots, options, diagnostics);
    }
  }
  for (std::size_t i = 0; i < slots.size() && !options.partial; ++i) {
    if (given[i]) continue;
    if (slots[i].is_required()) {
      diagnostics.error(map.location(), join_key(key_path, slots[i].key),
                        fmt::format("is missing ({}); needs {}", slots[i].meaning, what_is_needed(slots[i])));
    } else {
      set_fallback(slots[i]);
    }
  }
  return diagnostics.error_count() == errors_before;
}

std::vector<std::pair<std::string, std::string>> format_parameter_slots(
    std::span<const ParameterSlot> slots) {
  std::vector<std::pair<std::string, std::string>> result;
  for (const ParameterSlot& slot : slots) {
    if (std::string text = format_value(slot); !text.empty()) result.emplace_back(slot.key, std::move(text));
  }
  return result;
}

}  // namespace thermohall
