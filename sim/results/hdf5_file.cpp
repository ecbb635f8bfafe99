#include "sim/results/hdf5_file.h"

#include <hdf5.h>
#include <hdf5_hl.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <new>
#include <stdexcept>

#include "sim/base/diagnostic.h"

namespace thermohall {
namespace {

static_assert(std::endian::native == std::endian::little, "plain chunks are written as they are in memory");
static_assert(std::is_same_v<hid_t, std::int64_t> && std::is_same_v<hsize_t, unsigned long long>);

// The library keeps its error settings for each thread. Its cleanup at the end of the program is switched
// off: handles close what they opened, and after a file that could not be closed (full disk) it would crash.
void keep_library_quiet() {
  static const herr_t no_cleanup = H5dont_atexit();
  thread_local const herr_t no_printing = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  static_cast<void>(no_cleanup);
  static_cast<void>(no_printing);
}

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

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& operation) {
  throw FileError(file.string(), operation, deepest_cause());
}

template <class Result>
Result checked(Result result, const std::filesystem::path& file, const std::string& operation) {
  if (result < 0) fail(file, operation);
  return result;
}

Hdf5Handle property_list(hid_t kind) { return {H5Pcreate(kind), H5Pclose}; }

// A conversion buffer of 64 KiB instead of one MiB, which the library would clear for each small write.
Hdf5Handle small_transfer() {
  Hdf5Handle transfer = property_list(H5P_DATASET_XFER);
  H5Pset_buffer(transfer.id(), std::size_t{1} << 16U, nullptr, nullptr);
  return transfer;
}

// Variable-length UTF-8.
Hdf5Handle text_type() {
  Hdf5Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  H5Tset_size(type.id(), H5T_VARIABLE);
  H5Tset_cset(type.id(), H5T_CSET_UTF8);
  return type;
}

Hdf5Handle file_type(Hdf5Type type) {
  switch (type) {
    case Hdf5Type::float32:
      return {H5Tcopy(H5T_IEEE_F32LE), H5Tclose};
    case Hdf5Type::float64:
      return {H5Tcopy(H5T_IEEE_F64LE), H5Tclose};
    case Hdf5Type::int32:
      return {H5Tcopy(H5T_STD_I32LE), H5Tclose};
    case Hdf5Type::text:
      break;
  }
  return text_type();
}

Hdf5Handle simple_space(std::span<const std::uint64_t> shape, bool growing = false) {
  if (shape.empty()) return {H5Screate(H5S_SCALAR), H5Sclose};
  const std::vector<hsize_t> current(shape.begin(), shape.end());
  std::vector<hsize_t> largest = current;
  if (growing) largest[0] = H5S_UNLIMITED;
  return {H5Screate_simple(static_cast<int>(current.size()), current.data(), largest.data()), H5Sclose};
}

// The buffer as the library sees it. Of the same shape as the selection in the file: for other shapes the
// library maps element by element, several times slower.
Hdf5Handle memory_space(std::span<const std::uint64_t> selection, std::uint64_t elements) {
  return simple_space(selection.empty() ? std::span(&elements, 1) : selection);
}

// Name of a dimension scale. The label serves, for the library finds the name of an open object by searching
// the file; only netCDF's mark of dimensions without a variable says nothing of the name.
std::string scale_name(hid_t scale) {
  std::string label(static_cast<std::size_t>(std::max<ssize_t>(0, H5DSget_scale_name(scale, nullptr, 0))),
                    '\0');
  H5DSget_scale_name(scale, label.data(), label.size() + 1);
  if (!label.empty() && !label.starts_with("This is a netCDF dimension")) return label;
  std::string path(static_cast<std::size_t>(std::max<ssize_t>(0, H5Iget_name(scale, nullptr, 0))), '\0');
  H5Iget_name(scale, path.data(), path.size() + 1);
  return path.substr(path.rfind('/') + 1);
}

// Elements of a text dataset or attribute through `read(memory type, buffer)`, which is negative on failure.
template <class Read>
std::optional<std::vector<std::string>> read_strings(hid_t type, hid_t space, std::size_t count, Read read) {
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

}  // namespace

Hdf5Handle& Hdf5Handle::operator=(Hdf5Handle&& other) noexcept {
  std::swap(id_, other.id_);
  std::swap(closer_, other.closer_);
  return *this;
}

int Hdf5Handle::close() noexcept {
  if (id_ < 0) return 0;
  keep_library_quiet();
  return closer_(std::exchange(id_, -1));
}

// ---------------------------------------------------------------- datasets

Hdf5Dataset::Hdf5Dataset(Hdf5Handle handle, std::filesystem::path file, std::string name)
    : handle_(std::move(handle)), file_(std::move(file)), name_(std::move(name)) {}

std::vector<std::uint64_t> Hdf5Dataset::shape() const {
  keep_library_quiet();
  const Hdf5Handle space(checked(H5Dget_space(handle_.id()), file_, "read " + name_ + " of"), H5Sclose);
  std::vector<hsize_t> extents(static_cast<std::size_t>(std::max(0, H5Sget_simple_extent_ndims(space.id()))));
  H5Sget_simple_extent_dims(space.id(), extents.data(), nullptr);
  return {extents.begin(), extents.end()};
}

Hdf5Type Hdf5Dataset::type() const {
  keep_library_quiet();
  const Hdf5Handle type(checked(H5Dget_type(handle_.id()), file_, "read " + name_ + " of"), H5Tclose);
  const H5T_class_t kind = H5Tget_class(type.id());
  if (kind == H5T_STRING) return Hdf5Type::text;
  if (kind == H5T_INTEGER) return Hdf5Type::int32;
  return H5Tget_size(type.id()) == sizeof(float) ? Hdf5Type::float32 : Hdf5Type::float64;
}

void Hdf5Dataset::resize(std::uint64_t rows) {
  std::vector<std::uint64_t> extents = shape();
  extents.at(0) = rows;
  const std::vector<hsize_t> wanted(extents.begin(), extents.end());
  checked(H5Dset_extent(handle_.id(), wanted.data()), file_, "extend " + name_ + " of");
}

void Hdf5Dataset::write_raw(Extents start, Extents count, const void* values, std::size_t size,
                            std::int64_t type) {
  keep_library_quiet();
  const std::string operation = "write " + name_ + " of";
  const Hdf5Handle space(checked(H5Dget_space(handle_.id()), file_, operation), H5Sclose);
  if (!count.empty()) {
    const std::vector<hsize_t> from(start.begin(), start.end()), extents(count.begin(), count.end());
    checked(H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, from.data(), nullptr, extents.data(), nullptr),
            file_, operation);
  }
  const hssize_t elements = H5Sget_select_npoints(space.id());
  if (elements < 0 || static_cast<std::size_t>(elements) != size) {
    throw std::logic_error(name_ + ": the number of values does not fit the shape");
  }
  if (size == 0) return;
  const Hdf5Handle memory = memory_space(count, size);
  const Hdf5Handle transfer = small_transfer();
  checked(H5Dwrite(handle_.id(), type, memory.id(), space.id(), transfer.id(), values), file_, operation);
}

