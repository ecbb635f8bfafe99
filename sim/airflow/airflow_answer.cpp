#include "sim/airflow/airflow_answer.h"

#include <algorithm>
#include <cmath>

#include "sim/airflow/tiles_before.h"

namespace thermohall {
namespace {

void read_tiles(const RoomModel& model, const RoomAirResult& result, AirflowAnswer& answer) {
  for (std::size_t i = 0; i < model.tiles.size(); ++i) {
    const RoomTileStrip& t = model.tiles[i];
    TileAnswer tile{t.id, t.x_m, t.y_m, t.length_m, t.width_m};
    for (const auto& o : result.openings)
      if (o.name == t.id) tile.flow_m3_s = o.flow_m3_s, tile.temperature_K = o.temperature_K;
    for (const auto& s : result.supplies)
      if (s.name == t.id) tile.flow_m3_s = s.flow_m3_s, tile.temperature_K = s.temperature_K;
    std::vector<double> weight(model.racks.size());
    double sum = 0;
    for (std::size_t r = 0; r < model.racks.size(); ++r) {
      weight[r] = length_before(model.racks[r], t) * answer.racks[r].flow_m3_s;
      sum += weight[r];
    }
    for (std::size_t r = 0; sum > 0 && r < weight.size(); ++r)
      answer.racks[r].tile_flow_m3_s += tile.flow_m3_s * weight[r] / sum;
    answer.tiles.push_back(std::move(tile));
  }
  for (auto& r : answer.racks)
    if (r.tile_flow_m3_s > 0) r.supply_deficit_m3_s = std::max(0.0, r.flow_m3_s - r.tile_flow_m3_s);
}

void add_metrics(const RoomAirResult& result, AirflowAnswer& answer) {
  const RoomAirMetrics m = room_air_metrics(result);
  double demand_m3_s = 0, supply_m3_s = 0;
  for (const auto& r : result.racks) demand_m3_s += r.flow_m3_s;
  for (const auto& s : result.supplies) supply_m3_s += s.flow_m3_s;
  const auto above = std::count_if(answer.racks.begin(), answer.racks.end(),
                                   [](const RackAnswer& r) { return r.above_limit(); });
  answer.metrics = {
      {"supply_heat_index", m.supply_heat_index, "1",
       "SHI: warming of the supply air before the racks over that behind them, by flow"},
      {"return_heat_index", m.return_heat_index, "1", "RHI = 1 - SHI"},
      {"rack_cooling_index_high", m.rack_cooling_index_high, "1",
       "RCI HI: 1 when no inlet is above 27 degC, 0 when all are at 32 degC"},
      {"rack_cooling_index_low", m.rack_cooling_index_low, "1",
       "RCI LO: 1 when no inlet is below 18 degC, 0 when all are at 15 degC"},
      {"return_temperature_index", m.return_temperature_index, "1",
       "RTI: rise of the units over that of the racks; below 1 bypass, above 1 recirculation"},
      {"hottest_inlet", m.hottest_inlet_K, "K", "highest mean of a height band of a rack"},
      {"coldest_inlet", m.coldest_inlet_K, "K", "lowest mean of a height band of a rack"},
      {"supply_temperature", result.supply_mean_K, "K", "mean of the supplies, by flow"},
      {"return_temperature", result.return_mean_K, "K", "mean of the returns, by flow"},
      {"supply_flow", supply_m3_s, "m3 s-1", "air of all supplies"},
      {"rack_flow", demand_m3_s, "m3 s-1", "air that the racks draw"},
      {"floor_leakage", result.floor_leakage_m3_s, "m3 s-1", "air through seams and cut-outs of the floor"},
      {"plenum_pressure", result.plenum_pressure_Pa, "Pa", "mean under the floor, over that of the room"},
      {"racks_above_limit", static_cast<double>(above), "1",
       "racks with a mean inlet above their zone's limit"},
      {"mass_residual", result.balance.mass_residual, "1", "largest imbalance of a cell over the supply"},
      {"energy_residual", result.balance.energy_residual, "1",
       "heat given less heat carried away, over the first"},
  };
}

}  // namespace

double AirflowAnswer::metric(std::string_view key) const {
  for (const auto& m : metrics)
    if (m.key == key) return m.value;
  return 0;
}

AirflowAnswer airflow_answer(const RoomModel& model, const RoomAirResult& result) {
  AirflowAnswer answer;
  answer.supply_K = result.supply_mean_K;
  answer.converged = result.status == RoomAirStatus::converged;
  answer.convergence = result.convergence;
  for (std::size_t i = 0; i < result.racks.size() && i < model.racks.size(); ++i) {
    const RoomRackResult& r = result.racks[i];
    const auto n = r.segments.size();
    RackAnswer rack{.id = model.racks[i].id,
                    .key = model.racks[i].key,
                    .inlet_low_K = r.segments.front().inlet_mean_K,
                    .inlet_mid_K = r.segments[n / 2].inlet_mean_K,
                    .inlet_top_K = r.segments.back().inlet_mean_K,
                    .inlet_mean_K = r.inlet_mean_K,
                    .inlet_max_K = r.inlet_max_K,
                    .exhaust_K = r.exhaust_K,
                    .limit_K = model.racks[i].limit_K,
                    .power_W = r.power_W,
                    .flow_m3_s = r.flow_m3_s};
    const double rise_K = r.exhaust_K - result.supply_mean_K;
    if (rise_K > 0.1)
      rack.warm_share = std::clamp((r.inlet_mean_K - result.supply_mean_K) / rise_K, 0.0, 1.0);
    answer.racks.push_back(std::move(rack));
  }
  read_tiles(model, result, answer);
  add_metrics(result, answer);
  return answer;
}

}  // namespace thermohall
