#pragma once

#include <cstddef>
#include <string>

#include "sim/base/diagnostic.h"
#include "sim/base/yaml_node.h"

namespace thermohall {

struct YamlDocument {
  std::string text;  ///< as read, without a byte order mark
  YamlNode root;     ///< null when the file could not be read or parsed
};

/// Bounds that keep a hostile file harmless. A 100,000-rack file with a line a rack is well inside.
struct YamlLimits {
  std::size_t bytes = 64U << 20U;
  std::size_t nodes = 2'000'000;
  std::size_t depth = 64;
};

/// Reads a file with one document. Everything wrong with it is added to the diagnostics: what read_text_file
/// reports, syntax errors, keys given twice (naming both places), anchors, aliases, merge keys and tags
/// (refused), more than one document, a limit exceeded. The error of a missing file stands at `referrer` when
/// that is given.
YamlDocument load_yaml_file(const std::string& path, Diagnostics& diagnostics,
                            const SourceLocation& referrer = {}, const YamlLimits& limits = {});
YamlDocument load_yaml_text(std::string text, const std::string& name, Diagnostics& diagnostics,
                            const YamlLimits& limits = {});

}  // namespace thermohall
