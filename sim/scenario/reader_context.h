#pragma once

#include <string>
#include <string_view>

#include "sim/base/parameter_reader.h"
#include "sim/scenario/equipment_library.h"
#include "sim/scenario/layout_quantity.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/section.h"

namespace thermohall {

/// What the parts of the scenario reader share. Internal to sim/scenario.
struct ReaderContext {
  Scenario& scenario;
  EquipmentLibrary& library;
  Diagnostics& diagnostics;
  std::string folder;  ///< of the scenario file; relative paths start here
  const YamlNode& root;

  std::vector<std::string> zone_ids() const;
  std::vector<std::string> load_ids() const;
  int zone_index(Section& section, std::string_view key, bool needed) const;
};

/// The rule that the key `quantity` names; null and a fault when there is none.
const LayoutQuantityRule* read_layout_quantity(Section& section);

/// Ids of a vector of specs.
template <class Specs>
std::vector<std::string> ids_of(const Specs& specs) {
  std::vector<std::string> ids;
  for (const auto& spec : specs) ids.push_back(spec.id);
  return ids;
}

/// Keeps every value of a table as a stated assumption of the object.
template <class P>
void note_assumptions(ReaderContext& c, const std::string& object, const Origin& origin,
                      const P& parameters) {
  for (const auto& [key, value] :
       format_parameters(parameter_table(static_cast<const P*>(nullptr)), parameters))
    c.scenario.assumptions.push_back({object, key, value, origin.source, origin.confidence});
}

/// Reads the parameter table of a resolved type and notes its values.
template <class P>
void read_type(ReaderContext& c, const LibraryItem& item, const std::string& path, P& parameters) {
  if (item.parameters.is_null()) return;  // the type was not found; already reported
  read_parameters(item.parameters, path, parameter_table(static_cast<const P*>(nullptr)), parameters,
                  c.diagnostics);
  note_assumptions(c, path, item.origin, parameters);
}

/// Units of one kind with a single parameter table: type, count, standby, overrides.
template <class P>
Equipment<P> read_equipment(ReaderContext& c, std::string_view kind, Section& section, std::string id) {
  Equipment<P> e;
  e.id = std::move(id);
  e.location = section.location();
  e.count = section.count("count", 1, 100000, 1);
  e.standby = section.count("standby", 0, 100000, 0);
  if (e.standby >= e.count) section.error("standby", "must leave at least one unit running");
  e.standby_runs = section.flag("standby_runs", false);
  const LibraryItem item = resolve_type(c.library, kind, section);
  e.origin = item.origin;
  e.cost = item.cost;
  e.in_hall = item.in_hall;
  read_type(c, item, section.path(), e.parameters);
  return e;
}

CoolantParameters read_coolant(Section& section);
Facing read_facing(Section& section);
/// The mapping `places` of a bank of units.
std::vector<UnitPlace> read_places(ReaderContext&, Section& bank, int count);

void read_site_and_run(ReaderContext&, Section& root);
void read_hall(ReaderContext&, Section& root);
void read_layout(ReaderContext&, Section& hall);  ///< what stands where; after the size of the hall
void read_airflow(ReaderContext&, Section& root);
void read_loads(ReaderContext&, Section& root);
void read_racks(ReaderContext&, Section& root);    ///< after hall, loads and cooling
void read_cooling(ReaderContext&, Section& root);  ///< after hall
void read_power(ReaderContext&, Section& root);
void read_events(ReaderContext&, Section& root);  ///< after everything an event can name
void read_redundancy(ReaderContext&, Section& root);
void read_cost(ReaderContext&, Section& root);
void read_footprint(ReaderContext&, Section& root);  ///< after the site
void read_retrofit(ReaderContext&, Section& root);

void read_loop_controls(ReaderContext&, Section& section, LoopSpec&);
void read_storage(ReaderContext&, Section& section, LoopSpec&);  ///< tank and pipe of a loop

void read_hydraulics(ReaderContext&, Section& section, CduBank&);     ///< network of a CDU bank
void read_loop_network(ReaderContext&, Section& section, LoopSpec&);  ///< after coolant and pumps of the loop
void check_loop_networks(ReaderContext&);

/// Rules across objects: every reference used, capacities, coolant frost protection.
void check_scenario(ReaderContext&);

}  // namespace thermohall
