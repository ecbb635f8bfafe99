#include <algorithm>
#include <limits>

#include "sim/plant/plant_events.h"
#include "sim/scenario/feeds_section.h"

// Units of the power chain that fail or are degraded, feed by feed.
namespace thermohall {

// Units of a stage that is not said to be of a feed: those of the first feed go out first and come back last.
void PlantEvents::take_from_feeds(const EventSpec& event, int PowerChain::Out::*out, int FeedSpec::*of_feed,
                                  int units) {
  if (!power_.named_feeds) {
    feeds.front().*out = std::max(0, feeds.front().*out + units);
    return;
  }
  const auto move = [&](std::size_t f) {
    const int before = feeds[f].*out;
    feeds[f].*out = std::clamp(before + units, 0, power_.named_feeds->feeds[f].*of_feed);
    units -= feeds[f].*out - before;
  };
  if (event.of_feed) return move(event.index);
  for (std::size_t k = 0; k < feeds.size(); ++k) move(units > 0 ? k : feeds.size() - 1 - k);
}

void PlantEvents::count_out(const EventSpec& event, int units) {
  using Out = PowerChain::Out;
  const auto change = [&](int& out, int Out::*of_feeds, int FeedSpec::*number) {
    out = std::max(0, out + units);
    take_from_feeds(event, of_feeds, number, units);
  };
  switch (event.target) {
    case EventTarget::transformers:
      return change(transformers_out, &Out::transformers, &FeedSpec::transformers);
    case EventTarget::ups:
      return change(ups_out, &Out::ups, &FeedSpec::ups);
    case EventTarget::pdus:
      return change(pdus_out, &Out::pdus, &FeedSpec::pdus);
    case EventTarget::busways:
      return change(busways_out, &Out::busways, &FeedSpec::busways);
    case EventTarget::generators:
      generators_out = std::max(0, generators_out + units);
      return;
    default:
      return;
  }
}

// Standby sets start in place of those that are out. Sets that run go on while they can carry what was lost;
// if they cannot, the load waits until enough are there again.
void PlantEvents::ask_generators(double time_s) {
  constexpr double never_s = std::numeric_limits<double>::infinity();
  if (!power_.generators) return;
  const auto& bank = *power_.generators;
  const int sets = std::min(running_units(bank), bank.count - generators_out);
  const bool able = sets > 0 && lost_W_ <= sets * bank.parameters.rated_power_W;
  if (!able) {
    generators_ready_s_ = never_s;
  } else if (generators_ready_s_ == never_s) {
    generators_ready_s_ = time_s + generator_ready_s(bank.parameters, sets, lost_W_);
  }
}

// Units of the power chain keep a share of their rating, others of their speed or capacity.
void PlantEvents::derate(const EventSpec& event, double share) {
  using Out = PowerChain::Out;
  if (auto* bank = duty(event.target, event.index)) return bank->degrade(share);
  if (event.target == EventTarget::doors) {
    door_share[event.index] = share;
    return;
  }
  double Out::*of_stage = event.target == EventTarget::transformers ? &Out::transformer_share
                          : event.target == EventTarget::ups        ? &Out::ups_share
                          : event.target == EventTarget::pdus       ? &Out::pdu_share
                                                                    : &Out::busway_share;
  for (std::size_t f = 0; f < feeds.size(); ++f)
    if (!event.of_feed || f == event.index) feeds[f].*of_stage = std::max(share, 1e-3);
}

}  // namespace thermohall
