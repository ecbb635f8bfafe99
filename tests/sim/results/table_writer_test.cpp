#include "sim/results/table_writer.h"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

class TableWriter : public testing::Test {
 protected:
  const TemporaryFolder folder;
  Hdf5File file = Hdf5File::create(folder / "a.h5");
};

TEST_F(TableWriter, NumbersAndTextsComeBackWithTheirUnits) {
  file.create_group("/t");
  write_table_body(
      file, "/t",
      {.name = "t",
       .dimension = "rack",
       .ids = {"A", "B"},
       .columns = {{"energy", "J", "energy", Numbers{1e15 + 1, 2}}, {"kind", "", "", Texts{"x", "y"}}}});
  const TableColumn energy = read_table_column(file, "/t/energy");
  EXPECT_EQ(energy.unit, "J");
  EXPECT_EQ(energy.long_name, "energy");
  EXPECT_EQ(std::get<Numbers>(energy.values), (Numbers{1e15 + 1, 2})) << "tables are in double precision";
  EXPECT_EQ(std::get<Texts>(read_table_column(file, "/t/kind").values), (Texts{"x", "y"}));
  EXPECT_EQ(file.dimension_names("/t/kind"), Texts{"rack"});
}

TEST_F(TableWriter, RowsWithoutIdsAreNumberedFromOne) {
  file.create_group("/t");
  write_table_body(file, "/t",
                   {.name = "t", .dimension = "event", .columns = {{"x", "K", "", Numbers{5, 6, 7}}}});
  EXPECT_EQ(file.open_dataset("/t/event").read(), (Numbers{1, 2, 3}));
}

TEST_F(TableWriter, ATableMayHaveNoRows) {
  file.create_group("/t");
  write_table_body(file, "/t", {.name = "t", .dimension = "event", .columns = {{"x", "K", "", Numbers{}}}});
  EXPECT_TRUE(file.open_dataset("/t/x").read().empty());
}

TEST_F(TableWriter, ColumnsOfUnequalLengthAndInfiniteNumbersAreRefused) {
  const double infinity = std::numeric_limits<double>::infinity();
  const auto write = [&](const std::string& group, std::vector<TableColumn> columns) {
    file.create_group(group);
    write_table_body(file, group, {.name = "t", .dimension = "rack", .ids = {"A", "B"}, .columns = columns});
  };
  EXPECT_THROW(write("/a", {{"x", "", "", Numbers{1}}}), std::invalid_argument);
  EXPECT_THROW(write("/b", {{"x", "", "", Numbers{1, infinity}}}), std::range_error);
}

TEST_F(TableWriter, NamesThatWouldBePathsAreRefused) {
  for (const char* name : {"", ".", "..", "a/b", "/"})
    EXPECT_THROW(require_valid_name(name), std::invalid_argument);
  EXPECT_NO_THROW(require_valid_name("rows.A.supply_setpoint"));
}

}  // namespace
}  // namespace thermohall
