#include "sim/study/nested_value.h"

#include <utility>

namespace thermohall {

YamlNode nested_value(std::string_view key, const YamlNode& value) {
  const auto dot = key.find('.');
  YamlEntry entry{
      .key = std::string(key.substr(0, dot)), .line = value.line, .column = value.column, .value = value};
  if (dot != std::string_view::npos) entry.value = nested_value(key.substr(dot + 1), value);
  YamlNode node;
  node.kind = YamlNode::Kind::map;
  node.file = value.file;
  node.line = value.line;
  node.column = value.column;
  node.entries.push_back(std::move(entry));
  return node;
}

}  // namespace thermohall
