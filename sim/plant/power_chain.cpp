#include "sim/plant/power_chain.h"

namespace thermohall {
namespace {

// Running units: those that are not on standby.
template <class Stage>
double running(const Stage& stage) {
  return stage.equipment.count - stage.equipment.standby;
}

template <class Outputs>
PowerStageRecord record_of(const Outputs& y, double output_W) {
  return {output_W, y.loss_W, y.load_fraction, y.efficiency, y.overload};
}

void place_heat(int heat_to, double loss_W, FacilityMeters& meters, std::vector<double>& zone_heat_W) {
  if (heat_to == outdoors) {
    meters.add(Meter::heat_rejected, loss_W);
  } else {
    zone_heat_W[static_cast<std::size_t>(heat_to)] += loss_W;
  }
}

}  // namespace

PowerChain::PowerChain(const PowerSpec& spec) : spec_(spec) {
  if (spec_.busways) stages_.push_back({"busway", spec_.busways->equipment.id});
  if (spec_.pdus) stages_.push_back({"pdu", spec_.pdus->equipment.id});
  if (spec_.ups) stages_.push_back({"ups", spec_.ups->equipment.id});
  if (spec_.transformers) stages_.push_back({"transformer", spec_.transformers->equipment.id});
}

void PowerChain::evaluate(const ChainLoads& loads, FacilityMeters& meters, std::vector<double>& zone_heat_W) {
  std::size_t next = 0;
  double power_W = loads.it_W;
  const auto book = [&](EndUse use, int heat_to, const PowerStageRecord& record) {
    stages_[next++].record = record;
    meters.book(use, record.loss_W);
    place_heat(heat_to, record.loss_W, meters, zone_heat_W);
    power_W = record.output_power_W + record.loss_W;
  };
  if (spec_.busways) {
    const auto& s = *spec_.busways;
    book(EndUse::busway_loss, s.heat_to,
         record_of(
             busway_outputs(s.equipment.parameters, {.output_power_W = power_W, .unit_count = running(s)}),
             power_W));
  }
  if (spec_.pdus) {
    const auto& s = *spec_.pdus;
    book(EndUse::pdu_loss, s.heat_to,
         record_of(pdu_outputs(s.equipment.parameters, {.output_power_W = power_W, .unit_count = running(s)}),
                   power_W));
  }
  double past_ups_W = loads.mechanical_W;
  (spec_.air_on_ups ? power_W : past_ups_W) += loads.air_W;
  (spec_.pumps_on_ups ? power_W : past_ups_W) += loads.pump_W;
  if (spec_.ups) {
    const auto& s = *spec_.ups;
    book(EndUse::ups_loss, s.heat_to,
         record_of(
             ups_outputs(s.equipment.parameters,
                         {.output_power_W = power_W, .unit_count = running(s), .eco_share = s.eco_share}),
             power_W));
  }
  power_W += past_ups_W;
  if (spec_.transformers) {
    const auto& s = *spec_.transformers;
    book(EndUse::transformer_loss, s.heat_to,
         record_of(transformer_outputs(s.equipment.parameters,
                                       {.output_power_W = power_W, .unit_count = running(s)}),
                   power_W));
  }
}

}  // namespace thermohall
