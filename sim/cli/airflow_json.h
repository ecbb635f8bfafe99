#pragma once

#include <nlohmann/json.hpp>

#include "sim/airflow/air_origin.h"
#include "sim/airflow/airflow_acceptance.h"
#include "sim/airflow/airflow_fix.h"
#include "sim/airflow/airflow_run.h"
#include "sim/airflow/airflow_slice.h"
#include "sim/airflow/airflow_views.h"

namespace thermohall {

/// Racks, tiles, units, figures, offenders and fixes of a solved hall; SI units, kelvin.
nlohmann::ordered_json airflow_json(const AirflowRun&, const std::vector<Offender>&,
                                    const std::vector<AirflowFix>&);
/// Capture indices and, of a traced rack, the sources of its air.
nlohmann::ordered_json origin_json(const RackOrigin&);
nlohmann::ordered_json acceptance_json(const AcceptanceSheet&);

/// A slice with its values as base64 of little-endian float32, first axis fastest.
nlohmann::ordered_json slice_json(const AirflowSlice&);

/// Paths: kind, the object they begin at, n points as base64 of float32: x, y, z of each, temperature, speed.
nlohmann::ordered_json paths_json(const std::vector<AirPath>&);

/// A surface: x, y, z of its vertices as base64 of float32, three vertices a triangle as base64 of uint32.
nlohmann::ordered_json surface_json(const IsoSurface&);

/// The whole field: counts, low corner and size of the cells, and as base64 of float32 temperature and
/// velocity at their centres, of bytes `solid`; x fastest, then y, then z.
nlohmann::ordered_json field_json(const RoomCellFields&);

/// "hall.tiles.T1.open_area"
std::string dotted(const std::vector<std::string>& path);

}  // namespace thermohall
