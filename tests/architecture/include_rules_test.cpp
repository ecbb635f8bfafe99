// The shape of the code, read from the files on disk: which folder may include which, where heavy headers
// live, that every source has its test and every model its source and theory page.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "tests/support/source_tree.h"

namespace thermohall {
namespace {

using Folders = std::vector<std::string>;

// A folder may include itself and these. sim/cli is free within sim and models.
const std::map<std::string, Folders>& allowed() {
  static const std::map<std::string, Folders> edges{
      {"models", {}},
      {"sim/base", {"models"}},
      {"sim/catalogue", {"sim/base", "models"}},
      {"sim/scenario", {"sim/base", "models"}},
      {"sim/results", {"sim/base"}},
      {"sim/plant", {"sim/scenario", "sim/base", "models"}},
      {"sim/airflow", {"sim/scenario", "sim/results", "sim/base", "models"}},
      {"sim/run", {"sim/plant", "sim/airflow", "sim/results", "sim/scenario", "sim/base", "models"}},
      {"sim/report", {"sim/results", "sim/scenario", "sim/base", "models"}},
      {"sim/study", {"sim/run", "sim/scenario", "sim/results", "sim/report", "sim/base", "models"}},
      {"sim/cli", {"sim", "models"}},
      {"gui", {"sim/catalogue", "sim/scenario", "sim/results", "sim/base", "models"}},
  };
  return edges;
}

struct HeavyHeader {
  std::string include;  // how the included name begins
  Folders homes;        // a file, or a folder with all below it
};

const std::vector<HeavyHeader>& heavy_headers() {
  static const std::vector<HeavyHeader> headers{
      {"boost/numeric/odeint", {"sim/run/integrator.cpp"}},
      {"cairo/", {"sim/airflow/slice_picture.cpp", "sim/report/air_slice_svg.cpp"}},
      {"cairo-pdf.h", {"sim/report/pdf_pages.cpp"}},
      {"hdf5.h", {"sim/results/hdf5_library.h"}},
      {"hdf5_hl.h", {"sim/results/hdf5_file.cpp"}},
      {"librsvg/", {"sim/report/pdf_drawing.cpp"}},
      {"pango/", {"sim/report/pdf_text.cpp"}},
      {"udunits2.h", {"sim/base/units.cpp"}},
      {"yaml.h", {"sim/base/yaml_document.cpp"}},
      {"yaml-cpp/", {}},
      {"CLI/", {"sim/cli"}},
      {"nlohmann/", {"sim/cli", "sim/report", "sim/study"}},
      {"Q", {"gui"}},
  };
  return headers;
}

// Sources that another test than the one of their name covers, and why.
struct Exception {
  std::string source, test, reason;
};
const std::vector<Exception>& covered_elsewhere() {
  static const std::vector<Exception> exceptions{
      {"models/air/crah_tables.cpp", "tests/models/air/crah_test.cpp", "the tables of crah.h"},
      {"models/economics/scalar_growth.cpp", "tests/models/economics/scalar_costs_test.cpp",
       "the other half of the models by scalars"},
      {"models/room_air/energy_rows.cpp", "tests/models/room_air/room_energy_test.cpp",
       "the loops of the energy equation"},
      {"models/room_air/grid_axes.cpp", "tests/models/room_air/room_grid_test.cpp", "a step of the grid"},
      {"models/room_air/grid_covers.cpp", "tests/models/room_air/room_grid_test.cpp", "a step of the grid"},
      {"models/room_air/grid_patches.cpp", "tests/models/room_air/room_grid_test.cpp", "a step of the grid"},
      {"models/room_air/multigrid_rows.cpp", "tests/models/room_air/multigrid_test.cpp",
       "the loops of the multigrid"},
      {"models/room_air/room_air_report.cpp", "tests/models/room_air/room_air_solver_test.cpp",
       "what the solver gives back"},
      {"models/room_air/room_grid_masks.cpp", "tests/models/room_air/room_grid_test.cpp",
       "the second half of building a grid"},
      {"models/weather/synthetic_series.cpp", "tests/models/weather/synthetic_year_test.cpp",
       "steps of the synthetic year"},
      {"models/weather/synthetic_wind_and_sun.cpp", "tests/models/weather/synthetic_year_test.cpp",
       "steps of the synthetic year"},
      {"sim/plant/plant_events.cpp", "tests/sim/run/events_test.cpp",
       "failures and restarts of whole plants"},
      {"sim/plant/plant_failures.cpp", "tests/sim/run/events_test.cpp",
       "failures and restarts of whole plants"},
      {"sim/plant/plant_air.cpp", "tests/sim/run/air_fields_test.cpp", "influence in whole plants"},
      {"sim/plant/hydraulic_records.cpp", "tests/sim/plant/rack_network_test.cpp", "a table of columns"},
      {"sim/plant/loop_network_records.cpp", "tests/sim/plant/loop_network_test.cpp", "a table of columns"},
      {"sim/plant/loop_network_facts.cpp", "tests/sim/plant/loop_network_test.cpp", "facts of branches"},
      {"sim/plant/plant_loop_networks.cpp", "tests/sim/run/loop_network_runs_test.cpp",
       "networks in whole plants"},
      {"models/hydraulics/distribution_answer.cpp", "tests/models/hydraulics/distribution_network_test.cpp",
       "part of the network"},
      {"sim/scenario/check_loop_network.cpp", "tests/sim/scenario/read_loop_network_test.cpp",
       "part of the reader"},
      {"sim/scenario/loop_network_layout.cpp", "tests/sim/scenario/read_loop_network_test.cpp",
       "part of the reader"},
      {"sim/scenario/network_parts.cpp", "tests/sim/scenario/read_loop_equipment_test.cpp",
       "part of the reader"},
      {"sim/plant/control_records.cpp", "tests/sim/run/sampled_controls_test.cpp", "tables of columns"},
      {"sim/plant/feed_records.cpp", "tests/sim/run/feeds_test.cpp", "a table of columns"},
      {"sim/plant/plant_event_power.cpp", "tests/sim/run/feeds_test.cpp", "feeds in whole plants"},
      {"sim/plant/plant_feeds.cpp", "tests/sim/run/feeds_test.cpp", "feeds in whole plants"},
      {"sim/plant/plant_sampled.cpp", "tests/sim/run/sampled_controls_test.cpp", "controls in whole plants"},
      {"sim/plant/plant_staging.cpp", "tests/sim/run/sampled_controls_test.cpp", "staging in whole plants"},
      {"sim/plant/sampled_controls.cpp", "tests/sim/run/sampled_controls_test.cpp",
       "what a plant has of them"},
      {"sim/report/control_facts.cpp", "tests/sim/report/control_section_test.cpp", "what the section shows"},
      {"sim/cli/schema_controls.cpp", "tests/sim/cli/scenario_schema_test.cpp", "part of the schema"},
      {"sim/plant/plant_networks.cpp", "tests/sim/run/loop_equipment_test.cpp", "networks in whole plants"},
      {"sim/plant/plant_setpoints.cpp", "tests/sim/run/loop_equipment_test.cpp", "controls in whole plants"},
      {"sim/plant/plant_storage.cpp", "tests/sim/run/loop_equipment_test.cpp", "tanks in whole plants"},
      {"sim/plant/storage_records.cpp", "tests/sim/plant/loop_tank_test.cpp", "a table of columns"},
      {"sim/report/failure_facts.cpp", "tests/sim/report/failure_section_test.cpp", "what the section shows"},
      {"sim/report/redundancy_section.cpp", "tests/sim/report/failure_section_test.cpp",
       "the section beside that of failures"},
      {"sim/results/hdf5_attributes.cpp", "tests/sim/results/hdf5_file_test.cpp", "a part of hdf5_file.h"},
      {"sim/results/hdf5_dataset.cpp", "tests/sim/results/hdf5_file_test.cpp", "a part of hdf5_file.h"},
      {"sim/results/hdf5_library.cpp", "tests/sim/results/hdf5_file_test.cpp", "shared by the parts"},
      {"sim/run/air_state.cpp", "tests/sim/run/air_fields_test.cpp", "states that the fields are kept by"},
      {"sim/run/economic_answers.cpp", "tests/sim/run/site_footprint_test.cpp", "tables of whole runs"},
      {"sim/run/field_influence.cpp", "tests/sim/run/air_fields_test.cpp", "what the fields tell the plant"},
      {"sim/run/hottest_hour.cpp", "tests/sim/run/live_values_test.cpp", "beside the live figures"},
      {"sim/run/site_meter.cpp", "tests/sim/run/site_footprint_test.cpp", "sums behind the footprint"},
      {"sim/run/design_limits.cpp", "tests/sim/run/redundancy_test.cpp", "limits that the margins search"},
      {"sim/run/redundancy_tables.cpp", "tests/sim/report/failure_section_test.cpp",
       "tables of the results file, read back for the report"},
      {"sim/run/unit_capacity.cpp", "tests/sim/run/redundancy_test.cpp", "capacities in the margins"},
      {"sim/scenario/read_cost_terms.cpp", "tests/sim/scenario/read_footprint_test.cpp",
       "part of the reader"},
      {"sim/scenario/stated_currency.cpp", "tests/sim/scenario/read_footprint_test.cpp",
       "part of the reader"},
      {"sim/study/optimise_plan.cpp", "tests/sim/study/optimise_test.cpp", "reading of a search"},
      {"sim/study/optimise_run.cpp", "tests/sim/study/optimise_test.cpp", "whole searches"},
      {"sim/study/nested_value.cpp", "tests/sim/study/study_reader_test.cpp", "keys with dots of sweeps"},
      {"sim/scenario/hydraulics_section.cpp", "tests/sim/scenario/read_loop_equipment_test.cpp",
       "a table that the reader uses"},
      {"sim/scenario/read_hydraulics.cpp", "tests/sim/scenario/read_loop_equipment_test.cpp",
       "part of the reader"},
      {"sim/scenario/read_loop_controls.cpp", "tests/sim/scenario/read_loop_equipment_test.cpp",
       "part of the reader"},
      {"sim/scenario/read_storage.cpp", "tests/sim/scenario/read_loop_equipment_test.cpp",
       "part of the reader"},
      {"sim/report/loop_facts.cpp", "tests/sim/report/loop_section_test.cpp", "what the section shows"},
      {"sim/run/loop_metrics.cpp", "tests/sim/run/loop_equipment_test.cpp", "figures of whole runs"},
      {"sim/run/event_answers.cpp", "tests/sim/run/events_test.cpp", "the answers of whole runs"},
      {"sim/scenario/yaml_change.cpp", "tests/sim/scenario/yaml_edit_test.cpp",
       "the edits seen from outside"},
      {"sim/scenario/yaml_layout.cpp", "tests/sim/scenario/yaml_edit_test.cpp",
       "the edits seen from outside"},
      {"sim/scenario/yaml_value.cpp", "tests/sim/scenario/yaml_edit_test.cpp", "the edits seen from outside"},
      {"sim/airflow/acceptance_tables.cpp", "tests/sim/report/air_section_test.cpp",
       "the tables as a report reads them"},
      {"sim/airflow/tiles_before.cpp", "tests/sim/airflow/air_origin_test.cpp", "the tiles of an aisle"},
      {"sim/report/air_facts.cpp", "tests/sim/report/air_section_test.cpp", "from the file on"},
      {"sim/report/air_slice_svg.cpp", "tests/sim/report/air_section_test.cpp", "the drawing of a hall"},
      {"sim/cli/airflow_store.cpp", "tests/system/airflow_command_test.cpp", "through the program"},
      {"sim/airflow/airflow_acceptance.cpp", "tests/sim/airflow/airflow_run_test.cpp",
       "on the solved hall of that test"},
      {"sim/airflow/airflow_answer.cpp", "tests/sim/airflow/airflow_run_test.cpp",
       "on the solved hall of that test"},
      {"sim/airflow/airflow_fix.cpp", "tests/sim/airflow/airflow_run_test.cpp",
       "on the solved hall of that test"},
      {"sim/airflow/airflow_offenders.cpp", "tests/sim/airflow/airflow_run_test.cpp",
       "on the solved hall of that test"},
      {"sim/airflow/airflow_results.cpp", "tests/sim/airflow/airflow_files_test.cpp", "files of one hall"},
      {"sim/airflow/airflow_slice.cpp", "tests/sim/airflow/airflow_files_test.cpp", "files of one hall"},
      {"sim/base/base64.cpp", "tests/sim/airflow/airflow_files_test.cpp", "files of one hall"},
      {"sim/airflow/room_air_units.cpp", "tests/sim/airflow/room_model_test.cpp", "a step of the room model"},
      {"sim/airflow/room_containment.cpp", "tests/sim/airflow/room_model_test.cpp",
       "a step of the room model"},
      {"sim/airflow/room_floor.cpp", "tests/sim/airflow/room_model_test.cpp", "a step of the room model"},
      {"sim/airflow/slice_picture.cpp", "tests/sim/airflow/airflow_files_test.cpp", "files of one hall"},
      {"sim/airflow/vtk_image.cpp", "tests/sim/airflow/airflow_files_test.cpp", "files of one hall"},
      {"sim/run/air_operating_point.cpp", "tests/sim/run/design_point_test.cpp",
       "a view of the design point"},
      {"sim/scenario/read_airflow.cpp", "tests/sim/scenario/layout_test.cpp", "part of the reader"},
      {"sim/scenario/read_cooling.cpp", "tests/sim/scenario/scenario_reader_test.cpp", "part of the reader"},
      {"sim/scenario/placed_objects.cpp", "tests/sim/scenario/layout_test.cpp", "seen through the reader"},
      {"sim/scenario/read_layout.cpp", "tests/sim/scenario/layout_test.cpp", "part of the reader"},
      {"sim/scenario/read_power.cpp", "tests/sim/scenario/scenario_reader_test.cpp", "part of the reader"},
      {"sim/scenario/read_racks.cpp", "tests/sim/scenario/scenario_reader_test.cpp", "part of the reader"},
      {"sim/scenario/read_site.cpp", "tests/sim/scenario/scenario_reader_test.cpp", "part of the reader"},
      {"sim/plant/plant_assemble.cpp", "tests/sim/plant/plant_test.cpp", "part of the plant"},
      {"sim/plant/plant_channels.cpp", "tests/sim/plant/plant_test.cpp", "part of the plant"},
      {"sim/plant/plant_controls.cpp", "tests/sim/plant/plant_test.cpp", "part of the plant"},
      {"sim/plant/plant_zone.cpp", "tests/sim/plant/plant_test.cpp", "part of the plant"},
      {"sim/report/pdf_drawing.cpp", "tests/sim/report/pdf_report_test.cpp", "part of the PDF"},
      {"sim/report/pdf_pages.cpp", "tests/sim/report/pdf_report_test.cpp", "part of the PDF"},
      {"sim/report/pdf_table.cpp", "tests/sim/report/pdf_report_test.cpp", "part of the PDF"},
      {"sim/report/pdf_text.cpp", "tests/sim/report/pdf_report_test.cpp", "part of the PDF"},
      {"sim/report/report_chart.cpp", "tests/sim/report/pdf_report_test.cpp",
       "hands charts to their drawing"},
      {"sim/report/report_signatures.cpp", "tests/sim/report/pdf_report_test.cpp", "two lines to sign on"},
      {"sim/scenario/delimited_text.cpp", "tests/sim/scenario/weather_file_test.cpp",
       "reads the lines of weather files"},
      {"sim/scenario/gap_filling.cpp", "tests/sim/scenario/weather_file_test.cpp",
       "fills the gaps of weather files"},
  };
  return exceptions;
}

// Headers with equations that need no source of their own, and why.
const std::map<std::string, std::string>& without_source() {
  static const std::map<std::string, std::string> headers{
      {"models/parameter.h", "the form of the tables"},
      {"models/rejection/tower.h", "what both tower models share; the sources stand with the models"},
      {"models/weather/distribution_fit.h", "a numerical method of our own"},
  };
  return headers;
}

bool is_below(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder + '/');
}

bool is_below_any(const std::string& path, const Folders& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const auto& folder) { return is_below(path, folder); });
}

