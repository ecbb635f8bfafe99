#include "sim/results/csv_export.h"

#include <gtest/gtest.h>

#include <fstream>
#include <limits>
#include <sstream>

#include "sim/base/diagnostic.h"
#include "sim/results/results_writer.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

std::string content(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class CsvExport : public testing::Test {
 protected:
  void SetUp() override {
    ResultsWriter writer(folder / "run.h5", {"a run", "0.1.0", "", "2025-01-01T00:00:00Z"});
    const GroupHandle rack = writer.add_group(
        {.name = "rack",
         .dimension = "rack",
         .ids = {"A1", "A,2"},
         .columns = {{"power", "W", "", "time: mean"}, {"energy", "J", "", "time: point", 0, false}},
         .item_columns = {{"row", "", "", Texts{"A", "A"}}, {"x", "m", "", Numbers{0, 0.6}}}});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    writer.append(rack, {0, 3600}, Numbers{100.1, nan, 0.1, 2e15});
    writer.append(rack, {3600, 86400}, Numbers{1, 2, 3, 4});
    writer.write_table({.name = "events",
                        .dimension = "event",
                        .columns = {{"start", std::string(results_time_units), "", Numbers{90}},
                                    {"what", "", "", Texts{"valve \"V1\" shut"}}}});
    writer.write_table({.name = "cost", .dimension = "line", .columns = {{"amount", "USD", "", Numbers{}}}});
    writer.write_grid({.name = "airflow",
                       .axes = {{"z", "m", "", {0.5, 1.5}}, {"x", "m", "", {1, 2}}},
                       .fields = {{"temperature", "K", "", {290, 291, 292, 293}}}});
    const Metric metrics[] = {{"pue", 1.25, "1", "power usage effectiveness", "total, over IT", ""},
                              {"tue", nan, "1", "", "", ""}};
    writer.write_metrics(metrics);
    writer.finish("complete");
    written = export_csv(ResultsFile(folder / "run.h5"), folder / "csv" / "deep");
  }
  std::string table(const std::string& name) const { return content(folder / "csv" / "deep" / name); }

  const TemporaryFolder folder;
  std::vector<std::filesystem::path> written;
};

TEST_F(CsvExport, EveryGroupIsAFile) {
  Texts names;
  for (const auto& path : written) names.push_back(path.filename().string());
  EXPECT_EQ(names,
            (Texts{"rack.csv", "rack_per_rack.csv", "events.csv", "cost.csv", "airflow.csv", "metrics.csv"}));
}

TEST_F(CsvExport, SeriesHaveOneLineForEachInstantAndItem) {
  EXPECT_EQ(table("rack.csv"),
            "time [local standard time],rack,power [W],energy [J]\r\n"
            "2025-01-01 01:00:00,A1,100.1,0.1\r\n"
            "2025-01-01 01:00:00,\"A,2\",,2000000000000000\r\n"
            "2025-01-02 00:00:00,A1,1,3\r\n"
            "2025-01-02 00:00:00,\"A,2\",2,4\r\n");
}

TEST_F(CsvExport, FactsOfItemsAreAFileOfTheirOwn) {
  EXPECT_EQ(table("rack_per_rack.csv"), "rack,row,x [m]\r\nA1,A,0\r\n\"A,2\",A,0.6\r\n");
}

TEST_F(CsvExport, TablesKeepTextsTimesAndNoRows) {
  EXPECT_EQ(table("events.csv"),
            "event,start [local standard time],what\r\n1,2025-01-01 00:01:30,\"valve \"\"V1\"\" shut\"\r\n");
  EXPECT_EQ(table("cost.csv"), "line,amount [USD]\r\n");
}

TEST_F(CsvExport, GridsHaveOneLineACell) {
  EXPECT_EQ(table("airflow.csv"),
            "z [m],x [m],temperature [K]\r\n0.5,1,290\r\n0.5,2,291\r\n1.5,1,292\r\n1.5,2,293\r\n");
}

TEST_F(CsvExport, MetricsHaveUnitsAndDefinitions) {
  EXPECT_EQ(table("metrics.csv"),
            "metric,value,unit,long_name,definition,source\r\n"
            "pue,1.25,1,power usage effectiveness,\"total, over IT\",\r\n"
            "tue,,1,,,\r\n");
}

TEST_F(CsvExport, AFolderThatIsAFileIsAFileError) {
  EXPECT_THROW(export_csv(ResultsFile(folder / "run.h5"), folder / "run.h5"), FileError);
}

TEST_F(CsvExport, LongSeriesAreExportedInBlocksWithoutLosingALine) {
  ResultsWriter writer(folder / "long.h5", {"a run", "0.1.0", "", "2025-01-01T00:00:00Z"});
  GroupSpec spec{.name = "rack", .dimension = "rack", .columns = {{"power", "W", "", "time: mean"}}};
  constexpr std::size_t items = 700, rows = 1000;  // blocks have 2^18 / 700 = 374 rows
  for (std::size_t i = 0; i < items; ++i) spec.ids.push_back("R" + std::to_string(i));
  const GroupHandle rack = writer.add_group(spec);
  for (std::size_t row = 0; row < rows; ++row) {
    const double t = static_cast<double>(row);
    writer.append(rack, {t, t + 1}, Numbers(items, t));
  }
  writer.finish("complete");
  export_csv(ResultsFile(folder / "long.h5"), folder / "long");
  std::ifstream file(folder / "long" / "rack.csv");
  std::string line;
  std::size_t lines = 0;
  while (std::getline(file, line)) {
    if (lines > 0) {
      const std::size_t row = (lines - 1) / items, item = (lines - 1) % items;
      ASSERT_TRUE(line.ends_with(",R" + std::to_string(item) + "," + std::to_string(row) + "\r")) << line;
    }
    ++lines;
  }
  EXPECT_EQ(lines, rows * items + 1);
}

TEST(CsvComparison, ChangesStandBesideTheValues) {
  const TemporaryFolder folder;
  const NamedMetrics designs[] = {{"air", {{"pue", 1.5, "1", "power usage effectiveness", "", ""}}},
                                  {"liquid", {{"pue", 1.2, "1", "power usage effectiveness", "", ""}}}};
  write_comparison_csv(compare_designs(designs), folder / "c.csv");
  EXPECT_TRUE(content(folder / "c.csv")
                  .starts_with("metric,unit,air,liquid,change: liquid,relative change: liquid,long_name\r\n"
                               "pue,1,1.5,1.2,-0.30000000000000004,"));
}

TEST(CsvStudyIndex, OneLineAVariant) {
  const TemporaryFolder folder;
  StudyIndex index;
  const Metric pue{"pue", 1.2, "1", "", "", ""};
  add_variant(index, "v1", "complete", "v1.h5", std::span(&pue, 1));
  add_variant(index, "v2", "failed", "", {});
  index.axes = {{"density", "W", "", Numbers{40e3, 80e3}}, {"climate", "", "", Texts{"hot", "cold"}}};
  write_study_index_csv(index, folder / "i.csv");
  EXPECT_EQ(content(folder / "i.csv"),
            "variant,status,file,density [W],climate,pue [1]\r\n"
            "v1,complete,v1.h5,40000,hot,1.2\r\nv2,failed,,80000,cold,\r\n");
}

}  // namespace
}  // namespace thermohall