void Hdf5Dataset::write_block(Extents start, Extents count, std::span<const float> values) {
  write_raw(start, count, values.data(), values.size(), H5T_NATIVE_FLOAT);
}

void Hdf5Dataset::write_block(Extents start, Extents count, std::span<const double> values) {
  write_raw(start, count, values.data(), values.size(), H5T_NATIVE_DOUBLE);
}

void Hdf5Dataset::write_chunk_bytes(Extents start, const void* bytes, std::size_t size) {
  keep_library_quiet();
  constexpr std::uint32_t skip_all_filters = 0xffffffff;
  const std::vector<hsize_t> from(start.begin(), start.end());
  checked(H5Dwrite_chunk(handle_.id(), H5P_DEFAULT, skip_all_filters, from.data(), size, bytes), file_,
          "write " + name_ + " of");
}

void Hdf5Dataset::copy_chunk(Extents from, Extents to) {
  keep_library_quiet();
  const std::string operation = "write " + name_ + " of";
  const std::vector<hsize_t> source(from.begin(), from.end()), target(to.begin(), to.end());
  hsize_t size = 0;
  checked(H5Dget_chunk_storage_size(handle_.id(), source.data(), &size), file_, operation);
  chunk_bytes_.resize(size);
  std::uint32_t skipped_filters = 0;
  checked(H5Dread_chunk(handle_.id(), H5P_DEFAULT, source.data(), &skipped_filters, chunk_bytes_.data()),
          file_, operation);
  checked(
      H5Dwrite_chunk(handle_.id(), H5P_DEFAULT, skipped_filters, target.data(), size, chunk_bytes_.data()),
      file_, operation);
}

