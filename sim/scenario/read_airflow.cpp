#include <algorithm>

#include "sim/scenario/reader_context.h"

namespace thermohall {

void read_airflow(ReaderContext& c, Section& root) {
  if (!root.has("airflow")) return;
  AirflowSpec& air = c.scenario.airflow;
  Section s(root.mapping("airflow"), "airflow", c.diagnostics);
  air.mode = static_cast<AirflowMode>(
      std::max(0, s.word("mode", {"preview", "standard", "fine"}, static_cast<int>(air.mode))));
  if (s.has("cell")) air.cell_m = s.quantity("cell", "m", 0.05, 1);
  if (s.has("coarse_cell")) air.coarse_cell_m = s.quantity("coarse_cell", "m", 0.1, 2);
  if (air.cell_m && air.coarse_cell_m && *air.coarse_cell_m < *air.cell_m)
    s.error("coarse_cell", "must not be smaller than cell");
  air.rack_segments = s.count("rack_segments", 1, 20, air.rack_segments);
  air.rack_recirculation = s.quantity("rack_recirculation", "1", 0, 0.5, air.rack_recirculation);
  if (s.has("rack_air")) air.rack_air_m3_J = s.quantity("rack_air", "m3/J", 1e-6, 1e-2);
  air.plenum = s.flag("plenum", air.plenum);
  air.tile_jets = s.flag("tile_jets", air.tile_jets);
  air.buoyancy = s.flag("buoyancy", air.buoyancy);
  air.couple = s.flag("couple", air.couple);
  air.fields = s.count("fields", 1, 1000, air.fields);
  air.field_step = s.quantity("field_step", "1", 0.01, 1, air.field_step);
  s.finish();
}

}  // namespace thermohall
