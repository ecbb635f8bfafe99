#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace thermohall {

inline std::vector<unsigned char> base64_bytes(const std::string& text) {
  const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::vector<unsigned char> bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=') break;
    bits = bits << 6 | static_cast<std::uint32_t>(alphabet.find(c));
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push_back(static_cast<unsigned char>(bits >> count & 255U));
  }
  return bytes;
}

/// The values of a data array of a VTK XML file; empty when the array is not there or its length is wrong.
template <class Value>
std::vector<Value> vtk_values(const std::string& file, const std::string& name) {
  const auto named = file.find("Name=\"" + name + "\"");
  if (named == std::string::npos) return {};
  const auto begin = file.find('>', named) + 1;
  const auto bytes = base64_bytes(file.substr(begin, file.find('<', begin) - begin));
  std::uint64_t size = 0;
  if (bytes.size() < sizeof size) return {};
  std::memcpy(&size, bytes.data(), sizeof size);
  if (bytes.size() != sizeof size + size || size % sizeof(Value) != 0) return {};
  std::vector<Value> values(size / sizeof(Value));
  if (size > 0) std::memcpy(values.data(), bytes.data() + sizeof size, size);
  return values;
}

}  // namespace thermohall
