#include "sim/plant/power_chain.h"

#include <algorithm>

namespace thermohall {
namespace {

template <class Stage>
double running(const Stage& stage, int out, double feed_share) {
  const int working = stage.equipment.count - out;
  const double units = std::min(stage.equipment.count - stage.equipment.standby, working);
  return std::max(1.0, (1 - feed_share) * units);
}

}  // namespace

PowerChain::PowerChain(const PowerSpec& spec) : spec_(spec) {
  if (spec_.busways) stages_.push_back({"busway"});
  if (spec_.pdus) stages_.push_back({"pdu"});
  if (spec_.ups) stages_.push_back({"ups"});
  if (spec_.transformers) stages_.push_back({"transformer"});
}

template <class Outputs>
void PowerChain::book(EndUse use, int heat_to, const Outputs& y, FacilityMeters& meters,
                      std::vector<double>* zone_heat_W) {
  stages_[next_++].record = {power_W_, y.loss_W, y.load_fraction, y.efficiency, y.overload};
  meters.book(use, y.loss_W);
  power_W_ += y.loss_W;
  if (heat_to == outdoors) {
    meters.add(Meter::heat_rejected, y.loss_W);
  } else {
    (*zone_heat_W)[static_cast<std::size_t>(heat_to)] += y.loss_W;
  }
}

void PowerChain::run_ups(FacilityMeters& meters, std::vector<double>* zone_heat_W) {
  const auto& s = *spec_.ups;
  book(EndUse::ups_loss, s.heat_to,
       ups_outputs(s.equipment.parameters, {.output_power_W = power_W_,
                                            .unit_count = running(s, out_.ups, out_.feed_share),
                                            .eco_share = s.eco_share}),
       meters, zone_heat_W);
}

void PowerChain::feed_racks(double it_W, FacilityMeters& meters, std::vector<double>& zone_heat_W) {
  next_ = 0;
  power_W_ = it_W;
  if (spec_.busways) {
    const auto& s = *spec_.busways;
    book(EndUse::busway_loss, s.heat_to,
         busway_outputs(s.equipment.parameters, {.output_power_W = power_W_,
                                                 .unit_count = running(s, out_.busways, out_.feed_share)}),
         meters, &zone_heat_W);
  }
  if (spec_.pdus) {
    const auto& s = *spec_.pdus;
    book(EndUse::pdu_loss, s.heat_to,
         pdu_outputs(s.equipment.parameters,
                     {.output_power_W = power_W_, .unit_count = running(s, out_.pdus, out_.feed_share)}),
         meters, &zone_heat_W);
  }
  if (ups_carries_it_only()) run_ups(meters, &zone_heat_W);
}

void PowerChain::feed_all(const ChainLoads& loads, FacilityMeters& meters) {
  double past_ups_W = loads.mechanical_W;
  (spec_.air_on_ups ? power_W_ : past_ups_W) += loads.air_W;
  (spec_.pumps_on_ups ? power_W_ : past_ups_W) += loads.pump_W;
  if (spec_.ups && !ups_carries_it_only()) run_ups(meters, nullptr);
  power_W_ += past_ups_W;
  if (spec_.transformers) {
    const auto& s = *spec_.transformers;
    book(EndUse::transformer_loss, outdoors,
         transformer_outputs(
             s.equipment.parameters,
             {.output_power_W = power_W_, .unit_count = running(s, out_.transformers, out_.feed_share)}),
         meters, nullptr);
  }
}

}  // namespace thermohall
