#include <bit>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "sim/results/hdf5_library.h"

namespace thermohall {
namespace {

static_assert(std::endian::native == std::endian::little, "plain chunks are written as they are in memory");

// A conversion buffer of 64 KiB instead of one MiB, which the library would clear for each small write.
Hdf5Handle small_transfer() {
  Hdf5Handle transfer = hdf5_properties(H5P_DATASET_XFER);
  H5Pset_buffer(transfer.id(), std::size_t{1} << 16U, nullptr, nullptr);
  return transfer;
}

// The buffer as the library sees it. Of the same shape as the selection in the file: for other shapes the
// library maps element by element, several times slower.
Hdf5Handle memory_space(std::span<const std::uint64_t> selection, std::uint64_t elements) {
  return hdf5_space(selection.empty() ? std::span(&elements, 1) : selection);
}

}  // namespace

Hdf5Dataset::Hdf5Dataset(Hdf5Handle handle, std::filesystem::path file, std::string name)
    : handle_(std::move(handle)), file_(std::move(file)), name_(std::move(name)) {}

std::vector<std::uint64_t> Hdf5Dataset::shape() const {
  keep_hdf5_quiet();
  const Hdf5Handle space(checked_hdf5(H5Dget_space(handle_.id()), file_, "read " + name_ + " of"), H5Sclose);
  std::vector<hsize_t> extents(static_cast<std::size_t>(std::max(0, H5Sget_simple_extent_ndims(space.id()))));
  H5Sget_simple_extent_dims(space.id(), extents.data(), nullptr);
  return {extents.begin(), extents.end()};
}

Hdf5Type Hdf5Dataset::type() const {
  keep_hdf5_quiet();
  const Hdf5Handle type(checked_hdf5(H5Dget_type(handle_.id()), file_, "read " + name_ + " of"), H5Tclose);
  const H5T_class_t kind = H5Tget_class(type.id());
  if (kind == H5T_STRING) return Hdf5Type::text;
  if (kind == H5T_INTEGER) return Hdf5Type::int32;
  return H5Tget_size(type.id()) == sizeof(float) ? Hdf5Type::float32 : Hdf5Type::float64;
}

void Hdf5Dataset::resize(std::uint64_t rows) {
  std::vector<std::uint64_t> extents = shape();
  extents.at(0) = rows;
  const std::vector<hsize_t> wanted(extents.begin(), extents.end());
  checked_hdf5(H5Dset_extent(handle_.id(), wanted.data()), file_, "extend " + name_ + " of");
}

void Hdf5Dataset::write_raw(Extents start, Extents count, const void* values, std::size_t size,
                            std::int64_t type) {
  keep_hdf5_quiet();
  const std::string operation = "write " + name_ + " of";
  const Hdf5Handle space(checked_hdf5(H5Dget_space(handle_.id()), file_, operation), H5Sclose);
  if (!count.empty()) {
    const std::vector<hsize_t> from(start.begin(), start.end()), extents(count.begin(), count.end());
    checked_hdf5(
        H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, from.data(), nullptr, extents.data(), nullptr), file_,
        operation);
  }
  const hssize_t elements = H5Sget_select_npoints(space.id());
  if (elements < 0 || static_cast<std::size_t>(elements) != size) {
    throw std::logic_error(name_ + ": the number of values does not fit the shape");
  }
  if (size == 0) return;
  const Hdf5Handle memory = memory_space(count, size);
  const Hdf5Handle transfer = small_transfer();
  checked_hdf5(H5Dwrite(handle_.id(), type, memory.id(), space.id(), transfer.id(), values), file_,
               operation);
}

void Hdf5Dataset::write_block(Extents start, Extents count, std::span<const float> values) {
  write_raw(start, count, values.data(), values.size(), H5T_NATIVE_FLOAT);
}