void Hdf5Dataset::write_plain_chunk(Extents start, std::span<const float> chunk) {
  write_chunk_bytes(start, chunk.data(), chunk.size_bytes());
}

void Hdf5Dataset::write_plain_chunk(Extents start, std::span<const double> chunk) {
  write_chunk_bytes(start, chunk.data(), chunk.size_bytes());
}

void Hdf5Dataset::write_text(std::span<const std::string> all) {
  std::vector<const char*> pointers;
  pointers.reserve(all.size());
  for (const std::string& text : all) pointers.push_back(text.c_str());
  const Hdf5Handle type = text_type();
  write_raw({}, {}, pointers.data(), pointers.size(), type.id());
}

std::vector<double> Hdf5Dataset::read() const {
  const std::vector<std::uint64_t> extents = shape();
  return read_block(std::vector<std::uint64_t>(extents.size(), 0), extents);
}

std::vector<double> Hdf5Dataset::read_block(Extents start, Extents count) const {
  keep_library_quiet();
  const std::string operation = "read " + name_ + " of";
  const Hdf5Handle space(checked(H5Dget_space(handle_.id()), file_, operation), H5Sclose);
  if (type() == Hdf5Type::text) throw FileError(file_.string(), operation, "it holds text, not numbers");
  if (!count.empty()) {
    const std::vector<hsize_t> from(start.begin(), start.end()), extents(count.begin(), count.end());
    checked(H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, from.data(), nullptr, extents.data(), nullptr),
            file_, operation);
  }
  const hsize_t length = static_cast<hsize_t>(checked(H5Sget_select_npoints(space.id()), file_, operation));
  std::vector<double> values;
  try {
    values.resize(length);
  } catch (const std::exception&) {
    throw FileError(file_.string(), operation, "the stated size does not fit in memory");
  }
  if (length == 0) return values;
  const Hdf5Handle memory = memory_space(count, length);
  checked(H5Dread(handle_.id(), H5T_NATIVE_DOUBLE, memory.id(), space.id(), H5P_DEFAULT, values.data()),
          file_, operation);
  return values;
}

std::vector<std::string> Hdf5Dataset::read_text() const {
  keep_library_quiet();
  const std::string operation = "read " + name_ + " of";
  const Hdf5Handle type(checked(H5Dget_type(handle_.id()), file_, operation), H5Tclose);
  const Hdf5Handle space(checked(H5Dget_space(handle_.id()), file_, operation), H5Sclose);
  if (H5Tget_class(type.id()) != H5T_STRING) {
    throw FileError(file_.string(), operation, "it holds numbers, not text");
  }
  const auto count =
      static_cast<std::size_t>(checked(H5Sget_simple_extent_npoints(space.id()), file_, operation));
  auto texts = read_strings(type.id(), space.id(), count, [this](hid_t memory_type, void* buffer) {
    return H5Dread(handle_.id(), memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, buffer);
  });
  if (!texts) fail(file_, operation);
  return std::move(*texts);
}

// ---------------------------------------------------------------- file

Hdf5File::Hdf5File(Hdf5Handle handle, std::filesystem::path path)
    : handle_(std::move(handle)), path_(std::move(path)) {}

