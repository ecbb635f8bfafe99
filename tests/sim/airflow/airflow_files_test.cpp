// What is stored of a solved hall: results file, CSV, VTK, pictures, slices.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "sim/airflow/airflow_results.h"
#include "sim/airflow/airflow_slice.h"
#include "sim/base/base64.h"
#include "sim/airflow/slice_picture.h"
#include "sim/airflow/vtk_image.h"
#include "tests/support/air_hall.h"
#include "tests/support/vtk_file.h"

namespace thermohall {
namespace {

const AirflowRun& hall() {
  static const AirflowRun run = [] {
    const Scenario scenario = read_scenario_text(air_hall);
    return run_airflow(scenario, hall_point(scenario));
  }();
  return run;
}

std::string content(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

TEST(Base64, FollowsTheExamplesOfTheStandard) {
  EXPECT_EQ(base64_text("", 0), "");
  EXPECT_EQ(base64_text("f", 1), "Zg==");
  EXPECT_EQ(base64_text("fo", 2), "Zm8=");
  EXPECT_EQ(base64_text("foobar", 6), "Zm9vYmFy");
}

TEST(VtkImage, HoldsTheFieldsInTheirGrid) {
  const TemporaryFolder folder;
  const auto path = folder / "a.vti";
  write_vtk_image(path.string(), hall().result.cells);
  const std::string text = content(path);
  const RoomCellFields& f = hall().result.cells;
  EXPECT_NE(text.find("<VTKFile type=\"ImageData\""), std::string::npos);
  const std::string extent =
      "\"0 " + std::to_string(f.nx) + " 0 " + std::to_string(f.ny) + " 0 " + std::to_string(f.nz) + "\"";
  EXPECT_NE(text.find("WholeExtent=" + extent), std::string::npos);
  const auto temperature = vtk_values<float>(text, "temperature");
  ASSERT_EQ(temperature.size(), f.temperature_K.size());
  EXPECT_FLOAT_EQ(temperature[17], static_cast<float>(f.temperature_K[17]));
  for (const char* name : {"velocity", "pressure", "solid"})
    EXPECT_NE(text.find("Name=\"" + std::string(name) + "\""), std::string::npos) << name;
  EXPECT_TRUE(text.ends_with("</VTKFile>\n"));
}

TEST(AirflowSlice, PlanesAreWrittenAsAnAxisAndAPosition) {
  EXPECT_EQ(parse_slice_plane("z=1.8 m").normal, RoomAxis::z);
  EXPECT_DOUBLE_EQ(parse_slice_plane("y=320 cm").position_m, 3.2);
  for (const char* wrong : {"1.8 m", "w=1 m", "z=", "z=3 K"})
    EXPECT_THROW(parse_slice_plane(wrong), std::invalid_argument) << wrong;
}

TEST(AirflowSlice, TakesTheLayerThatThePlaneCuts) {
  const RoomCellFields& f = hall().result.cells;
  const AirflowSlice s = airflow_slice(f, {RoomAxis::z, 1.8});
  ASSERT_EQ(s.na, f.nx);
  ASSERT_EQ(s.nb, f.ny);
  const int k = static_cast<int>((1.8 - f.z0_m) / f.dz_m);
  EXPECT_FLOAT_EQ(s.temperature_K[5],
                  static_cast<float>(f.temperature_K[static_cast<std::size_t>(k * f.ny * f.nx + 5)]));
  const AirflowSlice cut = airflow_slice(f, {RoomAxis::x, 4});
  EXPECT_EQ(cut.na, f.ny);
  EXPECT_EQ(cut.nb, f.nz);
}

TEST(SlicePicture, ColoursFollowTheScale) {
  const PictureColour cold = temperature_colour(273.15), at_24 = temperature_colour(297.15),
                      hot = temperature_colour(400);
  EXPECT_NEAR(cold.blue, 0xa0 / 255.0, 1e-9);
  EXPECT_NEAR(at_24.red, 0xd6 / 255.0, 1e-9);
  EXPECT_NEAR(hot.red, 0x8c / 255.0, 1e-9);
}

TEST(SlicePicture, IsAPngFile) {
  const TemporaryFolder folder;
  const auto path = folder / "plan.png";
  write_slice_picture(path.string(), "Small hall", hall().model, hall().answer,
                      airflow_slice(hall().result.cells, {RoomAxis::z, 1.8}));
  const std::string bytes = content(path);
  EXPECT_GT(bytes.size(), 5000U);
  EXPECT_EQ(bytes.substr(0, 4), "\x89PNG");
  EXPECT_THROW(write_slice_picture((folder / "none" / "a.png").string(), "", hall().model, hall().answer,
                                   airflow_slice(hall().result.cells, {RoomAxis::z, 1.8})),
               FileError);
}

TEST(AirflowResults, FieldsStandOnTheirCoordinatesAndRacksHaveIds) {
  const TemporaryFolder folder;
  const auto path = folder / "a.h5";
  const auto offenders =
      airflow_offenders(hall().model, hall().result, hall().answer, {.least_warm_share = 0});
  {
    ResultsWriter writer(path, {.title = "Small hall", .version = "1", .commit = ""});
    write_airflow(writer, hall(), offenders);
    writer.finish("complete");
  }
  const Hdf5File file = Hdf5File::open(path);
  const RoomCellFields& f = hall().result.cells;
  EXPECT_EQ(file.dimension_names("/airflow/temperature"), (std::vector<std::string>{"z", "y", "x"}));
  EXPECT_EQ(file.open_dataset("/airflow/x").read().size(), static_cast<std::size_t>(f.nx));
  EXPECT_EQ(file.text_attribute("/airflow/temperature", "units"), "K");
  EXPECT_EQ(file.open_dataset("/airflow_rack/rack").read_text().at(0), "A-01");
  EXPECT_NEAR(file.open_dataset("/airflow_rack/inlet_mean").read().at(0), hall().answer.racks[0].inlet_mean_K,
              1e-9);
  EXPECT_EQ(file.open_dataset("/airflow_tile/flow").read().size(), 6U);
  EXPECT_EQ(file.open_dataset("/airflow_unit/heat").read().size(), 2U);
  EXPECT_EQ(file.open_dataset("/airflow_offender/cause").read_text().size(), offenders.size());
  EXPECT_NEAR(file.open_dataset("/metrics/supply_heat_index").read().at(0),
              hall().answer.metric("supply_heat_index"), 1e-12);
}

TEST(AirflowResults, TheCsvHasOneLineARack) {
  const TemporaryFolder folder;
  const auto path = folder / "a.csv";
  write_airflow_csv(path.string(), hall(), {});
  const std::string text = content(path);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 13);
  EXPECT_TRUE(text.starts_with("rack,inlet_low_degC"));
}

}  // namespace
}  // namespace thermohall
