#include "sim/cli/airflow_store.h"

#include <cstdlib>
#include <filesystem>

#include "sim/airflow/airflow_results.h"
#include "sim/base/diagnostic.h"
#include "sim/cli/program_version.h"
#include "sim/report/report.h"
#include "sim/run/plan_table.h"

namespace thermohall {
namespace fs = std::filesystem;
namespace {

RunHeader header(const Scenario& scenario) {
  return {
      .title = scenario.name, .version = std::string(program_version), .commit = std::string(program_commit)};
}

void begin(ResultsWriter& writer, const Scenario& scenario) {
  writer.set_attribute("mode", "airflow");
  write_plan(writer, scenario);
}

void end(ResultsWriter& writer, const Scenario& scenario, bool cancelled) {
  writer.write_provenance({.scenario = scenario.files.empty() ? "" : scenario.files.front().text,
                           .resolved_scenario = scenario.resolved});
  writer.finish(cancelled ? "cancelled" : "complete");
}

// A folder of its own, removed at the end of the scope.
class OwnFolder {
 public:
  OwnFolder() {
    std::string name = (fs::temp_directory_path() / "thermohall_report_XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw FileError(name, "create", "no folder for the results");
    path_ = name;
  }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;
  ~OwnFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  std::string file(const char* name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

}  // namespace

void store_airflow(const std::string& path, const Scenario& scenario, const AirflowRun& run,
                   const std::vector<Offender>& offenders, const std::vector<AirflowFix>& fixes,
                   const AirflowViews& views) {
  ResultsWriter writer(path, header(scenario));
  begin(writer, scenario);
  write_airflow(writer, run, offenders);
  write_fixes(writer, fixes);
  write_views(writer, views);
  end(writer, scenario, run.result.status == RoomAirStatus::cancelled);
}

void store_acceptance(const std::string& path, const Scenario& scenario, const AcceptanceSheet& sheet) {
  ResultsWriter writer(path, header(scenario));
  begin(writer, scenario);
  write_acceptance(writer, sheet);
  end(writer, scenario, !sheet.all_cases);
}

void report_from(const std::string& report_path, const std::function<void(const std::string&)>& store) {
  const OwnFolder folder;
  const std::string results = folder.file("airflow.h5");
  store(results);
  write_report({results}, report_path);
}

}  // namespace thermohall
