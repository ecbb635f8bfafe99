#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

// A rectangle on the floor, for everything that has one.
template <class Box>
void read_rectangle(Section& s, Box& box) {
  box.x_m = s.quantity("x", "m", 0, 2000);
  box.y_m = s.quantity("y", "m", 0, 2000);
  box.length_m = s.quantity("length", "m", 0.05, 2000);
  box.width_m = s.quantity("width", "m", 0.05, 2000);
}

std::vector<TilePatch> read_tiles(ReaderContext& c, Section& hall, std::string_view key) {
  std::vector<TilePatch> patches;
  for_each_section(hall.mapping(key), hall.path_of(key), c.diagnostics,
                   [&](const std::string& id, Section& s) {
                     TilePatch patch;
                     patch.id = id;
                     read_rectangle(s, patch);
                     patch.open_area = s.quantity("open_area", "1", 0.01, 1, 0.25);
                     s.finish();
                     patches.push_back(std::move(patch));
                   });
  return patches;
}

void read_containments(ReaderContext& c, Section& hall, HallLayout& layout) {
  for_each_section(hall.mapping("containments"), "hall.containments", c.diagnostics,
                   [&](const std::string& id, Section& s) {
                     ContainmentBox box;
                     box.id = id;
                     box.side = s.word("aisle", {"cold", "hot"}) == 1 ? AisleSide::hot : AisleSide::cold;
                     read_rectangle(s, box);
                     box.height_m = s.quantity("height", "m", 0, 20, 0.0);
                     box.lid = s.flag("lid", true);
                     box.doors = s.flag("doors", true);
                     box.to_ceiling_void = s.flag("chimney", false);
                     box.leakage_open_area = s.quantity("leakage", "1", 0, 1, 0.02);
                     if (box.to_ceiling_void && !layout.ceiling_void)
                       s.error("chimney", "needs hall.ceiling_void to lead to");
                     s.finish();
                     layout.containments.push_back(std::move(box));
                   });
}

void read_obstacles(ReaderContext& c, Section& hall, HallLayout& layout) {
  for_each_section(hall.mapping("obstacles"), "hall.obstacles", c.diagnostics,
                   [&](const std::string& id, Section& s) {
                     Obstacle box;
                     box.id = id;
                     read_rectangle(s, box);
                     box.bottom_m = s.quantity("bottom", "m", 0, 50, 0.0);
                     box.top_m = s.quantity("top", "m", 0, 50, c.scenario.hall.height_m);
                     if (box.top_m <= box.bottom_m) s.error("top", "must be above bottom");
                     s.finish();
                     layout.obstacles.push_back(std::move(box));
                   });
}

void read_doors(ReaderContext& c, Section& hall, HallLayout& layout) {
  for_each_section(hall.mapping("doors"), "hall.doors", c.diagnostics,
                   [&](const std::string& id, Section& s) {
                     BuildingDoor door;
                     door.id = id;
                     door.x_m = s.quantity("x", "m", 0, 2000);
                     door.y_m = s.quantity("y", "m", 0, 2000);
                     door.width_m = s.quantity("width", "m", 0.5, 10, 1.2);
                     door.facing = read_facing(s);
                     door.height_m = s.quantity("height", "m", 0.5, 20, door.height_m);
                     door.open_area = s.quantity("open_area", "1", 0, 1, door.open_area);
                     s.finish();
                     layout.doors.push_back(std::move(door));
                   });
}

}  // namespace

Facing read_facing(Section& s) {
  return static_cast<Facing>(std::max(0, s.word("facing", {"north", "south", "east", "west"}, 1)));
}

void read_layout(ReaderContext& c, Section& hall) {
  HallLayout& layout = c.scenario.hall.layout;
  if (hall.has("raised_floor")) {
    Section s(hall.mapping("raised_floor"), "hall.raised_floor", c.diagnostics);
    layout.raised_floor = {.height_m = s.quantity("height", "m", 0.1, 3),
                           .leakage = s.quantity("leakage", "1", 0, 0.2, 0.0035)};
    s.finish();
  }
  if (hall.has("ceiling_void")) {
    Section s(hall.mapping("ceiling_void"), "hall.ceiling_void", c.diagnostics);
    layout.ceiling_void = {.height_m = s.quantity("height", "m", 0.1, 10)};
    if (layout.ceiling_void->height_m > c.scenario.hall.height_m - 2)
      s.error("height", "must leave 2 m of the height of the hall below the ceiling");
    s.finish();
  }
  if (hall.has("drawing")) {
    Section s(hall.mapping("drawing"), "hall.drawing", c.diagnostics);
    layout.drawing = {.file = (std::filesystem::path(c.folder) / s.text("file")).lexically_normal().string(),
                      .x_m = s.quantity("x", "m", -2000, 2000, 0.0),
                      .y_m = s.quantity("y", "m", -2000, 2000, 0.0),
                      .length_m = s.quantity("length", "m", 0.1, 5000, c.scenario.hall.length_m)};
    s.finish();
  }
  hall.leave({"raised_floor", "ceiling_void", "drawing"});
  layout.tiles = read_tiles(c, hall, "tiles");
  layout.grilles = read_tiles(c, hall, "grilles");
  layout.cutouts = read_tiles(c, hall, "cutouts");
  if (!layout.tiles.empty() && !layout.raised_floor)
    hall.error("tiles", "need hall.raised_floor to get their air from");
  if (!layout.cutouts.empty() && !layout.raised_floor)
    hall.error("cutouts", "need hall.raised_floor to get their air from");
  if (!layout.grilles.empty() && !layout.ceiling_void)
    hall.error("grilles", "need hall.ceiling_void to lead to");
  read_containments(c, hall, layout);
  read_obstacles(c, hall, layout);
  read_doors(c, hall, layout);
}

std::vector<UnitPlace> read_places(ReaderContext& c, Section& bank, int count) {
  std::vector<UnitPlace> places;
  for_each_section(bank.mapping("places"), bank.path_of("places"), c.diagnostics,
                   [&](const std::string& id, Section& s) {
                     UnitPlace place;
                     place.id = id;
                     place.location = s.location();
                     place.x_m = s.quantity("x", "m", 0, 2000);
                     place.y_m = s.quantity("y", "m", 0, 2000);
                     place.facing = read_facing(s);
                     s.finish();
                     places.push_back(std::move(place));
                   });
  if (static_cast<int>(places.size()) > count)
    bank.error("places", fmt::format("has {} places for {} unit{}; raise count or remove places",
                                     places.size(), count, count == 1 ? "" : "s"));
  return places;
}

}  // namespace thermohall
