#pragma once

#include <string>

#include "sim/airflow/airflow_answer.h"
#include "sim/airflow/airflow_slice.h"

namespace thermohall {

struct PictureColour {
  double red, green, blue;  ///< 0..1
};
/// The fixed temperature scale of all pictures: blue at 15 degC, pale at 24 to 27 degC, dark red at 40 degC.
PictureColour temperature_colour(double temperature_K);

/// A slice as PNG: temperatures, arrows of the air, outlines of racks (coloured by inlet in plan), units,
/// tiles and containments, axes in metres and the colour scale with the recommended band. Throws FileError.
void write_slice_picture(const std::string& path, const std::string& title, const RoomModel&,
                         const AirflowAnswer&, const AirflowSlice&);

}  // namespace thermohall
