#pragma once

#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "models/parameter.h"
#include "sim/base/diagnostic.h"
#include "sim/base/parameter_slot.h"
#include "sim/base/yaml_node.h"

namespace thermohall {

struct ParameterOptions {
  bool partial = false;  ///< an override: only what is given is set, nothing is missing
  std::span<const std::string_view> other_keys = {};  ///< further keys of the same mapping, read elsewhere
};

/// Reads the values of a table's rows from a mapping. All faults are collected: unknown keys, missing ones,
/// wrong kinds, units and dimensions, values outside their range, unknown choices, wrong counts, bad curves.
/// Members whose value is faulty keep what they held. An absent key takes the row's fallback: every
/// coefficient takes it, and an absent curve is empty. Returns true when no error was added.
bool read_parameter_slots(const YamlNode& map, const std::string& key_path,
                          std::span<const ParameterSlot> slots, Diagnostics& diagnostics,
                          const ParameterOptions& options = {});

/// The values as text that read_parameters reads back as exactly the same: "capacity", "132 kW". Rows without
/// a value (an absent curve, a number that is not finite) are left out.
std::vector<std::pair<std::string, std::string>> format_parameter_slots(std::span<const ParameterSlot> slots);

template <class P>
bool read_parameters(const YamlNode& map, const std::string& key_path,
                     std::type_identity_t<std::span<const Parameter<P>>> table, P& out,
                     Diagnostics& diagnostics, const ParameterOptions& options = {}) {
  return read_parameter_slots(map, key_path, make_parameter_slots<P>(table, out), diagnostics, options);
}

template <class P>
std::vector<std::pair<std::string, std::string>> format_parameters(
    std::type_identity_t<std::span<const Parameter<P>>> table, const P& parameters) {
  P copy = parameters;
  return format_parameter_slots(make_parameter_slots<P>(table, copy));
}

/// The rows of a table for manuals, schemas and forms.
template <class P>
std::vector<ParameterView> describe_parameters(std::span<const Parameter<P>> table) {
  P example{};
  const std::vector<ParameterSlot> slots = make_parameter_slots<P>(table, example);
  return {slots.begin(), slots.end()};
}

}  // namespace thermohall