Hdf5File Hdf5File::create(const std::filesystem::path& path) {
  keep_library_quiet();
  const Hdf5Handle access = property_list(H5P_FILE_ACCESS);
  H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG);
  H5Pset_libver_bounds(access.id(), H5F_LIBVER_V18, H5F_LIBVER_V18);
  // Chunks are written whole, once: no cache between us and the disk, so that failures show at the write.
  H5Pset_cache(access.id(), 0, 1, 0, 1.0);
  // No slack at the end of the file: until it is closed, a file shorter than it states cannot be opened.
  H5Pset_meta_block_size(access.id(), 0);
  H5Pset_small_data_block_size(access.id(), 0);
  H5AC_cache_config_t cache{};
  cache.version = H5AC__CURR_CACHE_CONFIG_VERSION;
  H5Pget_mdc_config(access.id(), &cache);
  cache.evictions_enabled = false;
  cache.incr_mode = H5C_incr__off;
  cache.flash_incr_mode = H5C_flash_incr__off;
  cache.decr_mode = H5C_decr__off;
  H5Pset_mdc_config(access.id(), &cache);
  const Hdf5Handle creation = property_list(H5P_FILE_CREATE);
  H5Pset_link_creation_order(creation.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED);
  H5Pset_obj_track_times(creation.id(), false);  // the same run gives the same bytes
  const hid_t id = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.id(), access.id());
  return {Hdf5Handle(checked(id, path, "create"), H5Fclose), path};
}

Hdf5File Hdf5File::open(const std::filesystem::path& path) {
  keep_library_quiet();
  const Hdf5Handle access = property_list(H5P_FILE_ACCESS);
  H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG);
  H5Pset_file_locking(access.id(), false, true);  // a running program may still hold its .partial file
  const hid_t id = H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id());
  return {Hdf5Handle(checked(id, path, "open"), H5Fclose), path};
}

void Hdf5File::flush() {
  keep_library_quiet();
  checked(H5Fflush(handle_.id(), H5F_SCOPE_GLOBAL), path_, "write");
}

void Hdf5File::close() { checked(handle_.close(), path_, "close"); }

void Hdf5File::create_group(const std::string& name) {
  keep_library_quiet();
  const Hdf5Handle creation = property_list(H5P_GROUP_CREATE);
  H5Pset_link_creation_order(creation.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED);
  H5Pset_obj_track_times(creation.id(), false);
  const hid_t id = H5Gcreate2(handle_.id(), name.c_str(), H5P_DEFAULT, creation.id(), H5P_DEFAULT);
  const Hdf5Handle group(checked(id, path_, "create " + name + " in"), H5Gclose);
}

Hdf5Dataset Hdf5File::create_dataset(const std::string& name, const Hdf5Layout& layout) {
  keep_library_quiet();
  const std::string operation = "create " + name + " in";
  const Hdf5Handle creation = property_list(H5P_DATASET_CREATE);
  H5Pset_obj_track_times(creation.id(), false);
  if (!layout.chunk.empty()) {
    const std::vector<hsize_t> chunk(layout.chunk.begin(), layout.chunk.end());
    H5Pset_chunk(creation.id(), static_cast<int>(chunk.size()), chunk.data());
    H5Pset_shuffle(creation.id());
    H5Pset_deflate(creation.id(), 1);
  }
  const float nan = std::numeric_limits<float>::quiet_NaN();
  if (layout.nan_fill) H5Pset_fill_value(creation.id(), H5T_NATIVE_FLOAT, &nan);
  const Hdf5Handle type = file_type(layout.type);
  const Hdf5Handle space = simple_space(layout.shape, layout.growing);
  const hid_t id =
      H5Dcreate2(handle_.id(), name.c_str(), type.id(), space.id(), H5P_DEFAULT, creation.id(), H5P_DEFAULT);
  Hdf5Dataset dataset(Hdf5Handle(checked(id, path_, operation), H5Dclose), path_, name);
  if (layout.nan_fill) {
    const std::uint64_t one = 1;
    const Hdf5Handle fill =
        new_attribute(name, "_FillValue", type.id(), simple_space(std::span(&one, 1)).id());
    checked(H5Awrite(fill.id(), H5T_NATIVE_FLOAT, &nan), path_, operation);
  }
  return dataset;
}

Hdf5Dataset Hdf5File::open_dataset(const std::string& name) const {
  keep_library_quiet();
  const hid_t id = checked(H5Dopen2(handle_.id(), name.c_str(), H5P_DEFAULT), path_, "read " + name + " of");
  return {Hdf5Handle(id, H5Dclose), path_, name};
}

void Hdf5File::write_text(const std::string& name, std::span<const std::string> values) {
  create_dataset(name, {.type = Hdf5Type::text, .shape = {values.size()}}).write_text(values);
}

void Hdf5File::write_text(const std::string& name, const std::string& value) {
  create_dataset(name, {.type = Hdf5Type::text, .shape = {}}).write_text(std::span(&value, 1));
}

