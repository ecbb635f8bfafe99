#include "sim/plant/power_chain.h"

#include <algorithm>

namespace thermohall {
namespace {

constexpr double least_units = 1;

template <class Equipment>
double running(const Equipment& equipment, int out, double feed_share) {
  const double units = std::min(running_units(equipment), equipment.count - out);
  return std::max(least_units, (1 - feed_share) * units);
}

}  // namespace

PowerChain::PowerChain(const PowerSpec& spec)
    : spec_(spec), paths_(spec.named_feeds ? spec.named_feeds->feeds.size() : 1) {
  if (spec_.busways) stages_.push_back({"busway"});
  if (spec_.pdus) stages_.push_back({"pdu"});
  if (spec_.ups) stages_.push_back({"ups"});
  if (spec_.transformers) stages_.push_back({"transformer"});
}

template <class Spec, class Outputs>
void PowerChain::run(EndUse use, const Spec& stage, int Out::*out, double Out::*share,
                     int FeedSpec::*feed_units, double FeedRecord::*load, const Outputs& outputs,
                     FacilityMeters& meters, std::vector<double>* zone_heat_W) {
  auto& record = stages_[next_++].record;
  record = {};
  double in_W = 0;
  for (std::size_t f = 0; f < paths_.size(); ++f) {
    auto& path = paths_[f];
    if (path.out.is_lost) continue;
    const double units =
        has_names() ? std::max<double>(least_units, spec_.named_feeds->feeds[f].*feed_units - path.out.*out)
                    : running(stage.equipment, path.out.*out, path.out.feed_share);
    const auto y = outputs(path.power_W, units * path.out.*share);
    path.record.*load = y.load_fraction;
    record.output_power_W += path.power_W;
    record.loss_W += y.loss_W;
    record.load_fraction = std::max(record.load_fraction, y.load_fraction);
    record.overload = std::max(record.overload, y.overload);
    record.efficiency = y.efficiency;
    meters.book(use, y.loss_W);
    path.power_W += y.loss_W;
    in_W += path.power_W;
    if (stage.heat_to == outdoors) {
      meters.add(Meter::heat_rejected, y.loss_W);
    } else {
      (*zone_heat_W)[static_cast<std::size_t>(stage.heat_to)] += y.loss_W;
    }
  }
  if (paths_.size() > 1) record.efficiency = in_W > 0 ? record.output_power_W / in_W : 0;
}

void PowerChain::run_ups(FacilityMeters& meters, std::vector<double>* zone_heat_W) {
  const auto& s = *spec_.ups;
  run(
      EndUse::ups_loss, s, &Out::ups, &Out::ups_share, &FeedSpec::ups, &FeedRecord::ups_load,
      [&s](double power_W, double units) {
        return ups_outputs(s.equipment.parameters,
                           {.output_power_W = power_W, .unit_count = units, .eco_share = s.eco_share});
      },
      meters, zone_heat_W);
}

void PowerChain::feed_racks(std::span<const double> it_W, FacilityMeters& meters,
                            std::vector<double>& zone_heat_W) {
  next_ = 0;
  for (std::size_t f = 0; f < paths_.size(); ++f) {
    paths_[f].power_W = it_W[f];
    paths_[f].record = {};
    paths_[f].record.it_power_W = it_W[f];
  }
  if (spec_.busways) {
    const auto& s = *spec_.busways;
    run(
        EndUse::busway_loss, s, &Out::busways, &Out::busway_share, &FeedSpec::busways,
        &FeedRecord::busway_load,
        [&s](double power_W, double units) {
          return busway_outputs(s.equipment.parameters, {.output_power_W = power_W, .unit_count = units});
        },
        meters, &zone_heat_W);
  }
  if (spec_.pdus) {
    const auto& s = *spec_.pdus;
    run(
        EndUse::pdu_loss, s, &Out::pdus, &Out::pdu_share, &FeedSpec::pdus, &FeedRecord::pdu_load,
        [&s](double power_W, double units) {
          return pdu_outputs(s.equipment.parameters, {.output_power_W = power_W, .unit_count = units});
        },
        meters, &zone_heat_W);
  }
  if (ups_carries_it_only()) run_ups(meters, &zone_heat_W);
}

void PowerChain::share_out(double power_W) {
  const auto alive = std::ranges::count_if(paths_, [](const Path& p) { return !p.out.is_lost; });
  for (auto& path : paths_)
    if (!path.out.is_lost || alive == 0)
      path.power_W += power_W / static_cast<double>(alive > 0 ? alive : std::ssize(paths_));
}

void PowerChain::feed_all(const ChainLoads& loads, FacilityMeters& meters) {
  const double on_ups_W = (spec_.air_on_ups ? loads.air_W : 0) + (spec_.pumps_on_ups ? loads.pump_W : 0);
  const double past_ups_W = loads.mechanical_W + loads.air_W + loads.pump_W - on_ups_W;
  share_out(on_ups_W);
  if (spec_.ups && !ups_carries_it_only()) run_ups(meters, nullptr);
  share_out(past_ups_W);
  if (spec_.transformers) {
    const auto& s = *spec_.transformers;
    run(
        EndUse::transformer_loss, s, &Out::transformers, &Out::transformer_share, &FeedSpec::transformers,
        &FeedRecord::transformer_load,
        [&s](double power_W, double units) {
          return transformer_outputs(s.equipment.parameters,
                                     {.output_power_W = power_W, .unit_count = units});
        },
        meters, nullptr);
  }
  if (has_names()) judge_feeds();
}

void PowerChain::judge_feeds() {
  const auto& spec = *spec_.named_feeds;
  const bool failed = std::ranges::any_of(paths_, [](const Path& p) { return p.out.is_lost; });
  const auto of_limit = [&](double load, const LoadingLimit& limit) {
    return load / (failed ? limit.failed : limit.normal);
  };
  for (auto& path : paths_) {
    auto& r = path.record;
    r.alive = path.out.is_lost ? 0 : 1;
    r.power_W = path.power_W;
    r.worst_loading =
        std::max({of_limit(r.ups_load, spec.ups), of_limit(r.pdu_load, spec.pdus),
                  of_limit(r.busway_load, spec.busways), of_limit(r.transformer_load, spec.transformers)});
    constexpr double round_off = 1e-9;
    r.beyond_limit = r.worst_loading > 1 + round_off ? 1 : 0;
  }
}

}  // namespace thermohall
