#include "sim/run/plan_table.h"

#include "sim/results/results_writer.h"
#include "sim/scenario/placed_objects.h"

namespace thermohall {
namespace {

const char *kind_name(PlacedKind kind) {
  constexpr const char *names[] = {"rack", "air_unit",    "cdu",    "ups",
                                   "pdu",  "transformer", "busway", "obstacle"};
  return names[static_cast<int>(kind)];
}

const char *facing_name(Facing facing) {
  constexpr const char *names[] = {"north", "south", "east", "west"};
  return names[static_cast<int>(facing)];
}

} // namespace

void write_plan(ResultsWriter &writer, const Scenario &scenario) {
  const auto objects = placed_objects(scenario);
  if (objects.empty())
    return;
  writer.set_attribute("hall_length_m", scenario.hall.length_m);
  writer.set_attribute("hall_width_m", scenario.hall.width_m);
  std::vector<std::string> ids, kind, facing;
  std::vector<double> x, y, length, width, bottom, top;
  for (const auto &object : objects) {
    ids.push_back(object.id);
    kind.emplace_back(kind_name(object.kind));
    facing.emplace_back(facing_name(object.facing));
    x.push_back(object.x_m);
    y.push_back(object.y_m);
    length.push_back(object.length_m);
    width.push_back(object.width_m);
    bottom.push_back(object.bottom_m);
    top.push_back(object.top_m);
  }
  writer.write_table(
      {.name = "plan",
       .dimension = "object",
       .ids = ids,
       .columns = {
           {"kind", "", "what it is", kind},
           {"x", "m", "smallest coordinate along the hall, to the east", x},
           {"y", "m", "smallest coordinate across the hall, to the south", y},
           {"length", "m", "extent along the hall", length},
           {"width", "m", "extent across the hall", width},
           {"bottom", "m", "lower edge above the floor", bottom},
           {"top", "m", "upper edge above the floor", top},
           {"facing", "", "direction of its front", facing}}});
}

} // namespace thermohall