// The folder of the table that a file belongs to; "" for none.
std::string folder_of(const std::string& path) {
  for (const auto& [folder, others] : allowed())
    if (is_below(path, folder)) return folder;
  return "";
}

std::vector<SourceFile> program_files() {
  std::vector<SourceFile> files;
  for (const char* folder : {"models", "sim", "gui"})
    for (auto& file : source_files(folder)) files.push_back(std::move(file));
  return files;
}

std::vector<std::string> quoted_includes(const SourceFile& file) {
  static const std::regex pattern(R"re((?:^|\n)[ \t]*#[ \t]*include[ \t]*"([^"]*)")re");
  return matches(file.text, pattern);
}

std::vector<std::string> system_includes(const SourceFile& file) {
  static const std::regex pattern(R"re((?:^|\n)[ \t]*#[ \t]*include[ \t]*<([^>]*)>)re");
  return matches(file.text, pattern);
}

TEST(IncludeRules, TheSourceTreeIsFound) { ASSERT_GT(program_files().size(), 100U); }

TEST(IncludeRules, EveryFileStandsInAKnownFolder) {
  for (const auto& file : program_files()) EXPECT_NE(folder_of(file.path), "") << file.path;
}

TEST(IncludeRules, FoldersIncludeOnlyWhatStandsBelowThem) {
  for (const auto& file : program_files()) {
    const std::string folder = folder_of(file.path);
    if (folder.empty()) continue;
    for (const auto& include : quoted_includes(file)) {
      EXPECT_TRUE(is_below(include, folder) || is_below_any(include, allowed().at(folder)))
          << file.path << " includes \"" << include << '"';
    }
  }
}

TEST(IncludeRules, IncludedFilesExistFromTheRoot) {
  for (const auto& file : program_files())
    for (const auto& include : quoted_includes(file))
      EXPECT_TRUE(exists_in_tree(include)) << file.path << " includes \"" << include << '"';
}

TEST(IncludeRules, ModelsNeedNothingButTheStandardLibrary) {
  // names of the standard library hold neither a point nor a slash; room air alone may run on several
  // threads, the hydraulic network alone solves a sparse system
  for (const auto& file : source_files("models")) {
    for (const auto& include : system_includes(file)) {
      const bool threads = include.starts_with("tbb/") && is_below(file.path, "models/room_air");
      const bool sparse =
          include.starts_with("Eigen/") && file.path == "models/hydraulics/hydraulic_network.cpp";
      EXPECT_TRUE(threads || sparse || include.find_first_of("./") == std::string::npos)
          << file.path << " includes <" << include << '>';
    }
  }
}

TEST(IncludeRules, HeavyHeadersStayInTheirHomes) {
  for (const auto& file : program_files()) {
    for (const auto& include : system_includes(file)) {
      for (const auto& heavy : heavy_headers()) {
        if (!include.starts_with(heavy.include)) continue;
        EXPECT_TRUE(is_below_any(file.path, heavy.homes)) << file.path << " includes <" << include << '>';
      }
    }
  }
}

TEST(IncludeRules, TheDesktopNeitherLinksThePlantNorTheSolver) {
  for (const auto& file : source_files("gui")) {
    for (const auto& include : quoted_includes(file)) {
      EXPECT_FALSE(is_below(include, "sim/plant") || is_below(include, "sim/run"))
          << file.path << " includes \"" << include << '"';
    }
  }
}

std::string test_of(const std::string& source) {
  return "tests/" + source.substr(0, source.size() - std::string(".cpp").size()) + "_test.cpp";
}

TEST(SourceRules, EverySourceHasATestOfItsName) {
  for (const auto& file : program_files()) {
    if (!file.path.ends_with(".cpp") || is_below(file.path, "sim/cli") || is_below(file.path, "gui"))
      continue;
    const bool elsewhere = std::any_of(covered_elsewhere().begin(), covered_elsewhere().end(),
                                       [&](const Exception& e) { return e.source == file.path; });
    EXPECT_TRUE(elsewhere || exists_in_tree(test_of(file.path)))
        << file.path << " needs " << test_of(file.path);
  }
}

TEST(SourceRules, ExceptionsAreNeededAndTheirTestsExist) {
  for (const auto& e : covered_elsewhere()) {
    EXPECT_TRUE(exists_in_tree(e.source)) << e.source << " is gone";
    EXPECT_TRUE(exists_in_tree(e.test)) << e.source << " is said to be covered by " << e.test;
    EXPECT_FALSE(exists_in_tree(test_of(e.source))) << e.source << " has a test now";
    EXPECT_FALSE(e.reason.empty());
  }
  for (const auto& [header, reason] : without_source()) EXPECT_TRUE(exists_in_tree(header)) << header;
}

TEST(SourceRules, EveryModelNamesItsSource) {
  const std::regex equation(R"(\n///[^\n]* \(1\))");
  for (const auto& file : source_files("models")) {
    if (!file.path.ends_with(".h") || without_source().contains(file.path)) continue;
    const bool is_model =
        file.text.find("_table(") != std::string::npos || std::regex_search(file.text, equation);
    if (is_model) {
      EXPECT_NE(file.text.find("Source:"), std::string::npos) << file.path << " names no source";
    }
  }
}

TEST(SourceRules, PagesNamedInSourcesExist) {
  const std::regex page(R"((docs/[A-Za-z0-9_/]+\.md))");
  for (const auto& file : program_files())
    for (const auto& name : matches(file.text, page))
      EXPECT_TRUE(exists_in_tree(name)) << file.path << " names " << name;
}

TEST(SourceRules, NoSourceNamesAnAbsolutePath) {
  const std::regex absolute(R"re("(/(?:home|root|work|tmp|usr|opt|mnt|srv|var|Users)\b[^"]*)")re");
  auto files = program_files();
  for (auto& file : source_files("tests")) files.push_back(std::move(file));
  for (const auto& file : files)
    for (const auto& path : matches(file.text, absolute)) ADD_FAILURE() << file.path << " names " << path;
}

TEST(SourceRules, EveryHeaderIsIncludedOnce) {
  for (const auto& file : program_files()) {
    if (!file.path.ends_with(".h")) continue;
    EXPECT_TRUE(file.text.starts_with("#pragma once\n")) << file.path;
  }
}

}  // namespace
}  // namespace thermohall
