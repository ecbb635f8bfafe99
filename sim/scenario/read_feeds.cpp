#include "sim/scenario/read_feeds.h"

#include <algorithm>

#include "sim/scenario/feeds_section.h"

namespace thermohall {
namespace {

std::vector<std::string> feed_names(const YamlNode& root) {
  std::vector<std::string> names;
  const auto* power = root.find("power");
  const auto* feeds = power ? power->value.find("feeds") : nullptr;
  if (feeds && feeds->value.is_map())
    for (const auto& entry : feeds->value.entries)
      if (entry.key != "limits") names.push_back(entry.key);
  return names;
}

template <class Stage>
int share_of(const std::optional<Stage>& stage, std::size_t feeds) {
  return stage ? std::max(1, running_units(stage->equipment) / static_cast<int>(feeds)) : 0;
}

template <class Stage>
void check_units(ReaderContext& c, const FeedsSpec& spec, int FeedSpec::*units, const char* key,
                 const std::optional<Stage>& stage) {
  int sum = 0;
  for (const auto& feed : spec.feeds) sum += feed.*units;
  if (stage && sum > stage->equipment.count)
    c.diagnostics.error(stage->equipment.location, std::string("power.") + key,
                        "has fewer units than its feeds together: " + std::to_string(sum));
}

void read_limits_of(ReaderContext& c, Section& feeds, FeedsSpec& spec) {
  Section s(feeds.mapping("limits"), feeds.path_of("limits"), c.diagnostics);
  const auto read = [&](std::string_view key, LoadingLimit& limit) {
    Section l(s.mapping(key), s.path_of(key), c.diagnostics);
    limit.normal = l.quantity("normal", "1", 0.05, 2, limit.normal);
    limit.failed = l.quantity("failed", "1", 0.05, 2, limit.failed);
    l.finish();
  };
  read("ups", spec.ups);
  read("pdus", spec.pdus);
  read("busways", spec.busways);
  read("transformers", spec.transformers);
  s.finish();
}

}  // namespace

std::vector<std::size_t> read_rack_feeds(ReaderContext& c, Section& group) {
  std::vector<std::size_t> feeds;
  const YamlNode* list = group.find("feeds");
  if (!list) return feeds;
  const auto names = feed_names(c.root);
  const auto take = [&](const YamlNode& item) {
    const auto found = std::find(names.begin(), names.end(), item.text);
    if (item.is_scalar() && found != names.end())
      feeds.push_back(static_cast<std::size_t>(found - names.begin()));
    else
      c.diagnostics.error(item.location(), group.path_of("feeds"),
                          "is not a feed of power.feeds, which must be a mapping of names");
  };
  if (list->is_sequence())
    for (const auto& item : list->items) take(item);
  else
    take(*list);
  std::sort(feeds.begin(), feeds.end());
  feeds.erase(std::unique(feeds.begin(), feeds.end()), feeds.end());
  return feeds;
}

void read_feeds(ReaderContext& c, Section& power_section) {
  auto& power = c.scenario.power;
  const YamlNode* node = power_section.find("feeds");
  if (!node || !node->is_map()) {
    power.feeds = power_section.count("feeds", 1, 2, 1);
    return;
  }
  FeedsSpec spec;
  const auto names = feed_names(c.root);
  Section feeds(*node, power_section.path_of("feeds"), c.diagnostics);
  for (const auto& name : names) {
    Section s(feeds.mapping(name), feeds.path_of(name), c.diagnostics);
    FeedSpec feed;
    feed.id = name;
    const auto read = [&](std::string_view key, const auto& stage) {
      if (stage) return s.count(key, 1, 100000, share_of(stage, names.size()));
      s.leave({key});
      if (s.has(key)) s.error(key, "names a stage that the power chain does not have");
      return 0;
    };
    feed.transformers = read("transformers", power.transformers);
    feed.ups = read("ups", power.ups);
    feed.pdus = read("pdus", power.pdus);
    feed.busways = read("busways", power.busways);
    s.finish();
    spec.feeds.push_back(std::move(feed));
  }
  read_limits_of(c, feeds, spec);
  feeds.finish();
  if (spec.feeds.empty() || spec.feeds.size() > 8) {
    power_section.error("feeds", "needs the names of one to eight feeds");
    return;
  }
  check_units(c, spec, &FeedSpec::transformers, "transformers", power.transformers);
  check_units(c, spec, &FeedSpec::ups, "ups", power.ups);
  check_units(c, spec, &FeedSpec::pdus, "pdus", power.pdus);
  check_units(c, spec, &FeedSpec::busways, "busways", power.busways);
  power.feeds = std::min(2, static_cast<int>(spec.feeds.size()));
  power.named_feeds = std::make_shared<const FeedsSpec>(std::move(spec));
}

}  // namespace thermohall
