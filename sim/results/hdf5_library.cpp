#include "sim/results/hdf5_library.h"

#include "sim/base/diagnostic.h"

namespace thermohall {
namespace {

static_assert(std::is_same_v<hid_t, std::int64_t> && std::is_same_v<hsize_t, unsigned long long>);

herr_t note_description(unsigned, const H5E_error2_t* error, void* text) {
  *static_cast<std::string*>(text) = error->desc ? error->desc : "";
  return 0;
}

// The innermost message of the library's error stack; of a failed system call only what the system said.
std::string deepest_cause() {
  std::string text;
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_DOWNWARD, note_description, &text);
  constexpr std::string_view marker = "error message = '";
  if (const auto begin = text.find(marker); begin != std::string::npos) {
    const auto end = text.find('\'', begin + marker.size());
    return text.substr(begin + marker.size(), end - begin - marker.size());
  }
  if (text == "file signature not found") return "it is not an HDF5 file";
  return text.empty() ? "the HDF5 library gives no reason" : text;
}

}  // namespace

// The library keeps its error settings for each thread. Its cleanup at the end of the program is switched
// off: handles close what they opened, and after a file that could not be closed (full disk) it would crash.
void keep_hdf5_quiet() {
  static const herr_t no_cleanup = H5dont_atexit();
  thread_local const herr_t no_printing = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  static_cast<void>(no_cleanup);
  static_cast<void>(no_printing);
}

void fail_hdf5(const std::filesystem::path& file, const std::string& operation) {
  throw FileError(file.string(), operation, deepest_cause());
}

Hdf5Handle hdf5_text_type() {
  Hdf5Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  H5Tset_size(type.id(), H5T_VARIABLE);
  H5Tset_cset(type.id(), H5T_CSET_UTF8);
  return type;
}

Hdf5Handle hdf5_space(std::span<const std::uint64_t> shape, bool growing) {
  if (shape.empty()) return {H5Screate(H5S_SCALAR), H5Sclose};
  const std::vector<hsize_t> current(shape.begin(), shape.end());
  std::vector<hsize_t> largest = current;
  if (growing) largest[0] = H5S_UNLIMITED;
  return {H5Screate_simple(static_cast<int>(current.size()), current.data(), largest.data()), H5Sclose};
}

Hdf5Handle& Hdf5Handle::operator=(Hdf5Handle&& other) noexcept {
  std::swap(id_, other.id_);
  std::swap(closer_, other.closer_);
  return *this;
}

int Hdf5Handle::close() noexcept {
  if (id_ < 0) return 0;
  keep_hdf5_quiet();
  return closer_(std::exchange(id_, -1));
}

}  // namespace thermohall
