#include "sim/run/plan_table.h"

#include <gtest/gtest.h>

#include "sim/results/results_reader.h"
#include "sim/results/results_writer.h"
#include "sim/scenario/scenario.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

Scenario hall_with_row(bool placed) {
  Scenario scenario;
  scenario.hall.length_m = 20;
  scenario.hall.width_m = 10;
  RackType type;
  type.rack.width_m = 0.6;
  type.rack.depth_m = 1.2;
  type.rack.height_m = 2.2;
  scenario.rack_types.push_back(type);
  RackGroup row;
  row.id = "A";
  row.count = 2;
  row.placed = placed;
  row.x_m = 3;
  row.y_m = 4;
  row.pitch_m = 0.8;
  row.facing = Facing::north;
  scenario.racks.push_back(row);
  return scenario;
}

TEST(PlanTable, HoldsTheHallAndTheExtentOfEachRack) {
  const TemporaryFolder folder;
  const auto path = folder / "run.h5";
  ResultsWriter writer(path, {"hall", "0.1.0", ""});
  write_plan(writer, hall_with_row(true));
  writer.finish("complete");
  const ResultsFile file(path);
  EXPECT_EQ(file.number_attribute("hall_length_m"), 20);
  EXPECT_EQ(file.number_attribute("hall_width_m"), 10);
  EXPECT_EQ(file.ids("plan"), (std::vector<std::string>{"A-01", "A-02"}));
  EXPECT_EQ(file.column("plan", "x"), (std::vector<double>{3, 3.8}));
  EXPECT_EQ(file.column("plan", "length"), (std::vector<double>{0.6, 0.6}));
  EXPECT_EQ(file.column("plan", "width"), (std::vector<double>{1.2, 1.2}));
  EXPECT_EQ(file.text_column("plan", "kind"), (std::vector<std::string>{"rack", "rack"}));
  EXPECT_EQ(file.text_column("plan", "facing"), (std::vector<std::string>{"north", "north"}));
}

TEST(PlanTable, IsAbsentWhenNothingHasAPlace) {
  const TemporaryFolder folder;
  const auto path = folder / "run.h5";
  ResultsWriter writer(path, {"hall", "0.1.0", ""});
  write_plan(writer, hall_with_row(false));
  writer.finish("complete");
  EXPECT_FALSE(ResultsFile(path).has_group("plan"));
}

}  // namespace
}  // namespace thermohall
