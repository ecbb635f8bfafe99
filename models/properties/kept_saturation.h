#pragma once

#include <limits>

#include "models/properties/moist_air.h"

namespace thermohall {

/// Saturation pressure of a temperature that mostly stays the same from one question to the next, such as
/// that of the water of a held loop. Answers bit for bit as saturation_pressure_Pa.
class KeptSaturation {
 public:
  double pressure_Pa(double temperature_K) {
    if (temperature_K != temperature_K_) {
      temperature_K_ = temperature_K;
      pressure_Pa_ = saturation_pressure_Pa(temperature_K);
    }
    return pressure_Pa_;
  }

 private:
  double temperature_K_ = std::numeric_limits<double>::quiet_NaN(), pressure_Pa_ = 0;
};

}  // namespace thermohall
