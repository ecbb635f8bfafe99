#include "sim/scenario/read_feeds.h"

namespace thermohall {
namespace {

template <class P>
void read_stage(ReaderContext& c, Section& power, std::string_view key, std::optional<PowerStage<P>>& stage) {
  if (!power.has(key)) {
    power.leave({key});
    return;
  }
  Section s(power.mapping(key), power.path_of(key), c.diagnostics);
  stage.emplace();
  stage->heat_to = outdoors;
  if (s.has("heat_to")) {
    auto places = c.zone_ids();
    places.emplace_back("outdoors");
    const std::string place = s.reference("heat_to", places, "zone", true);
    if (place != "outdoors" && !place.empty()) stage->heat_to = c.zone_index(s, "heat_to", true);
  } else {
    s.leave({"heat_to"});
  }
  if constexpr (std::is_same_v<P, UpsParameters>) stage->eco_share = s.quantity("eco_share", "1", 0, 1, 0.0);
  const YamlNode& places = s.mapping("places");
  stage->equipment = read_equipment<P>(c, key, s, std::string(key));
  if (!places.entries.empty()) stage->equipment.in_hall.places = read_places(c, s, stage->equipment.count);
}

}  // namespace

void read_power(ReaderContext& c, Section& root) {
  Section s(root.mapping("power", true), "power", c.diagnostics);
  auto& power = c.scenario.power;
  read_stage(c, s, "transformers", power.transformers);
  read_stage(c, s, "ups", power.ups);
  read_stage(c, s, "pdus", power.pdus);
  read_stage(c, s, "busways", power.busways);
  if (s.has("batteries")) {
    Section b(s.mapping("batteries"), "power.batteries", c.diagnostics);
    power.batteries = read_equipment<BatteryParameters>(c, "batteries", b, "batteries");
  }
  if (s.has("generators")) {
    Section g(s.mapping("generators"), "power.generators", c.diagnostics);
    power.generators = read_equipment<GeneratorParameters>(c, "generators", g, "generators");
  }
  s.leave({"batteries", "generators"});
  power.autonomy_s = s.quantity("autonomy", "s", 0, 86400, 300.0);
  power.air_on_ups = s.flag("air_on_ups", false);
  power.pumps_on_ups = s.flag("pumps_on_ups", false);
  read_feeds(c, s);
  s.finish();
  if (power.transformers && power.transformers->heat_to != outdoors)
    c.diagnostics.error(power.transformers->equipment.location, "power.transformers.heat_to",
                        "must be outdoors; a transformer feeds the cooling of the room as well");
  if (power.ups && power.ups->heat_to != outdoors && (power.air_on_ups || power.pumps_on_ups))
    c.diagnostics.error(power.ups->equipment.location, "power.ups.heat_to",
                        "must be outdoors when air_on_ups or pumps_on_ups is set");
}

}  // namespace thermohall
