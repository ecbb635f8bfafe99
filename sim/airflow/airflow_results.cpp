#include "sim/airflow/airflow_results.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <limits>

#include "sim/airflow/air_origin.h"
#include "sim/base/diagnostic.h"

namespace thermohall {
namespace {

GridAxis axis(const char* name, double low_m, double step_m, int count) {
  GridAxis a{name, "m", fmt::format("{} of the cell centres", name), {}};
  for (int i = 0; i < count; ++i) a.values.push_back(low_m + (i + 0.5) * step_m);
  return a;
}

std::vector<float> single(const std::vector<double>& values) { return {values.begin(), values.end()}; }

template <class Item, class Get>
TableColumn column(const char* name, const char* unit, const char* meaning, const std::vector<Item>& items,
                   Get get) {
  TableColumn c{name, unit, meaning, std::vector<double>()};
  for (const auto& item : items) std::get<0>(c.values).push_back(get(item));
  return c;
}

template <class Item, class Get>
TableColumn words(const char* name, const char* meaning, const std::vector<Item>& items, Get get) {
  TableColumn c{name, "", meaning, std::vector<std::string>()};
  for (const auto& item : items) std::get<1>(c.values).push_back(std::string(get(item)));
  return c;
}

template <class Items>
std::vector<std::string> ids(const Items& items) {
  std::vector<std::string> list;
  for (const auto& item : items) list.push_back(item.id);
  return list;
}

GridSpec fields(const RoomCellFields& f) {
  return {"airflow",
          {axis("z", f.z0_m, f.dz_m, f.nz), axis("y", f.y0_m, f.dy_m, f.ny), axis("x", f.x0_m, f.dx_m, f.nx)},
          {{"temperature", "K", "air temperature; that of the reference in solids", single(f.temperature_K)},
           {"u", "m s-1", "velocity along x, east", single(f.u_m_s)},
           {"v", "m s-1", "velocity along y, south", single(f.v_m_s)},
           {"w", "m s-1", "velocity upwards", single(f.w_m_s)},
           {"pressure", "Pa", "pressure without its hydrostatic part", single(f.pressure_Pa)},
           {"solid", "1", "1 in racks, units and obstacles", {f.solid.begin(), f.solid.end()}}}};
}

// The scatter in time of each rack answered; the answer has the racks of the result in their order.
std::vector<RoomRackResult> scatter(const AirflowRun& run) {
  auto racks = run.result.racks;
  racks.resize(run.answer.racks.size());
  return racks;
}

void add_origin_columns(const AirOrigins& origins, TableSpec& table) {
  const auto& o = origins.racks;
  using O = RackOrigin;
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  table.columns.push_back(column("capture_cold", "1", "share of its air that comes straight from supplies", o,
                                 [](const O& x) { return x.capture_cold; }));
  table.columns.push_back(column("capture_cold_local", "1",
                                 "of the tiles of its aisle; not a number: not traced", o,
                                 [&](const O& x) { return x.traced ? x.capture_cold_local : unknown; }));
  table.columns.push_back(column("capture_hot", "1", "share of its exhaust that returns take before a rack",
                                 o, [](const O& x) { return x.capture_hot; }));
}

// One row a source of a traced rack.
void write_origins(ResultsWriter& writer, const AirflowRun& run) {
  std::vector<std::string> rack, kind, from;
  std::vector<double> share, flow_m3_s;
  const auto add = [&](std::size_t r, std::string_view what, const AirShare& s) {
    rack.push_back(run.answer.racks[r].id);
    kind.emplace_back(what);
    from.push_back(s.from);
    share.push_back(s.share);
    flow_m3_s.push_back(s.share * run.answer.racks[r].flow_m3_s);
  };
  for (std::size_t r = 0; r < run.origins->racks.size(); ++r) {
    for (const auto& s : run.origins->racks[r].sources) add(r, name_of(s.kind), s);
    for (const auto& s : run.origins->racks[r].units) add(r, "cooled_by", s);
  }
  if (rack.empty()) return;
  writer.write_table(
      {"airflow_origin",
       "origin",
       {},
       {{"rack", "", "whose air", std::move(rack)},
        {"kind", "", "tile, floor_seams, unit, exhaust; cooled_by: the unit behind it", std::move(kind)},
        {"from", "", "tile strip, unit or rack", std::move(from)},
        {"share", "1", "of the air of the rack", std::move(share)},
        {"flow", "m3 s-1", "that air", std::move(flow_m3_s)}}});
}

TableSpec racks(const AirflowRun& run) {
  const auto& r = run.answer.racks;
  const auto solved = scatter(run);
  using R = RackAnswer;
  using S = RoomRackResult;
  TableSpec table{
      "airflow_rack",
      "rack",
      ids(r),
      {column("inlet_low", "K", "mean inlet of the lowest height band", r,
              [](const R& x) { return x.inlet_low_K; }),
       column("inlet_mid", "K", "mean inlet of the middle band", r, [](const R& x) { return x.inlet_mid_K; }),
       column("inlet_top", "K", "mean inlet of the highest band", r,
              [](const R& x) { return x.inlet_top_K; }),
       column("inlet_mean", "K", "mean inlet, by flow", r, [](const R& x) { return x.inlet_mean_K; }),
       column("inlet_max", "K", "warmest cell before the rack", r, [](const R& x) { return x.inlet_max_K; }),
       column("inlet_spread", "K", "standard deviation of the mean inlet in time, over the steps averaged",
              solved, [](const S& x) { return x.inlet_spread_K; }),
       column("inlet_error", "K", "standard error of the mean inlet; 0 where the flow settles", solved,
              [](const S& x) { return x.inlet_error_K; }),
       column("inlet_limit", "K", "limit of the zone", r, [](const R& x) { return x.limit_K; }),
       column("exhaust", "K", "air behind the rack", r, [](const R& x) { return x.exhaust_K; }),
       column("power", "W", "heat given to the air", r, [](const R& x) { return x.power_W; }),
       column("flow", "m3 s-1", "air through the rack", r, [](const R& x) { return x.flow_m3_s; }),
       column("tile_flow", "m3 s-1", "its share of the tiles before it", r,
              [](const R& x) { return x.tile_flow_m3_s; }),
       column("supply_deficit", "m3 s-1", "flow beyond its share of the tiles", r,
              [](const R& x) { return x.supply_deficit_m3_s; }),
       column("warm_share", "1", "rise of the inlet over the supply, over that of the exhaust", r,
              [](const R& x) { return x.warm_share; })}};
  if (run.models.compared())
    table.columns.push_back(column("inlet_zero_equation", "K", "mean inlet by the zero-equation model",
                                   run.models.other_K, [](double x) { return x; }));
  if (run.origins) add_origin_columns(*run.origins, table);
  return table;
}

TableSpec units(const RoomAirResult& result) {
  std::vector<std::string> names;
  for (const auto& u : result.units) names.push_back(u.name);
  using U = RoomUnitResult;
  const auto& u = result.units;
  return {"airflow_unit",
          "unit",
          names,
          {column("flow", "m3 s-1", "air of the unit", u, [](const U& x) { return x.flow_m3_s; }),
           column("return_temperature", "K", "air that it takes", u, [](const U& x) { return x.return_K; }),
           column("supply_temperature", "K", "air that it gives", u, [](const U& x) { return x.supply_K; }),
           column("heat", "W", "taken from the air, fans deducted", u, [](const U& x) { return x.heat_W; }),
           column("limited", "1", "1: capacity reached, set-point missed", u,
                  [](const U& x) { return x.limited ? 1.0 : 0.0; })}};
}

}  // namespace

void write_airflow(ResultsWriter& writer, const AirflowRun& run, const std::vector<Offender>& offenders) {
  writer.set_attribute("turbulence", turbulence_word(run.model.settings.turbulence));
  writer.set_attribute("convergence", run.answer.convergence);
  std::string accuracy;
  for (const auto& line : comparison_sentences(run.models)) accuracy += (accuracy.empty() ? "" : "; ") + line;
  writer.set_attribute("accuracy", accuracy);
  writer.write_grid(fields(run.result.cells));
  writer.write_table(racks(run));
  if (run.origins) write_origins(writer, run);
  writer.write_table(units(run.result));
  using T = TileAnswer;
  const auto& t = run.answer.tiles;
  if (!t.empty())
    writer.write_table(
        {"airflow_tile",
         "tile",
         ids(t),
         {column("flow", "m3 s-1", "air through the tiles", t, [](const T& x) { return x.flow_m3_s; }),
          column("x", "m", "smallest x", t, [](const T& x) { return x.x_m; }),
          column("y", "m", "smallest y", t, [](const T& x) { return x.y_m; }),
          column("length", "m", "along x", t, [](const T& x) { return x.length_m; }),
          column("width", "m", "along y", t, [](const T& x) { return x.width_m; })}});
  if (!offenders.empty()) {
    std::vector<std::string> names;
    for (const auto& o : offenders) names.push_back(run.answer.racks[static_cast<std::size_t>(o.rack)].id);
    writer.write_table({"airflow_offender",
                        "rack",
                        names,
                        {words("cause", "likely cause of the warm inlet", offenders,
                               [](const Offender& o) { return words_for(o.cause); }),
                         words("explanation", "what the cause was read from", offenders,
                               [](const Offender& o) { return o.explanation; })}});
  }
  std::vector<Metric> metrics;
  for (const auto& m : run.answer.metrics)
    metrics.push_back({m.key, m.value, m.unit, m.meaning, m.meaning, ""});
  writer.write_metrics(metrics);
  std::vector<std::string> warnings = run.model.notes;
  warnings.insert(warnings.end(), run.result.messages.begin(), run.result.messages.end());
  warnings.push_back(run.answer.convergence);
  for (const auto& line : comparison_sentences(run.models)) warnings.push_back(line);
  writer.write_warnings(warnings);
}

void write_fixes(ResultsWriter& writer, const std::vector<AirflowFix>& fixes) {
  if (fixes.empty()) return;
  std::vector<std::string> title, edits;
  std::vector<double> racks;
  for (const auto& f : fixes) {
    title.push_back(f.title);
    racks.push_back(static_cast<double>(f.racks.size()));
    std::string text;
    for (const auto& e : f.edits) {
      text += text.empty() ? "" : "; ";
      for (std::size_t k = 0; k < e.path.size(); ++k) text += (k > 0 ? "." : "") + e.path[k];
      text += ": " + e.value;
    }
    edits.push_back(std::move(text));
  }
  writer.write_table({"airflow_fix",
                      "fix",
                      {},
                      {{"title", "", "what might help", std::move(title)},
                       {"racks", "1", "racks that breathe warm air it is meant for", std::move(racks)},
                       {"edits", "", "keys of the scenario and their new values", std::move(edits)}}});
}

void write_airflow_csv(const std::string& path, const AirflowRun& run,
                       const std::vector<Offender>& offenders) {
  std::ofstream stream(path, std::ios::binary);
  stream << "rack,inlet_low_degC,inlet_mid_degC,inlet_top_degC,inlet_mean_degC,inlet_max_degC,limit_degC,"
            "exhaust_degC,power_W,flow_m3_s,tile_flow_m3_s,supply_deficit_m3_s,warm_share,inlet_spread_K,"
            "inlet_error_K,inlet_zero_equation_degC,capture_cold,capture_hot,sources,cause\n";
  const auto solved = scatter(run);
  for (std::size_t i = 0; i < run.answer.racks.size(); ++i) {
    const RackAnswer& r = run.answer.racks[i];
    const auto offender = std::find_if(offenders.begin(), offenders.end(),
                                       [&](const Offender& o) { return o.rack == static_cast<int>(i); });
    const RackOrigin* origin = run.origins ? &run.origins->racks[i] : nullptr;
    constexpr double zero = 273.15;
    stream << fmt::format(
        "{},{:.2f},{:.2f},{:.2f},{:.2f},{:.2f},{:.2f},{:.2f},{:.1f},{:.4f},{:.4f},{:.4f},{:.4f},{:.3f},{:.3f}"
        ",{},{},\"{}\",{}\n",
        r.id, r.inlet_low_K - zero, r.inlet_mid_K - zero, r.inlet_top_K - zero, r.inlet_mean_K - zero,
        r.inlet_max_K - zero, r.limit_K - zero, r.exhaust_K - zero, r.power_W, r.flow_m3_s, r.tile_flow_m3_s,
        r.supply_deficit_m3_s, r.warm_share, solved[i].inlet_spread_K, solved[i].inlet_error_K,
        run.models.compared() ? fmt::format("{:.2f}", run.models.other_K[i] - zero) : std::string(),
        origin ? fmt::format("{:.3f},{:.3f}", origin->capture_cold, origin->capture_hot) : ",",
        origin ? origin_words(*origin) : std::string(),
        offender == offenders.end() ? std::string_view() : words_for(offender->cause));
  }
  stream.close();
  if (!stream) throw FileError(path, "write", "the file cannot be stored");
}

}  // namespace thermohall