void Hdf5Dataset::write_block(Extents start, Extents count, std::span<const double> values) {
  write_raw(start, count, values.data(), values.size(), H5T_NATIVE_DOUBLE);
}

void Hdf5Dataset::write_chunk_bytes(Extents start, const void* bytes, std::size_t size) {
  keep_hdf5_quiet();
  constexpr std::uint32_t skip_all_filters = 0xffffffff;
  const std::vector<hsize_t> from(start.begin(), start.end());
  checked_hdf5(H5Dwrite_chunk(handle_.id(), H5P_DEFAULT, skip_all_filters, from.data(), size, bytes), file_,
               "write " + name_ + " of");
}

void Hdf5Dataset::copy_chunk(Extents from, Extents to) {
  keep_hdf5_quiet();
  const std::string operation = "write " + name_ + " of";
  const std::vector<hsize_t> source(from.begin(), from.end()), target(to.begin(), to.end());
  hsize_t size = 0;
  checked_hdf5(H5Dget_chunk_storage_size(handle_.id(), source.data(), &size), file_, operation);
  chunk_bytes_.resize(size);
  std::uint32_t skipped_filters = 0;
  checked_hdf5(H5Dread_chunk(handle_.id(), H5P_DEFAULT, source.data(), &skipped_filters, chunk_bytes_.data()),
               file_, operation);
  checked_hdf5(
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
  const Hdf5Handle type = hdf5_text_type();
  write_raw({}, {}, pointers.data(), pointers.size(), type.id());
}

std::vector<double> Hdf5Dataset::read() const {
  const std::vector<std::uint64_t> extents = shape();
  return read_block(std::vector<std::uint64_t>(extents.size(), 0), extents);
}

std::vector<double> Hdf5Dataset::read_block(Extents start, Extents count) const {
  keep_hdf5_quiet();
  const std::string operation = "read " + name_ + " of";
  const Hdf5Handle space(checked_hdf5(H5Dget_space(handle_.id()), file_, operation), H5Sclose);
  if (type() == Hdf5Type::text) throw FileError(file_.string(), operation, "it holds text, not numbers");
  if (!count.empty()) {
    const std::vector<hsize_t> from(start.begin(), start.end()), extents(count.begin(), count.end());
    checked_hdf5(
        H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, from.data(), nullptr, extents.data(), nullptr), file_,
        operation);
  }
  const hsize_t length =
      static_cast<hsize_t>(checked_hdf5(H5Sget_select_npoints(space.id()), file_, operation));
  std::vector<double> values;
  try {
    values.resize(length);
  } catch (const std::exception&) {
    throw FileError(file_.string(), operation, "the stated size does not fit in memory");
  }
  if (length == 0) return values;
  const Hdf5Handle memory = memory_space(count, length);
  checked_hdf5(H5Dread(handle_.id(), H5T_NATIVE_DOUBLE, memory.id(), space.id(), H5P_DEFAULT, values.data()),
               file_, operation);
  return values;
}

std::vector<std::string> Hdf5Dataset::read_text() const {
  keep_hdf5_quiet();
  const std::string operation = "read " + name_ + " of";
  const Hdf5Handle type(checked_hdf5(H5Dget_type(handle_.id()), file_, operation), H5Tclose);
  const Hdf5Handle space(checked_hdf5(H5Dget_space(handle_.id()), file_, operation), H5Sclose);
  if (H5Tget_class(type.id()) != H5T_STRING) {
    throw FileError(file_.string(), operation, "it holds numbers, not text");
  }
  const auto count =
      static_cast<std::size_t>(checked_hdf5(H5Sget_simple_extent_npoints(space.id()), file_, operation));
  auto texts = read_hdf5_strings(type.id(), space.id(), count, [this](hid_t memory_type, void* buffer) {
    return H5Dread(handle_.id(), memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, buffer);
  });
  if (!texts) fail_hdf5(file_, operation);
  return std::move(*texts);
}

}  // namespace thermohall
