#include <algorithm>

#include "sim/plant/plant_parts.h"

namespace thermohall {

// Of the feeds that a rack hangs on, those that reach it: the feed has supply and UPS modules, and the rack's
// own PDU and busway in it work.
void Plant::Parts::feed_racks_from_feeds() {
  const auto& chain = *scenario.power.named_feeds;
  for (auto& rack : racks) {
    rack.alive = 0;
    for (std::size_t f = 0; f < chain.feeds.size(); ++f) {
      const auto& out = events.feeds[f];
      const auto all_out = [](int lost, int of) { return of > 0 && lost >= of; };
      const bool dead = out.is_lost || all_out(out.ups, chain.feeds[f].ups) ||
                        all_out(out.transformers, chain.feeds[f].transformers) ||
                        (rack.pdu >= 0 && rack.pdu < out.pdus) ||
                        (rack.busway >= 0 && rack.busway < out.busways);
      if (!dead) rack.alive |= rack.feeds & 1u << f;
    }
    rack.powered = events.ups_alive && rack.alive != 0;
  }
}

void Plant::Parts::hand_out_power() {
  const auto& e = events;
  const auto& chain = scenario.power;
  const auto count = [](const auto& stage) { return stage ? stage->equipment.count : 0; };
  if (chain.named_feeds) {
    feed_racks_from_feeds();
  } else {
    for (auto& rack : racks)
      rack.powered = e.ups_alive && !is_dark(rack.pdu, count(chain.pdus), chain.feeds, e.pdus_out) &&
                     !is_dark(rack.busway, count(chain.busways), chain.feeds, e.busways_out);
  }
  for (std::size_t f = 0; f < e.feeds.size(); ++f) {
    auto out = e.feeds[f];
    out.feed_share = e.feed_share;
    // Without transformers nothing else hangs on a feed either.
    if (chain.named_feeds) {
      const int transformers = chain.named_feeds->feeds[f].transformers;
      out.is_lost = out.is_lost || (transformers > 0 && out.transformers >= transformers);
    }
    power->set_out(f, out);
  }
}

}  // namespace thermohall