// ---------------------------------------------------------------- attributes

Hdf5Handle Hdf5File::open_object(const std::string& name) const {
  keep_library_quiet();
  const hid_t id = H5Oopen(handle_.id(), name.c_str(), H5P_DEFAULT);
  return {checked(id, path_, "read " + name + " of"), H5Oclose};
}

// An attribute that exists already is overwritten in place, so its type and shape must be the same.
Hdf5Handle Hdf5File::new_attribute(const std::string& object, const std::string& name, std::int64_t type,
                                   std::int64_t space) {
  const Hdf5Handle owner = open_object(object);
  const hid_t id = H5Aexists(owner.id(), name.c_str()) > 0
                       ? H5Aopen(owner.id(), name.c_str(), H5P_DEFAULT)
                       : H5Acreate2(owner.id(), name.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT);
  return {checked(id, path_, "write attribute " + name + " of " + object + " in"), H5Aclose};
}

void Hdf5File::set_attribute(const std::string& object, const std::string& name, const std::string& value) {
  const Hdf5Handle type = text_type();
  const Hdf5Handle attribute = new_attribute(object, name, type.id(), simple_space({}).id());
  const char* text = value.c_str();
  checked(H5Awrite(attribute.id(), type.id(), &text), path_, "write attribute " + name + " in");
}

void Hdf5File::set_attribute(const std::string& object, const std::string& name, double value) {
  const Hdf5Handle attribute = new_attribute(object, name, H5T_IEEE_F64LE, simple_space({}).id());
  checked(H5Awrite(attribute.id(), H5T_NATIVE_DOUBLE, &value), path_, "write attribute " + name + " in");
}

void Hdf5File::set_attribute(const std::string& object, const std::string& name,
                             std::span<const std::int32_t> values) {
  const std::uint64_t length = values.size();
  const Hdf5Handle space = simple_space(std::span(&length, 1));
  const Hdf5Handle attribute = new_attribute(object, name, H5T_STD_I32LE, space.id());
  checked(H5Awrite(attribute.id(), H5T_NATIVE_INT32, values.data()), path_,
          "write attribute " + name + " in");
}

std::optional<std::string> Hdf5File::text_attribute(const std::string& object,
                                                    const std::string& name) const {
  const Hdf5Handle owner = open_object(object);
  if (H5Aexists(owner.id(), name.c_str()) <= 0) return std::nullopt;
  const Hdf5Handle attribute(H5Aopen(owner.id(), name.c_str(), H5P_DEFAULT), H5Aclose);
  const Hdf5Handle type(H5Aget_type(attribute.id()), H5Tclose);
  const Hdf5Handle space(H5Aget_space(attribute.id()), H5Sclose);
  if (H5Tget_class(type.id()) != H5T_STRING || H5Sget_simple_extent_npoints(space.id()) != 1) {
    return std::nullopt;
  }
  auto texts = read_strings(type.id(), space.id(), 1, [&attribute](hid_t memory_type, void* buffer) {
    return H5Aread(attribute.id(), memory_type, buffer);
  });
  if (!texts) fail(path_, "read attribute " + name + " of " + object + " in");
  return std::move(texts->front());
}

std::vector<double> Hdf5File::number_attribute(const std::string& object, const std::string& name) const {
  const Hdf5Handle owner = open_object(object);
  if (H5Aexists(owner.id(), name.c_str()) <= 0) return {};
  const Hdf5Handle attribute(H5Aopen(owner.id(), name.c_str(), H5P_DEFAULT), H5Aclose);
  const Hdf5Handle type(H5Aget_type(attribute.id()), H5Tclose);
  const Hdf5Handle space(H5Aget_space(attribute.id()), H5Sclose);
  const H5T_class_t kind = H5Tget_class(type.id());
  const hssize_t count = H5Sget_simple_extent_npoints(space.id());
  if ((kind != H5T_FLOAT && kind != H5T_INTEGER) || count < 0) return {};
  std::vector<double> values(static_cast<std::size_t>(count));
  checked(H5Aread(attribute.id(), H5T_NATIVE_DOUBLE, values.data()), path_,
          "read attribute " + name + " of " + object + " in");
  return values;
}

