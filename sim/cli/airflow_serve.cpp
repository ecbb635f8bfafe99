#include "sim/cli/airflow_serve.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

#include "sim/cli/airflow_json.h"
#include "sim/run/air_operating_point.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/weather_source.h"

namespace thermohall {
namespace {

using Json = nlohmann::ordered_json;

AirflowMode mode_of(const std::string& word, AirflowMode fallback) {
  if (word == "preview") return AirflowMode::preview;
  if (word == "standard") return AirflowMode::standard;
  if (word == "fine") return AirflowMode::fine;
  return fallback;
}

std::optional<AirflowTurbulence> turbulence_of(const std::string& word,
                                               std::optional<AirflowTurbulence> fallback) {
  if (word == "zero_equation") return AirflowTurbulence::zero_equation;
  if (word == "k_epsilon") return AirflowTurbulence::k_epsilon;
  if (word == "buoyant_k_epsilon") return AirflowTurbulence::buoyant_k_epsilon;
  return fallback;
}

class AirflowServer {
 public:
  Json answer(const Json& request) {
    if (request.contains("origin_of")) return origin(request);
    const auto begin = std::chrono::steady_clock::now();
    const std::string path = request.value("path", "");
    Scenario scenario = request.contains("text")
                            ? read_scenario_text(request.at("text").get<std::string>(), path, library_)
                            : read_scenario(path);
    scenario.airflow.mode = mode_of(request.value("mode", ""), scenario.airflow.mode);
    scenario.airflow.turbulence = turbulence_of(request.value("turbulence", ""), scenario.airflow.turbulence);
    const DesignPoint design = solve_design_point(scenario, weather_of(scenario), {});
    AirflowRun run =
        run_airflow(scenario, air_operating_point(scenario, design), {}, {}, start_for(scenario));
    Json json{{"id", request.value("id", Json())}};
    std::vector<Offender> offenders;
    std::vector<AirflowFix> fixes;
    if (run.possible()) {
      offenders = airflow_offenders(run.model, run.result, run.answer);
      fixes = airflow_fixes(scenario, run.model, run.answer, offenders);
    }
    json.update(airflow_json(run, offenders, fixes));
    if (run.possible() && request.contains("slice_height_m"))
      json["slice"] = slice_json(
          airflow_slice(run.result.cells, {RoomAxis::z, request.at("slice_height_m").get<double>()}));
    if (run.possible() && request.value("field", false)) json["field"] = field_json(run.result.cells);
    if (run.possible() && request.contains("streamlines"))
      json["streamlines"] = paths_json(air_paths(run, {.most = request.at("streamlines").get<int>()}));
    if (run.possible() && request.contains("iso_K"))
      for (const double level_K : request.at("iso_K").get<std::vector<double>>())
        json["iso_surfaces"].push_back(surface_json(iso_surface(run.result.cells, level_K)));
    json["seconds"] = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    keep(std::move(run), scenario);
    return json;
  }

 private:
  // Where the air of a rack comes from in the last field.
  Json origin(const Json& request) {
    const auto rack = request.at("origin_of").get<std::string>();
    Json json{{"id", request.value("id", Json())}, {"origin_of", rack}};
    if (!last_) throw std::invalid_argument("no hall was computed yet");
    const auto& racks = last_->model.racks;
    const auto place =
        std::find_if(racks.begin(), racks.end(), [&](const RoomRackPlace& r) { return r.id == rack; });
    if (place == racks.end()) throw std::invalid_argument("rack " + rack + " draws no air in this hall");
    const auto index = place - racks.begin();
    const AirOrigins origins =
        air_origins(*last_, {.racks = {static_cast<int>(index)}, .least_cells_racks = 0});
    json["status"] = "origin";
    json["origin"] = origin_json(origins.racks[static_cast<std::size_t>(index)]);
    return json;
  }
  std::shared_ptr<const WeatherYear> weather_of(Scenario& scenario) {
    auto& year = years_[scenario.site.climate + '\n' + scenario.site.weather_file];
    if (!year) year = load_weather(scenario.site, default_library_directory(), scenario.warnings);
    return year;
  }
  const RoomAirResult* start_for(const Scenario& s) const {
    const bool same = last_ && last_mode_ == s.airflow.mode &&
                      last_->model.geometry.room.x1_m == s.hall.length_m &&
                      last_->model.geometry.room.y1_m == s.hall.width_m &&
                      last_->model.geometry.room.z1_m == s.hall.height_m;
    return same ? &last_->result : nullptr;
  }
  void keep(AirflowRun run, const Scenario& scenario) {
    if (!run.possible()) return;
    last_ = std::move(run);
    last_mode_ = scenario.airflow.mode;
  }

  EquipmentLibrary library_{default_library_directory()};
  std::map<std::string, std::shared_ptr<const WeatherYear>> years_;
  std::optional<AirflowRun> last_;
  AirflowMode last_mode_ = AirflowMode::standard;
};

}  // namespace

void serve_airflow() {
  AirflowServer server;
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.empty()) continue;
    Json reply;
    try {
      const Json request = Json::parse(line);
      try {
        reply = server.answer(request);
      } catch (const std::exception& fault) {
        reply = {{"id", request.value("id", Json())}, {"status", "impossible"}, {"messages", {fault.what()}}};
        if (request.contains("origin_of")) reply["origin_of"] = request.at("origin_of");
      }
    } catch (const std::exception& fault) {
      reply = {{"id", nullptr}, {"status", "impossible"}, {"messages", {fault.what()}}};
    }
    std::cout << reply.dump() << std::endl;
  }
}

}  // namespace thermohall
