#include "sim/results/hdf5_library.h"

namespace thermohall {

Hdf5Handle Hdf5File::open_object(const std::string& name) const {
  keep_hdf5_quiet();
  const hid_t id = H5Oopen(handle_.id(), name.c_str(), H5P_DEFAULT);
  return {checked_hdf5(id, path_, "read " + name + " of"), H5Oclose};
}

// An attribute that exists already is overwritten in place, so its type and shape must be the same.
Hdf5Handle Hdf5File::new_attribute(const std::string& object, const std::string& name, std::int64_t type,
                                   std::int64_t space) {
  const Hdf5Handle owner = open_object(object);
  const hid_t id = H5Aexists(owner.id(), name.c_str()) > 0
                       ? H5Aopen(owner.id(), name.c_str(), H5P_DEFAULT)
                       : H5Acreate2(owner.id(), name.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT);
  return {checked_hdf5(id, path_, "write attribute " + name + " of " + object + " in"), H5Aclose};
}

void Hdf5File::set_attribute(const std::string& object, const std::string& name, const std::string& value) {
  const Hdf5Handle type = hdf5_text_type();
  const Hdf5Handle attribute = new_attribute(object, name, type.id(), hdf5_space({}).id());
  const char* text = value.c_str();
  checked_hdf5(H5Awrite(attribute.id(), type.id(), &text), path_, "write attribute " + name + " in");
}

void Hdf5File::set_attribute(const std::string& object, const std::string& name, double value) {
  const Hdf5Handle attribute = new_attribute(object, name, H5T_IEEE_F64LE, hdf5_space({}).id());
  checked_hdf5(H5Awrite(attribute.id(), H5T_NATIVE_DOUBLE, &value), path_, "write attribute " + name + " in");
}

void Hdf5File::set_attribute(const std::string& object, const std::string& name,
                             std::span<const std::int32_t> values) {
  const std::uint64_t length = values.size();
  const Hdf5Handle space = hdf5_space(std::span(&length, 1));
  const Hdf5Handle attribute = new_attribute(object, name, H5T_STD_I32LE, space.id());
  checked_hdf5(H5Awrite(attribute.id(), H5T_NATIVE_INT32, values.data()), path_,
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
  auto texts = read_hdf5_strings(type.id(), space.id(), 1, [&attribute](hid_t memory_type, void* buffer) {
    return H5Aread(attribute.id(), memory_type, buffer);
  });
  if (!texts) fail_hdf5(path_, "read attribute " + name + " of " + object + " in");
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
  checked_hdf5(H5Aread(attribute.id(), H5T_NATIVE_DOUBLE, values.data()), path_,
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
  checked_hdf5(H5Aiterate2(owner.id(), H5_INDEX_NAME, H5_ITER_INC, &position, add, &names), path_,
               "read attributes of " + object + " in");
  return names;
}

}  // namespace thermohall
