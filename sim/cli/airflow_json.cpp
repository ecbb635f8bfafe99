#include "sim/cli/airflow_json.h"

#include "sim/base/base64.h"

namespace thermohall {
namespace {

using Json = nlohmann::ordered_json;

const char* status_word(RoomAirStatus status) {
  switch (status) {
    case RoomAirStatus::converged:
      return "converged";
    case RoomAirStatus::not_converged:
      return "not_converged";
    case RoomAirStatus::cancelled:
      return "cancelled";
    default:
      return "impossible";
  }
}

Json accuracy_json(const AirflowRun& run) {
  const ModelComparison& m = run.models;
  Json json{{"turbulence", turbulence_word(run.model.settings.turbulence)},
            {"class_K", m.accuracy_K},
            {"why", m.why}};
  if (m.compared())
    json.update({{"model_difference_K", m.largest_K}, {"rack", m.rack}, {"beyond_class", m.beyond()}});
  return json;
}

std::string floats(const std::vector<float>& values) {
  return base64_text(values.data(), values.size() * sizeof(float));
}

std::string floats(const std::vector<double>& values) {
  return floats(std::vector<float>(values.begin(), values.end()));
}

Json shares_json(const std::vector<AirShare>& shares) {
  Json list = Json::array();
  for (const auto& s : shares)
    list.push_back({{"kind", name_of(s.kind)}, {"from", s.from}, {"share", s.share}});
  return list;
}

}  // namespace

Json origin_json(const RackOrigin& origin) {
  Json json{{"capture_cold", origin.capture_cold}, {"capture_hot", origin.capture_hot}};
  if (!origin.traced) return json;
  json["capture_cold_local"] = origin.capture_cold_local;
  json["sources"] = shares_json(origin.sources);
  json["cooled_by"] = shares_json(origin.units);
  return json;
}

std::string dotted(const std::vector<std::string>& path) {
  std::string text;
  for (const auto& key : path) text += (text.empty() ? "" : ".") + key;
  return text;
}

Json airflow_json(const AirflowRun& run, const std::vector<Offender>& offenders,
                  const std::vector<AirflowFix>& fixes) {
  Json json{{"status", status_word(run.result.status)}, {"convergence", run.result.convergence}};
  json["messages"] = run.model.notes;
  for (const auto& m : run.result.messages) json["messages"].push_back(m);
  if (!run.possible()) return json;
  for (const auto& m : run.answer.metrics)
    json["metrics"][m.key] = {{"value", m.value}, {"unit", m.unit}, {"meaning", m.meaning}};
  json["racks"] = Json::array();
  for (std::size_t i = 0; i < run.answer.racks.size(); ++i) {
    const RackAnswer& r = run.answer.racks[i];
    Json rack{{"id", r.id},
              {"inlet_low_K", r.inlet_low_K},
              {"inlet_mid_K", r.inlet_mid_K},
              {"inlet_top_K", r.inlet_top_K},
              {"inlet_mean_K", r.inlet_mean_K},
              {"inlet_max_K", r.inlet_max_K},
              {"limit_K", r.limit_K},
              {"exhaust_K", r.exhaust_K},
              {"power_W", r.power_W},
              {"flow_m3_s", r.flow_m3_s},
              {"tile_flow_m3_s", r.tile_flow_m3_s},
              {"supply_deficit_m3_s", r.supply_deficit_m3_s},
              {"warm_share", r.warm_share}};
    if (run.origins) rack.update(origin_json(run.origins->racks[i]));
    json["racks"].push_back(std::move(rack));
  }
  const auto feeds = [&](const std::vector<std::vector<AirReach>>& lists, std::size_t i, Json& item) {
    for (const auto& f : lists[i])
      item["feeds"].push_back(
          {{"rack", run.answer.racks[static_cast<std::size_t>(f.rack)].id}, {"share", f.share}});
  };
  json["accuracy"] = accuracy_json(run);
  for (std::size_t i = 0; i < run.models.other_K.size(); ++i)
    json["racks"][i]["inlet_zero_equation_K"] = run.models.other_K[i];
  json["tiles"] = Json::array();
  for (std::size_t i = 0; i < run.answer.tiles.size(); ++i) {
    const TileAnswer& t = run.answer.tiles[i];
    Json tile{{"id", t.id}, {"x_m", t.x_m}, {"y_m", t.y_m}, {"flow_m3_s", t.flow_m3_s}};
    if (run.origins) feeds(run.origins->tile_feeds, i, tile);
    json["tiles"].push_back(std::move(tile));
  }
  json["units"] = Json::array();
  for (std::size_t i = 0; i < run.result.units.size(); ++i) {
    const RoomUnitResult& u = run.result.units[i];
    Json unit{{"id", u.name},           {"flow_m3_s", u.flow_m3_s}, {"return_K", u.return_K},
              {"supply_K", u.supply_K}, {"heat_W", u.heat_W},       {"limited", u.limited}};
    if (run.origins) feeds(run.origins->unit_feeds, i, unit);
    json["units"].push_back(std::move(unit));
  }
  json["offenders"] = Json::array();
  for (const auto& o : offenders)
    json["offenders"].push_back({{"rack", run.answer.racks[static_cast<std::size_t>(o.rack)].id},
                                 {"cause", words_for(o.cause)},
                                 {"explanation", o.explanation},
                                 {"exhaust_of", o.exhaust_of}});
  json["fixes"] = Json::array();
  for (const auto& f : fixes) {
    Json edits = Json::array();
    for (const auto& e : f.edits) edits.push_back({{"path", e.path}, {"value", e.value}});
    json["fixes"].push_back({{"title", f.title}, {"edits", std::move(edits)}, {"racks", f.racks}});
  }
  return json;
}

Json acceptance_json(const AcceptanceSheet& sheet) {
  Json json{{"passed", sheet.passed()},
            {"worst", sheet.worst},
            {"inlet_limit_K", sheet.limit_K},
            {"recommended_K", sheet.rules.recommended_K},
            {"sensor_height_m", sheet.rules.sensor_height_m},
            {"design_air_m3_J", sheet.rules.design_air_m3_J},
            {"supply_air_m3_J", sheet.supply_air_m3_J},
            {"bin_edges_K", sheet.rules.bin_edges_K}};
  if (const auto& t = sheet.transient) {
    Json racks = Json::array();
    for (const auto& r : t->racks)
      racks.push_back({{"id", r.id}, {"above_s", r.above_s}, {"hottest_inlet_K", r.hottest_inlet_K}});
    json["transient"] = {{"computed", t->computed},         {"passed", t->passed},
                         {"allowed_s", t->allowed_s},       {"above_s", t->above_s},
                         {"worst_rack", t->worst_rack},     {"hottest_inlet_K", t->hottest_inlet_K},
                         {"hottest_rack", t->hottest_rack}, {"racks_above", t->racks_above},
                         {"racks_off", t->racks_off},       {"outage_s", t->outage_s},
                         {"watched_s", t->watched_s},       {"message", t->message},
                         {"racks", std::move(racks)},       {"time_s", t->time_s},
                         {"supply_K", t->supply_K},         {"hottest_K", t->hottest_K}};
  }
  json["cases"] = Json::array();
  for (const auto& c : sheet.cases)
    json["cases"].push_back({{"id", c.id},
                             {"title", c.title},
                             {"passed", c.passed},
                             {"hottest_inlet_K", c.hottest_inlet_K},
                             {"hottest_rack", c.hottest_rack},
                             {"hottest_sensor_K", c.hottest_sensor_K},
                             {"mean_inlet_K", c.mean_inlet_K},
                             {"coldest_inlet_K", c.coldest_inlet_K},
                             {"bins", c.bins},
                             {"above_recommended", c.above_recommended},
                             {"converged", c.converged},
                             {"message", c.message}});
  return json;
}

Json slice_json(const AirflowSlice& s) {
  constexpr const char* axes[] = {"x", "y", "z"};
  return {{"axis", axes[static_cast<int>(s.plane.normal)]},
          {"position_m", s.plane.position_m},
          {"na", s.na},
          {"nb", s.nb},
          {"a0_m", s.a0_m},
          {"b0_m", s.b0_m},
          {"da_m", s.da_m},
          {"db_m", s.db_m},
          {"temperature_K", floats(s.temperature_K)},
          {"u_m_s", floats(s.u_m_s)},
          {"v_m_s", floats(s.v_m_s)},
          {"solid", base64_text(s.solid.data(), s.solid.size())}};
}

Json paths_json(const std::vector<AirPath>& paths) {
  Json list = Json::array();
  for (const auto& p : paths) {
    std::vector<float> xyz;
    for (const auto& point : p.line.point_m)
      for (const double v : point) xyz.push_back(static_cast<float>(v));
    list.push_back({{"kind", name_of(p.kind)},
                    {"from", p.from},
                    {"n", p.line.point_m.size()},
                    {"point_m", floats(xyz)},
                    {"temperature_K", floats(p.line.temperature_K)},
                    {"speed_m_s", floats(p.line.speed_m_s)}});
  }
  return list;
}

Json surface_json(const IsoSurface& s) {
  return {{"temperature_K", s.temperature_K},
          {"vertices", s.vertex_m.size()},
          {"triangles", s.triangles.size()},
          {"vertex_m", base64_text(s.vertex_m.data(), s.vertex_m.size() * sizeof s.vertex_m[0])},
          {"corner", base64_text(s.triangles.data(), s.triangles.size() * sizeof s.triangles[0])}};
}

Json field_json(const RoomCellFields& f) {
  return {{"n", {f.nx, f.ny, f.nz}},
          {"low_m", {f.x0_m, f.y0_m, f.z0_m}},
          {"cell_m", {f.dx_m, f.dy_m, f.dz_m}},
          {"temperature_K", floats(f.temperature_K)},
          {"u_m_s", floats(f.u_m_s)},
          {"v_m_s", floats(f.v_m_s)},
          {"w_m_s", floats(f.w_m_s)},
          {"solid", base64_text(f.solid.data(), f.solid.size())}};
}

}  // namespace thermohall
