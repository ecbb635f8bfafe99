#include "sim/results/table_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace thermohall {

void require_valid_name(std::string_view name) {
  const bool bad = name.empty() || name == "." || name == ".." || name.find('/') != std::string_view::npos ||
                   name.find('\0') != std::string_view::npos;
  if (bad) throw std::invalid_argument(fmt::format("'{}' cannot be a name in a results file", name));
}

void describe_dataset(Hdf5File& file, const std::string& object, const std::string& unit,
                      const std::string& long_name) {
  if (!unit.empty()) file.set_attribute(object, "units", unit);
  if (!long_name.empty()) file.set_attribute(object, "long_name", long_name);
}

void write_id_dimension(Hdf5File& file, const std::string& group, const std::string& name,
                        const std::vector<std::string>& ids) {
  require_valid_name(name);
  const std::string object = group + "/" + name;
  file.write_text(object, ids);
  file.make_scale(object, name);
}

void write_bare_dimension(Hdf5File& file, const std::string& group, const std::string& name,
                          std::size_t size) {
  require_valid_name(name);
  const std::string object = group + "/" + name;
  file.create_dataset(object, {.type = Hdf5Type::float32, .shape = {size}});
  // The netCDF-4 mark of a dimension that has no variable: fixed text and the length in ten columns.
  file.make_scale(object, fmt::format("This is a netCDF dimension but not a netCDF variable.{:10}", size));
}

void write_counting_dimension(Hdf5File& file, const std::string& group, const std::string& name,
                              std::size_t size) {
  require_valid_name(name);
  const std::string object = group + "/" + name;
  std::vector<double> numbers(size);
  std::iota(numbers.begin(), numbers.end(), 1.0);
  file.create_dataset(object, {.type = Hdf5Type::int32, .shape = {size}}).write(numbers);
  file.make_scale(object, name);
}

void write_table_column(Hdf5File& file, const std::string& group, const std::string& dimension,
                        const TableColumn& column) {
  require_valid_name(column.name);
  const std::string object = group + "/" + column.name;
  if (const auto* numbers = std::get_if<std::vector<double>>(&column.values)) {
    if (std::any_of(numbers->begin(), numbers->end(), [](double value) { return std::isinf(value); })) {
      throw std::range_error(fmt::format("{} is infinite: only finite numbers are stored", object));
    }
    const Hdf5Layout layout{.type = Hdf5Type::float64, .shape = {numbers->size()}, .nan_fill = true};
    file.create_dataset(object, layout).write(*numbers);
  } else {
    file.write_text(object, std::get<std::vector<std::string>>(column.values));
  }
  file.attach_scale(object, 0, group + "/" + dimension);
  describe_dataset(file, object, column.unit, column.long_name);
}

void write_table_body(Hdf5File& file, const std::string& group, const TableSpec& table) {
  const std::size_t rows = !table.ids.empty()       ? table.ids.size()
                           : !table.columns.empty() ? table.columns.front().size()
                                                    : 0;
  for (const TableColumn& column : table.columns) {
    if (column.size() != rows) {
      throw std::invalid_argument(
          fmt::format("{}/{} has {} values for {} rows", group, column.name, column.size(), rows));
    }
  }
  if (table.ids.empty()) {
    write_counting_dimension(file, group, table.dimension, rows);
  } else {
    write_id_dimension(file, group, table.dimension, table.ids);
  }
  for (const TableColumn& column : table.columns) write_table_column(file, group, table.dimension, column);
}

TableColumn read_table_column(const Hdf5File& file, const std::string& dataset) {
  const Hdf5Dataset data = file.open_dataset(dataset);
  TableColumn column{dataset.substr(dataset.rfind('/') + 1),
                     file.text_attribute(dataset, "units").value_or(""),
                     file.text_attribute(dataset, "long_name").value_or(""),
                     {}};
  if (data.type() == Hdf5Type::text) {
    column.values = data.read_text();
  } else {
    column.values = data.read();
  }
  return column;
}

}  // namespace thermohall
