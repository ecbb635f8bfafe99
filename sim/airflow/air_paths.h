#pragma once

#include <string>
#include <vector>

#include "models/room_air/room_streamlines.h"
#include "sim/airflow/airflow_run.h"

namespace thermohall {

enum class AirPathKind {
  tile,     ///< up from a floor tile
  unit,     ///< from the discharge of an air unit into the room
  exhaust,  ///< from the rear of a rack
  inlet     ///< backwards from the front of a rack: where its air comes from
};
std::string_view name_of(AirPathKind);

/// The way of the air from a named object; for inlets it is followed backwards.
struct AirPath {
  AirPathKind kind;
  std::string from;  ///< tile strip, unit or rack
  RoomStreamline line;
};

struct AirPathSettings {
  int most = 40;     ///< of each kind, spread evenly over the objects
  int points = 160;  ///< of one path; longer ones are thinned
  double longest_s = 60;
};

/// Streamlines of a solved hall: tiles, units, exhausts, then inlets. Paths of fewer than two points are left
/// out. Empty when the result holds no fields.
std::vector<AirPath> air_paths(const AirflowRun&, const AirPathSettings& = {});

}  // namespace thermohall
