#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "sim/airflow/room_builder.h"

namespace thermohall {
namespace {

// Tiles are told apart along their patch in strips of this length, the usual module of a raised floor.
constexpr double tile_module_m = 0.6;
constexpr double grille_module_m = 2.4;
constexpr double chimney_loss = 0.5;  // of a well-rounded opening into the void

// Strips of a patch along its longer side.
std::vector<RoomTileStrip> strips(const TilePatch& patch, int index, double module_m) {
  const bool along_x = patch.length_m >= patch.width_m;
  const double longer_m = std::max(patch.length_m, patch.width_m);
  const int count = std::max(1, static_cast<int>(std::lround(longer_m / module_m)));
  std::vector<RoomTileStrip> list;
  for (int i = 0; i < count; ++i) {
    RoomTileStrip strip{.id = count == 1 ? patch.id : fmt::format("{}-{:02}", patch.id, i + 1),
                        .patch = index,
                        .x_m = patch.x_m,
                        .y_m = patch.y_m,
                        .length_m = patch.length_m,
                        .width_m = patch.width_m};
    (along_x ? strip.x_m : strip.y_m) += longer_m * i / count;
    (along_x ? strip.length_m : strip.width_m) = longer_m / count;
    list.push_back(std::move(strip));
  }
  return list;
}

}  // namespace

void RoomBuilder::add_floor() {
  const HallLayout& layout = scenario.hall.layout;
  if (!layout.raised_floor || layout.tiles.empty()) return;
  if (scenario.airflow.plenum)
    model.geometry.plenum = {.height_m = layout.raised_floor->height_m,
                             .floor_leakage_ratio = layout.raised_floor->leakage};
  for (std::size_t p = 0; p < layout.tiles.size(); ++p) {
    const TilePatch& patch = layout.tiles[p];
    for (auto& strip : strips(patch, static_cast<int>(p), tile_module_m)) {
      if (scenario.airflow.plenum)
        model.geometry.openings.push_back(
            {.name = strip.id,
             .rectangle = level(0, strip.x_m, strip.y_m, strip.length_m, strip.width_m),
             .open_area_ratio = patch.open_area,
             .momentum_source = scenario.airflow.tile_jets});
      model.tiles.push_back(std::move(strip));
    }
  }
}

// Holes in the floor: they give air like tiles, but no rack is fed by them.
void RoomBuilder::add_cutouts() {
  if (!scenario.hall.layout.raised_floor || !scenario.airflow.plenum) return;
  if (scenario.hall.layout.tiles.empty()) return;  // no plenum is computed
  for (const auto& hole : scenario.hall.layout.cutouts)
    model.geometry.openings.push_back({.name = hole.id,
                                       .rectangle = level(0, hole.x_m, hole.y_m, hole.length_m, hole.width_m),
                                       .open_area_ratio = hole.open_area});
}

void RoomBuilder::share_among_tiles(double flow_m3_s, double supply_K) {
  std::vector<double> area_m2, loss;
  for (const auto& strip : model.tiles) {
    area_m2.push_back(strip.length_m * strip.width_m);
    loss.push_back(tile_loss_coefficient(open_area(strip)));
  }
  const auto flows_m3_s = uniform_pressure_flows_m3_s(area_m2, loss, flow_m3_s);
  for (std::size_t i = 0; i < model.tiles.size(); ++i) {
    const auto& strip = model.tiles[i];
    model.geometry.supplies.push_back(
        {.name = strip.id,
         .rectangle = level(0, strip.x_m, strip.y_m, strip.length_m, strip.width_m),
         .flow_m3_s = flows_m3_s[i],
         .temperature_K = supply_K,
         .open_area_ratio = open_area(strip),
         .momentum_source = scenario.airflow.tile_jets});
  }
}

double RoomBuilder::open_area(const RoomTileStrip& strip) const {
  return scenario.hall.layout.tiles[static_cast<std::size_t>(strip.patch)].open_area;
}

void RoomBuilder::add_ceiling() {
  const HallLayout& layout = scenario.hall.layout;
  if (!layout.ceiling_void) return;
  const RoomBox& room = model.geometry.room;
  model.geometry.thin_walls.push_back(
      {.name = "ceiling", .rectangle = level(model.ceiling_m, 0, 0, room.x1_m, room.y1_m)});
  for (const auto& grille : layout.grilles)
    for (const auto& strip : strips(grille, 0, grille_module_m))
      model.geometry.openings.push_back(
          {.name = strip.id,
           .rectangle = level(model.ceiling_m, strip.x_m, strip.y_m, strip.length_m, strip.width_m),
           .open_area_ratio = grille.open_area});
  // The opening stays within the curtains wherever the grid puts them.
  const auto inset_m = [&](double width_m) {
    return std::min(0.5 * model.settings.coarse_cell_m, 0.15 * width_m);
  };
  for (const auto& box : layout.containments) {
    if (!box.to_ceiling_void) continue;
    const double dx_m = inset_m(box.length_m), dy_m = inset_m(box.width_m);
    model.geometry.openings.push_back({.name = box.id + " chimney",
                                       .rectangle = level(model.ceiling_m, box.x_m + dx_m, box.y_m + dy_m,
                                                          box.length_m - 2 * dx_m, box.width_m - 2 * dy_m),
                                       .open_area_ratio = 1,
                                       .resistance = chimney_loss});
  }
}

}  // namespace thermohall
