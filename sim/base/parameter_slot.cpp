#include "sim/base/parameter_slot.h"

namespace thermohall {

std::string_view unit_of_row(std::string_view key, std::string_view unit) {
  if (unit != "K") return unit;
  for (const std::string_view ending : {"temperature_difference", "approach", "range", "rise"}) {
    if (key.ends_with(ending)) return "delta_K";
  }
  return unit;
}

}  // namespace thermohall
