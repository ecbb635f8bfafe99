#pragma once

#include <cstddef>
#include <string>

namespace thermohall {

/// Bytes as text in the alphabet of RFC 4648, with padding.
std::string base64_text(const void* bytes, std::size_t size);

}  // namespace thermohall
