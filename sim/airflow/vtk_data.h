#pragma once

#include <fmt/core.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "sim/base/base64.h"

namespace thermohall {

inline constexpr const char* vtk_byte_order =
    std::endian::native == std::endian::little ? "LittleEndian" : "BigEndian";

/// An array of a VTK XML file (header_type UInt64): the number of bytes, then the values, encoded together.
template <class Value>
std::string vtk_data_array(const char* name, const char* type, int components,
                           const std::vector<Value>& values) {
  const std::uint64_t size = values.size() * sizeof(Value);
  std::vector<unsigned char> bytes(sizeof size + size);
  std::memcpy(bytes.data(), &size, sizeof size);
  if (size > 0) std::memcpy(bytes.data() + sizeof size, values.data(), size);
  return fmt::format(
      "        <DataArray type=\"{}\" Name=\"{}\" NumberOfComponents=\"{}\" "
      "format=\"binary\">{}</DataArray>\n",
      type, name, components, base64_text(bytes.data(), bytes.size()));
}

}  // namespace thermohall
