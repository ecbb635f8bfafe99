#pragma once

// What the sources of hdf5_file.h share: the C library kept quiet, its failures as exceptions, types and
// spaces. Included by them only.
#include <hdf5.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/results/hdf5_file.h"

namespace thermohall {

/// Silences the library in the calling thread; first thing of each function that calls it.
void keep_hdf5_quiet();

/// Throws FileError with the innermost message of the library's error stack.
[[noreturn]] void fail_hdf5(const std::filesystem::path& file, const std::string& operation);

template <class Result>
Result checked_hdf5(Result result, const std::filesystem::path& file, const std::string& operation) {
  if (result < 0) fail_hdf5(file, operation);
  return result;
}

inline Hdf5Handle hdf5_properties(hid_t kind) { return {H5Pcreate(kind), H5Pclose}; }

/// Variable-length UTF-8.
Hdf5Handle hdf5_text_type();

/// A scalar when there is no extent; `growing`: the first extent may become larger.
Hdf5Handle hdf5_space(std::span<const std::uint64_t> shape, bool growing = false);

/// Elements of a text dataset or attribute through `read(memory type, buffer)`, which is negative on failure.
template <class Read>
std::optional<std::vector<std::string>> read_hdf5_strings(hid_t type, hid_t space, std::size_t count,
                                                          Read read) {
  std::vector<std::string> result(count);
  if (count == 0) return result;
  if (H5Tis_variable_str(type) > 0) {
    const Hdf5Handle memory(H5Tcopy(type), H5Tclose);
    std::vector<char*> pointers(count, nullptr);
    const bool good = read(memory.id(), pointers.data()) >= 0;
    for (std::size_t i = 0; good && i < count; ++i) result[i] = pointers[i] ? pointers[i] : "";
    H5Dvlen_reclaim(memory.id(), space, H5P_DEFAULT, pointers.data());
    if (!good) return std::nullopt;
    return result;
  }
  const std::size_t width = H5Tget_size(type);
  std::vector<char> bytes(count * width);
  if (read(type, bytes.data()) < 0) return std::nullopt;
  for (std::size_t i = 0; i < count; ++i) {
    const char* begin = bytes.data() + i * width;
    result[i].assign(begin, std::find(begin, begin + width, '\0'));
  }
  return result;
}

}  // namespace thermohall
