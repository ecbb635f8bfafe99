#pragma once

#include "sim/base/yaml_document.h"

namespace thermohall {

/// Lays `change` over `base`: mappings are merged key by key, anything else replaces what was there, and an
/// empty value (`key:` or `key: null`) removes the key. Places in the files stay with the values, so that a
/// fault is reported where its text stands.
YamlNode merged(const YamlNode& base, const YamlNode& change);

/// A tree as YAML text: block style, two spaces, the order of the tree. Reading it back gives an equal tree
/// (places apart; what needs quotation marks gets them).
std::string to_yaml(const YamlNode& node);

}  // namespace thermohall
