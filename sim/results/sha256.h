#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace thermohall {

/// SHA-256, for the record of which input files a run has read.
/// Source: NIST, FIPS 180-4 Secure Hash Standard, 2015, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.
class Sha256 {
 public:
  Sha256();
  void update(std::string_view bytes);
  std::string hex();  ///< 64 lower-case digits; ends the message: update nothing afterwards

 private:
  void process_block(const unsigned char* block);

  std::array<std::uint32_t, 8> hash_;
  std::array<unsigned char, 64> pending_{};
  std::uint64_t length_bytes_ = 0;
};

std::string sha256_hex(std::string_view bytes);

/// FileError when the file cannot be read.
std::string sha256_of_file(const std::filesystem::path& path);

}  // namespace thermohall
