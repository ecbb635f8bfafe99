#pragma once

#include <string_view>

#include "sim/base/yaml_node.h"

namespace thermohall {

/// The mapping `a.b.c: value` as a nested tree, to be laid over a scenario.
YamlNode nested_value(std::string_view key, const YamlNode& value);

}  // namespace thermohall
