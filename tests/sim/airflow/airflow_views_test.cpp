// Paths and surfaces in the results file.

#include "sim/airflow/airflow_views.h"

#include <gtest/gtest.h>

#include "sim/results/results_reader.h"
#include "tests/support/air_hall.h"

namespace thermohall {
namespace {

using Names = std::vector<std::string>;
using Values = std::vector<double>;

AirPath path(AirPathKind kind, const std::string& from, const Values& x_m) {
  AirPath p{kind, from, {}};
  for (const double x : x_m) {
    p.line.point_m.push_back({x, x + 1, x + 2});
    p.line.time_s.push_back(x / 2);
    p.line.speed_m_s.push_back(x / 10);
    p.line.temperature_K.push_back(290 + x);
  }
  return p;
}

AirflowViews sample() {
  const IsoSurface one{300, {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}, {{0, 1, 2}}};
  const IsoSurface nowhere{305, {}, {}};
  const IsoSurface two{310, {{5, 0, 0}, {6, 0, 0}, {6, 1, 0}, {5, 1, 2}}, {{0, 1, 2}, {0, 2, 3}}};
  return {{path(AirPathKind::tile, "T-01", {1, 2, 3}), path(AirPathKind::inlet, "A-01", {4, 5})},
          {one, nowhere, two}};
}

class Stored {
 public:
  explicit Stored(const AirflowViews& views) {
    ResultsWriter writer(folder_ / "a.h5", {.title = "Views", .version = "1", .commit = ""});
    write_views(writer, views);
    writer.finish("complete");
  }
  ResultsFile file() const { return ResultsFile(folder_ / "a.h5"); }

 private:
  TemporaryFolder folder_;
};

TEST(AirflowViews, PathsPointIntoTheTableOfTheirPoints) {
  const Stored stored(sample());
  const ResultsFile file = stored.file();
  EXPECT_EQ(file.text_column("airflow_path", "kind"), (Names{"tile", "inlet"}));
  EXPECT_EQ(file.text_column("airflow_path", "from"), (Names{"T-01", "A-01"}));
  EXPECT_EQ(file.column("airflow_path", "first"), (Values{0, 3}));
  EXPECT_EQ(file.column("airflow_path", "points"), (Values{3, 2}));
  EXPECT_EQ(file.column("airflow_path_point", "x"), (Values{1, 2, 3, 4, 5}));
  EXPECT_EQ(file.column("airflow_path_point", "y"), (Values{2, 3, 4, 5, 6}));
  EXPECT_EQ(file.column("airflow_path_point", "z"), (Values{3, 4, 5, 6, 7}));
  EXPECT_EQ(file.column("airflow_path_point", "temperature"), (Values{291, 292, 293, 294, 295}));
  EXPECT_EQ(file.column("airflow_path_point", "speed"), (Values{0.1, 0.2, 0.3, 0.4, 0.5}));
  EXPECT_EQ(file.column("airflow_path_point", "time"), (Values{0.5, 1, 1.5, 2, 2.5}));
}

TEST(AirflowViews, SurfacesPointIntoTheTablesOfTheirVerticesAndTriangles) {
  const Stored stored(sample());
  const ResultsFile file = stored.file();
  EXPECT_EQ(file.column("airflow_iso", "temperature"), (Values{300, 310})) << "305 K are nowhere";
  EXPECT_EQ(file.column("airflow_iso", "first_vertex"), (Values{0, 3}));
  EXPECT_EQ(file.column("airflow_iso", "vertices"), (Values{3, 4}));
  EXPECT_EQ(file.column("airflow_iso", "first_triangle"), (Values{0, 1}));
  EXPECT_EQ(file.column("airflow_iso", "triangles"), (Values{1, 2}));
  EXPECT_EQ(file.column("airflow_iso_vertex", "x"), (Values{0, 1, 0, 5, 6, 6, 5}));
  EXPECT_EQ(file.column("airflow_iso_vertex", "z"), (Values{0, 0, 0, 0, 0, 0, 2}));
  EXPECT_EQ(file.column("airflow_iso_triangle", "b"), (Values{1, 1, 2})) << "counted within the surface";
  EXPECT_EQ(file.column("airflow_iso_triangle", "c"), (Values{2, 2, 3}));
}

TEST(AirflowViews, ColumnsHaveTheirUnits) {
  const Stored stored(sample());
  const ResultsFile file = stored.file();
  const auto unit = [&](const char* group, const char* column) {
    return file.column_info(group, column).unit;
  };
  EXPECT_EQ(unit("airflow_path_point", "x"), "m");
  EXPECT_EQ(unit("airflow_path_point", "temperature"), "K");
  EXPECT_EQ(unit("airflow_path_point", "speed"), "m s-1");
  EXPECT_EQ(unit("airflow_path_point", "time"), "s");
  EXPECT_EQ(unit("airflow_iso", "temperature"), "K");
  EXPECT_EQ(unit("airflow_iso_vertex", "y"), "m");
}

TEST(AirflowViews, WhatThereIsNotHasNoTable) {
  const Stored stored({{}, {IsoSurface{300, {}, {}}}});
  const ResultsFile file = stored.file();
  for (const char* group :
       {"airflow_path", "airflow_path_point", "airflow_iso", "airflow_iso_vertex", "airflow_iso_triangle"})
    EXPECT_FALSE(file.has_group(group)) << group;
}

TEST(AirflowViews, OfAHallHoldASurfaceForEachLevelInOrder) {
  const Scenario scenario = read_scenario_text(air_hall);
  const AirflowRun run = run_airflow(scenario, hall_point(scenario));
  const AirflowViews views = airflow_views(run, {299.15, 400, 295.15});
  EXPECT_EQ(views.paths.size(), 30U) << "six tiles, twelve racks with a front and a rear";
  ASSERT_EQ(views.surfaces.size(), 3U);
  EXPECT_DOUBLE_EQ(views.surfaces[0].temperature_K, 299.15);
  EXPECT_DOUBLE_EQ(views.surfaces[2].temperature_K, 295.15);
  EXPECT_FALSE(views.surfaces[0].triangles.empty());
  EXPECT_TRUE(views.surfaces[1].triangles.empty()) << "no air of 400 K";
}

}  // namespace
}  // namespace thermohall