std::vector<std::string> Hdf5File::attribute_names(const std::string& object) const {
  const Hdf5Handle owner = open_object(object);
  std::vector<std::string> names;
  const auto add = [](hid_t, const char* name, const H5A_info_t*, void* list) -> herr_t {
    static_cast<std::vector<std::string>*>(list)->emplace_back(name);
    return 0;
  };
  hsize_t position = 0;
  checked(H5Aiterate2(owner.id(), H5_INDEX_NAME, H5_ITER_INC, &position, add, &names), path_,
          "read attributes of " + object + " in");
  return names;
}

// ---------------------------------------------------------------- structure

bool Hdf5File::exists(const std::string& name) const {
  keep_library_quiet();
  for (std::size_t end = name.find('/', 1); end != std::string::npos; end = name.find('/', end + 1)) {
    if (H5Lexists(handle_.id(), name.substr(0, end).c_str(), H5P_DEFAULT) <= 0) return false;
  }
  return name == "/" || H5Lexists(handle_.id(), name.c_str(), H5P_DEFAULT) > 0;
}

std::vector<std::string> Hdf5File::children(const std::string& group, bool want_groups) const {
  keep_library_quiet();
  const std::string operation = "list " + group + " of";
  const Hdf5Handle owner(checked(H5Gopen2(handle_.id(), group.c_str(), H5P_DEFAULT), path_, operation),
                         H5Gclose);
  H5G_info_t info{};
  checked(H5Gget_info(owner.id(), &info), path_, operation);
  const H5O_type_t wanted = want_groups ? H5O_TYPE_GROUP : H5O_TYPE_DATASET;
  std::vector<std::string> names;
  for (hsize_t i = 0; i < info.nlinks; ++i) {
    H5_index_t index = H5_INDEX_CRT_ORDER;
    auto length = H5Lget_name_by_idx(owner.id(), ".", index, H5_ITER_INC, i, nullptr, 0, H5P_DEFAULT);
    if (length < 0) {
      index = H5_INDEX_NAME;
      length = H5Lget_name_by_idx(owner.id(), ".", index, H5_ITER_INC, i, nullptr, 0, H5P_DEFAULT);
    }
    std::string name(static_cast<std::size_t>(checked(length, path_, operation)), '\0');
    H5Lget_name_by_idx(owner.id(), ".", index, H5_ITER_INC, i, name.data(), name.size() + 1, H5P_DEFAULT);
    H5O_info_t object{};
    checked(H5Oget_info_by_name2(owner.id(), name.c_str(), &object, H5O_INFO_BASIC, H5P_DEFAULT), path_,
            operation);
    if (object.type == wanted) names.push_back(std::move(name));
  }
  return names;
}

std::vector<std::string> Hdf5File::groups(const std::string& group) const { return children(group, true); }

std::vector<std::string> Hdf5File::datasets(const std::string& group) const { return children(group, false); }

void Hdf5File::make_scale(const std::string& dataset, const std::string& label) {
  const Hdf5Handle object = open_object(dataset);
  checked(H5DSset_scale(object.id(), label.c_str()), path_, "write " + dataset + " of");
}

void Hdf5File::attach_scale(const std::string& dataset, unsigned dimension, const std::string& scale) {
  const Hdf5Handle object = open_object(dataset), axis = open_object(scale);
  checked(H5DSattach_scale(object.id(), axis.id(), dimension), path_, "write " + dataset + " of");
}

std::vector<std::string> Hdf5File::dimension_names(const std::string& dataset) const {
  const Hdf5Handle object = open_object(dataset);
  std::vector<std::string> names(open_dataset(dataset).shape().size());
  const std::string own_name = dataset.substr(dataset.rfind('/') + 1);
  if (H5DSis_scale(object.id()) > 0) {
    std::fill(names.begin(), names.end(), own_name);
    return names;
  }
  const auto note_name = [](hid_t, unsigned, hid_t scale, void* target) -> herr_t {
    *static_cast<std::string*>(target) = scale_name(scale);
    return 1;
  };
  for (unsigned i = 0; i < names.size(); ++i) {
    checked(H5DSiterate_scales(object.id(), i, nullptr, note_name, &names[i]), path_,
            "read " + dataset + " of");
  }
  return names;
}

}  // namespace thermohall
