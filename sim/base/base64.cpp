#include "sim/base/base64.h"

#include <cstdint>

namespace thermohall {

std::string base64_text(const void* bytes, std::size_t size) {
  static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto* in = static_cast<const unsigned char*>(bytes);
  std::string text;
  text.reserve((size + 2) / 3 * 4);
  for (std::size_t i = 0; i < size; i += 3) {
    const std::size_t left = size - i;
    const std::uint32_t three = static_cast<std::uint32_t>(in[i]) << 16 |
                                (left > 1 ? static_cast<std::uint32_t>(in[i + 1]) << 8 : 0U) |
                                (left > 2 ? static_cast<std::uint32_t>(in[i + 2]) : 0U);
    text += alphabet[three >> 18 & 63U];
    text += alphabet[three >> 12 & 63U];
    text += left > 1 ? alphabet[three >> 6 & 63U] : '=';
    text += left > 2 ? alphabet[three & 63U] : '=';
  }
  return text;
}

}  // namespace thermohall
