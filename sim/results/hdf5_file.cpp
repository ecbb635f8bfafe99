#include "sim/results/hdf5_file.h"

#include <hdf5_hl.h>

#include <limits>

#include "sim/results/hdf5_library.h"

namespace thermohall {
namespace {

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
  return hdf5_text_type();
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

}  // namespace

Hdf5File::Hdf5File(Hdf5Handle handle, std::filesystem::path path)
    : handle_(std::move(handle)), path_(std::move(path)) {}

Hdf5File Hdf5File::create(const std::filesystem::path& path) {
  keep_hdf5_quiet();
  const Hdf5Handle access = hdf5_properties(H5P_FILE_ACCESS);
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
  const Hdf5Handle creation = hdf5_properties(H5P_FILE_CREATE);
  H5Pset_link_creation_order(creation.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED);
  H5Pset_obj_track_times(creation.id(), false);  // the same run gives the same bytes
  const hid_t id = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.id(), access.id());
  return {Hdf5Handle(checked_hdf5(id, path, "create"), H5Fclose), path};
}

Hdf5File Hdf5File::open(const std::filesystem::path& path) {
  keep_hdf5_quiet();
  const Hdf5Handle access = hdf5_properties(H5P_FILE_ACCESS);
  H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG);
  H5Pset_file_locking(access.id(), false, true);  // a running program may still hold its .partial file
  const hid_t id = H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id());
  return {Hdf5Handle(checked_hdf5(id, path, "open"), H5Fclose), path};
}

void Hdf5File::flush() {
  keep_hdf5_quiet();
  checked_hdf5(H5Fflush(handle_.id(), H5F_SCOPE_GLOBAL), path_, "write");
}

void Hdf5File::close() { checked_hdf5(handle_.close(), path_, "close"); }

void Hdf5File::create_group(const std::string& name) {
  keep_hdf5_quiet();
  const Hdf5Handle creation = hdf5_properties(H5P_GROUP_CREATE);
  H5Pset_link_creation_order(creation.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED);
  H5Pset_obj_track_times(creation.id(), false);
  const hid_t id = H5Gcreate2(handle_.id(), name.c_str(), H5P_DEFAULT, creation.id(), H5P_DEFAULT);
  const Hdf5Handle group(checked_hdf5(id, path_, "create " + name + " in"), H5Gclose);
}

Hdf5Dataset Hdf5File::create_dataset(const std::string& name, const Hdf5Layout& layout) {
  keep_hdf5_quiet();
  const std::string operation = "create " + name + " in";
  const Hdf5Handle creation = hdf5_properties(H5P_DATASET_CREATE);
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
  const Hdf5Handle space = hdf5_space(layout.shape, layout.growing);
  const hid_t id =
      H5Dcreate2(handle_.id(), name.c_str(), type.id(), space.id(), H5P_DEFAULT, creation.id(), H5P_DEFAULT);
  Hdf5Dataset dataset(Hdf5Handle(checked_hdf5(id, path_, operation), H5Dclose), path_, name);
  if (layout.nan_fill) {
    const std::uint64_t one = 1;
    const Hdf5Handle fill = new_attribute(name, "_FillValue", type.id(), hdf5_space(std::span(&one, 1)).id());
    checked_hdf5(H5Awrite(fill.id(), H5T_NATIVE_FLOAT, &nan), path_, operation);
  }
  return dataset;
}

Hdf5Dataset Hdf5File::open_dataset(const std::string& name) const {
  keep_hdf5_quiet();
  const hid_t id =
      checked_hdf5(H5Dopen2(handle_.id(), name.c_str(), H5P_DEFAULT), path_, "read " + name + " of");
  return {Hdf5Handle(id, H5Dclose), path_, name};
}

void Hdf5File::write_text(const std::string& name, std::span<const std::string> values) {
  create_dataset(name, {.type = Hdf5Type::text, .shape = {values.size()}}).write_text(values);
}

void Hdf5File::write_text(const std::string& name, const std::string& value) {
  create_dataset(name, {.type = Hdf5Type::text, .shape = {}}).write_text(std::span(&value, 1));
}

bool Hdf5File::exists(const std::string& name) const {
  keep_hdf5_quiet();
  for (std::size_t end = name.find('/', 1); end != std::string::npos; end = name.find('/', end + 1)) {
    if (H5Lexists(handle_.id(), name.substr(0, end).c_str(), H5P_DEFAULT) <= 0) return false;
  }
  return name == "/" || H5Lexists(handle_.id(), name.c_str(), H5P_DEFAULT) > 0;
}

std::vector<std::string> Hdf5File::children(const std::string& group, bool want_groups) const {
  keep_hdf5_quiet();
  const std::string operation = "list " + group + " of";
  const Hdf5Handle owner(checked_hdf5(H5Gopen2(handle_.id(), group.c_str(), H5P_DEFAULT), path_, operation),
                         H5Gclose);
  H5G_info_t info{};
  checked_hdf5(H5Gget_info(owner.id(), &info), path_, operation);
  const H5O_type_t wanted = want_groups ? H5O_TYPE_GROUP : H5O_TYPE_DATASET;
  std::vector<std::string> names;
  for (hsize_t i = 0; i < info.nlinks; ++i) {
    H5_index_t index = H5_INDEX_CRT_ORDER;
    auto length = H5Lget_name_by_idx(owner.id(), ".", index, H5_ITER_INC, i, nullptr, 0, H5P_DEFAULT);
    if (length < 0) {
      index = H5_INDEX_NAME;
      length = H5Lget_name_by_idx(owner.id(), ".", index, H5_ITER_INC, i, nullptr, 0, H5P_DEFAULT);
    }
    std::string name(static_cast<std::size_t>(checked_hdf5(length, path_, operation)), '\0');
    H5Lget_name_by_idx(owner.id(), ".", index, H5_ITER_INC, i, name.data(), name.size() + 1, H5P_DEFAULT);
    H5O_info_t object{};
    checked_hdf5(H5Oget_info_by_name2(owner.id(), name.c_str(), &object, H5O_INFO_BASIC, H5P_DEFAULT), path_,
                 operation);
    if (object.type == wanted) names.push_back(std::move(name));
  }
  return names;
}

std::vector<std::string> Hdf5File::groups(const std::string& group) const { return children(group, true); }

std::vector<std::string> Hdf5File::datasets(const std::string& group) const { return children(group, false); }

void Hdf5File::make_scale(const std::string& dataset, const std::string& label) {
  const Hdf5Handle object = open_object(dataset);
  checked_hdf5(H5DSset_scale(object.id(), label.c_str()), path_, "write " + dataset + " of");
}

void Hdf5File::attach_scale(const std::string& dataset, unsigned dimension, const std::string& scale) {
  const Hdf5Handle object = open_object(dataset), axis = open_object(scale);
  checked_hdf5(H5DSattach_scale(object.id(), axis.id(), dimension), path_, "write " + dataset + " of");
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
    checked_hdf5(H5DSiterate_scales(object.id(), i, nullptr, note_name, &names[i]), path_,
                 "read " + dataset + " of");
  }
  return names;
}

}  // namespace thermohall
