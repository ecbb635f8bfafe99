#include "sim/plant/facility.h"

namespace thermohall {
namespace {

constexpr std::array<MeterInfo, meter_count - end_use_count> others{{
    {"water_flow", "kg/s", "make-up water of evaporating equipment"},
    {"humidifier_water_flow", "kg/s", "water evaporated into the room air"},
    {"heat_rejected", "W", "heat given to the outdoors"},
    {"heat_reused", "W", "heat exported for use"},
    {"moisture_heat", "W", "net heat carried in by moisture"},
    {"ambient_gain", "W", "net heat that tanks and pipes take up"},
    {"tank_discharge", "W", "heat that tanks take from their loops"},
    {"tank_charge", "W", "heat that charging tanks give to their loops"},
    {"network_flow", "m3/s", "coolant through the pipe networks of racks"},
    {"hydraulic_power", "W", "power that pumps give to that coolant"},
    {"flow_maldistribution", "1", "greatest less least flow of a rack over the mean"},
    {"storage_power", "W", "rate of change of stored heat"},
    {"it_power", "W", "electric power at the rack inputs"},
    {"it_unserved", "W", "power that racks without supply would draw"},
    {"compute_asked", "1", "accelerators asked to work"},
    {"compute_delivered", "1", "accelerators working"},
    {"free_cooling", "W", "heat removed without compressors"},
    {"mechanical_cooling", "W", "heat removed by compressors"},
    {"balance_error", "W", "first-law residual of the site"},
    {"component_balance_error", "W", "sum of first-law residuals of zones, loops and racks"},
    {"second_law_excess", "K", "kelvin by which any exchange of heat breaks the second law"},
}};

}  // namespace

MeterInfo meter_info(std::size_t meter) {
  if (meter < end_use_count) return {end_uses[meter].key, "W", end_uses[meter].label};
  return others[meter - end_use_count];
}

double FacilityMeters::group_power_W(EndUseGroup group) const {
  double sum_W = 0;
  for (std::size_t i = 0; i < end_use_count; ++i)
    if (end_uses[i].group == group) sum_W += rate[i];
  return sum_W;
}

double FacilityMeters::total_power_W() const {
  double sum_W = 0;
  for (std::size_t i = 0; i < end_use_count; ++i) sum_W += rate[i];
  return sum_W;
}

}  // namespace thermohall
