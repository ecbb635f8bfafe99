#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace thermohall {

/// An identifier of the HDF5 library, closed when it goes out of scope.
class Hdf5Handle {
 public:
  using Closer = int (*)(std::int64_t);
  Hdf5Handle() = default;
  Hdf5Handle(std::int64_t id, Closer closer) : id_(id), closer_(closer) {}
  Hdf5Handle(Hdf5Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), closer_(other.closer_) {}
  Hdf5Handle& operator=(Hdf5Handle&& other) noexcept;
  ~Hdf5Handle() { close(); }
  std::int64_t id() const { return id_; }
  int close() noexcept;  ///< negative when the library reports a failure

 private:
  std::int64_t id_ = -1;
  Closer closer_ = nullptr;
};

enum class Hdf5Type { float32, float64, int32, text };

/// What a new dataset looks like. A chunked dataset is shuffled and deflated (level 1).
struct Hdf5Layout {
  Hdf5Type type = Hdf5Type::float64;
  std::vector<std::uint64_t> shape = {};  ///< empty: a scalar
  std::vector<std::uint64_t> chunk = {};  ///< empty: stored in one piece
  bool growing = false;                   ///< the first dimension may be extended (needs a chunk)
  bool nan_fill = false;                  ///< NaN stands for what was not written; attribute _FillValue
};

/// An open dataset. Positions and counts are given for every dimension, row-major.
class Hdf5Dataset {
 public:
  using Extents = std::span<const std::uint64_t>;
  std::vector<std::uint64_t> shape() const;
  Hdf5Type type() const;
  void resize(std::uint64_t rows);  ///< sets the first dimension of a growing dataset

  void write(std::span<const double> all) { write_block({}, {}, all); }
  void write_block(Extents start, Extents count, std::span<const float> values);
  void write_block(Extents start, Extents count, std::span<const double> values);
  void write_text(std::span<const std::string> all);
  /// Stores one whole chunk as it is, not compressed. Doing so again changes it in place: what stays equal
  /// is safe from a process that dies meanwhile.
  void write_plain_chunk(Extents start, std::span<const float> chunk);
  void write_plain_chunk(Extents start, std::span<const double> chunk);
  /// Stores a chunk that was written already at another place as well, as it is: compressed only once.
  void copy_chunk(Extents from, Extents to);

  std::vector<double> read() const;
  std::vector<double> read_block(Extents start, Extents count) const;
  std::vector<std::string> read_text() const;  ///< all elements; UTF-8, of variable or fixed length

 private:
  friend class Hdf5File;
  Hdf5Dataset(Hdf5Handle handle, std::filesystem::path file, std::string name);
  void write_raw(Extents start, Extents count, const void* values, std::size_t size, std::int64_t type);
  void write_chunk_bytes(Extents start, const void* bytes, std::size_t size);

  Hdf5Handle handle_;
  std::filesystem::path file_;
  std::string name_;
  std::vector<unsigned char> chunk_bytes_;  // of the chunk that was copied last
};

/// Thin cover of the HDF5 C library: the one place that includes its headers. Objects are addressed by their
/// path in the file ("/rack/inlet_temperature"; "/" is the root). Every failure is a FileError with the
/// deepest cause that the library knows; nothing is printed.
class Hdf5File {
 public:
  /// Replaces an existing file. What was flushed stays readable if the process dies before the next flush:
  /// the library is told to keep changed metadata in memory until then.
  static Hdf5File create(const std::filesystem::path& path);
  static Hdf5File open(const std::filesystem::path& path);  ///< for reading
  const std::filesystem::path& path() const { return path_; }
  void flush();
  void close();

  void create_group(const std::string& name);
  Hdf5Dataset create_dataset(const std::string& name, const Hdf5Layout& layout);
  Hdf5Dataset open_dataset(const std::string& name) const;
  void write_text(const std::string& name, std::span<const std::string> values);  ///< new, one dimension
  void write_text(const std::string& name, const std::string& value);             ///< new, scalar

  void set_attribute(const std::string& object, const std::string& name, const std::string& value);
  void set_attribute(const std::string& object, const std::string& name, double value);
  void set_attribute(const std::string& object, const std::string& name, std::span<const std::int32_t>);
  std::optional<std::string> text_attribute(const std::string& object, const std::string& name) const;
  std::vector<double> number_attribute(const std::string& object, const std::string& name) const;
  std::vector<std::string> attribute_names(const std::string& object) const;

  bool exists(const std::string& name) const;
  std::vector<std::string> groups(const std::string& group) const;    ///< names, in order of creation
  std::vector<std::string> datasets(const std::string& group) const;  ///< names, in order of creation

  /// Dimension scales: `label` becomes the scale's NAME.
  void make_scale(const std::string& dataset, const std::string& label);
  void attach_scale(const std::string& dataset, unsigned dimension, const std::string& scale);
  /// Name (without group) of the scale of each dimension, "" where there is none; a scale is its own.
  std::vector<std::string> dimension_names(const std::string& dataset) const;

 private:
  Hdf5File(Hdf5Handle handle, std::filesystem::path path);
  Hdf5Handle open_object(const std::string& name) const;
  Hdf5Handle new_attribute(const std::string& object, const std::string& name, std::int64_t type,
                           std::int64_t space);
  std::vector<std::string> children(const std::string& group, bool want_groups) const;

  Hdf5Handle handle_;
  std::filesystem::path path_;
};

}  // namespace thermohall
