#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/results/hdf5_file.h"
#include "sim/results/results_types.h"

namespace thermohall {

/// The pieces of which groups and tables of results files are made. `group` is a path without a slash at the
/// end ("/rack"; "" is the root). Names that HDF5 or the format cannot hold: std::invalid_argument.

/// Throws unless the name can stand as one element of a path.
void require_valid_name(std::string_view name);

/// Attributes units and long_name, left out when empty.
void describe_dataset(Hdf5File& file, const std::string& object, const std::string& unit,
                      const std::string& long_name);

/// Dimension of a group whose variable of the same name holds the ids.
void write_id_dimension(Hdf5File& file, const std::string& group, const std::string& name,
                        const std::vector<std::string>& ids);

/// Dimension whose variable counts the rows from 1.
void write_counting_dimension(Hdf5File& file, const std::string& group, const std::string& name,
                              std::size_t size);

/// Dimension with a length only.
void write_bare_dimension(Hdf5File& file, const std::string& group, const std::string& name,
                          std::size_t size);

/// One column over a dimension that exists already. Infinite numbers: std::range_error.
void write_table_column(Hdf5File& file, const std::string& group, const std::string& dimension,
                        const TableColumn& column);

/// Dimension and columns of a table into an existing group. Columns of unequal length: std::invalid_argument.
void write_table_body(Hdf5File& file, const std::string& group, const TableSpec& table);

/// A table column as it stands in the file, numbers or text.
TableColumn read_table_column(const Hdf5File& file, const std::string& dataset);

}  // namespace thermohall
