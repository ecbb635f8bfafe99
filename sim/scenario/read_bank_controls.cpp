#include "sim/scenario/read_bank_controls.h"

#include <algorithm>

namespace thermohall {
namespace {

constexpr double coldest_K = 253.15, warmest_K = 353.15;

struct PiDefaults {
  std::string_view gain_unit;
  double stroke_s, lag_s;
  ControlAction action;
};

// Controller and actuator share a mapping with what the caller reads.
PiLoopSpec read_pi_keys(ReaderContext& c, Section& s, const PiDefaults& usual) {
  PiLoopSpec loop;
  loop.pi = {s.quantity("gain", usual.gain_unit, 0, 1000), s.quantity("integral_time", "s", 0, 86400), 0, 1,
             usual.action};
  loop.interval_s = s.quantity("interval", "s", 0.1, 3600, 5.0);
  loop.actuator = {s.quantity("stroke_time", "s", 0, 3600, usual.stroke_s),
                   s.quantity("lag", "s", 0, 3600, usual.lag_s)};
  if (c.scenario.run.mode != RunMode::dynamic)
    c.diagnostics.warning(s.location(), s.path(), "acts in run.mode: dynamic only; ideal control otherwise");
  return loop;
}

PiLoopSpec read_valve(ReaderContext& c, Section& parent, double lag_s) {
  Section s(parent.mapping("valve"), parent.path_of("valve"), c.diagnostics);
  const auto loop = read_pi_keys(c, s, {"1/K", 60, lag_s, ControlAction::direct});
  s.finish();
  return loop;
}

FanControlSpec read_fans(ReaderContext& c, Section& zone_controls, const ZoneSpec& zone) {
  Section s(zone_controls.mapping("fans"), zone_controls.path_of("fans"), c.diagnostics);
  FanControlSpec fans;
  fans.measured =
      static_cast<FanControl>(std::max(0, s.word("follow", {"pressure", "rack_inlet", "return_air"})));
  const bool pressure = fans.measured == FanControl::pressure;
  if (pressure) {
    fans.set_point = s.quantity("set_point", "Pa", 0.1, 200);
    fans.leakage_share = s.quantity("leakage", "1", 0.001, 0.9, std::max(zone.leakage, 0.01));
  } else {
    fans.set_point = s.quantity("set_point", "K", 273.15, 343.15);
    s.leave({"leakage"});
  }
  fans.loop = read_pi_keys(
      c, s, {pressure ? "1/Pa" : "1/K", 30, 0, pressure ? ControlAction::reverse : ControlAction::direct});
  fans.loop.pi.output_min = zone.minimum_air_share;
  s.finish();
  return fans;
}

}  // namespace

void read_staging_keys(Section& s, BankStagingSpec& spec) {
  auto& p = spec.staging;
  p.stage_up_load = s.quantity("stage_up_load", "1", 0.1, 2, p.stage_up_load);
  p.stage_down_load = s.quantity("stage_down_load", "1", 0, 2, p.stage_down_load);
  p.up_delay_s = s.quantity("up_delay", "s", 0, 86400, p.up_delay_s);
  p.down_delay_s = s.quantity("down_delay", "s", 0, 86400, p.down_delay_s);
  p.min_count = s.count("least_running", 1, 100000, static_cast<int>(p.min_count));
  spec.lead_lag.min_on_s = s.quantity("min_on_time", "s", 0, 86400, 0.0);
  spec.lead_lag.min_off_s = s.quantity("min_off_time", "s", 0, 86400, 0.0);
  spec.lead_lag.rotation_interval_s = s.quantity("rotation_interval", "s", 0, 1e8, 0.0);
  if (p.stage_down_load >= p.stage_up_load) s.error("stage_down_load", "must be below stage_up_load");
}

BankStagingSpec read_bank_staging(ReaderContext& c, Section& parent, std::string_view key, double down_load) {
  Section s(parent.mapping(key), parent.path_of(key), c.diagnostics);
  BankStagingSpec spec;
  spec.staging.stage_down_load = down_load;
  read_staging_keys(s, spec);
  s.finish();
  return spec;
}

ChangeoverParameters read_changeover_keys(Section& s) {
  ChangeoverParameters p{};
  p.on_difference_K = s.quantity("on_difference", "delta_K", 0, 50, 1.1);
  p.off_difference_K = s.quantity("off_difference", "delta_K", 0, 50, std::min(0.6, p.on_difference_K));
  p.min_on_s = s.quantity("min_on_time", "s", 0, 86400, 1200.0);
  p.min_off_s = s.quantity("min_off_time", "s", 0, 86400, 1200.0);
  if (p.off_difference_K > p.on_difference_K) s.error("off_difference", "must not be above on_difference");
  return p;
}

RequestResetSpec read_request_keys(Section& s, double set_point_K) {
  RequestResetSpec spec;
  auto& p = spec.reset;
  p.minimum = s.quantity("lowest", "K", coldest_K, warmest_K, set_point_K);
  p.maximum = s.quantity("highest", "K", coldest_K, warmest_K);
  p.initial = std::clamp(set_point_K, p.minimum, std::max(p.minimum, p.maximum));
  p.start_delay_s = s.quantity("start_delay", "s", 0, 86400, 600.0);
  p.ignored_requests = s.quantity("ignored_requests", "1", 0, 1000, 0.0);
  p.trim = s.quantity("trim", "delta_K", 0, 10, 0.1);
  p.respond = -s.quantity("respond", "delta_K", 0, 10, 0.2);
  p.respond_max = -s.quantity("respond_max", "delta_K", 0, 20, 0.6);
  spec.interval_s = s.quantity("interval", "s", 1, 86400, 300.0);
  if (p.maximum <= p.minimum) s.error("highest", "must be above lowest");
  return spec;
}

void read_zone_controls(ReaderContext& c, Section& zone_section, ZoneSpec& zone) {
  if (!zone_section.has("controls")) return zone_section.leave({"controls"});
  Section s(zone_section.mapping("controls"), zone_section.path_of("controls"), c.diagnostics);
  ZoneControlSpec spec;
  if (s.has("valve")) spec.valve = read_valve(c, s, 30);
  if (s.has("fans")) spec.fans = read_fans(c, s, zone);
  if (s.has("supply_reset")) {
    Section r(s.mapping("supply_reset"), s.path_of("supply_reset"), c.diagnostics);
    spec.supply = read_request_keys(r, zone.supply_setpoint_K);
    r.finish();
  }
  s.leave({"valve", "fans", "supply_reset"});
  s.finish();
  zone.controls = std::make_shared<const ZoneControlSpec>(std::move(spec));
}

void read_cdu_controls(ReaderContext& c, Section& bank_section, CduBank& bank) {
  if (!bank_section.has("controls")) return bank_section.leave({"controls"});
  Section s(bank_section.mapping("controls"), bank_section.path_of("controls"), c.diagnostics);
  CduControlSpec spec;
  if (s.has("valve")) {
    spec.valve = read_valve(c, s, 5);
    if (!std::holds_alternative<CduParameters>(bank.model))
      s.error("valve", "goes with a liquid-to-liquid unit; the other has no valve");
  }
  if (s.has("staging")) spec.staging = read_bank_staging(c, s, "staging", 0.8);
  s.leave({"valve", "staging"});
  s.finish();
  bank.controls = std::make_shared<const CduControlSpec>(std::move(spec));
}

std::shared_ptr<const BankControlSpec> read_bank_controls(ReaderContext& c, Section& bank_section) {
  if (!bank_section.has("controls")) {
    bank_section.leave({"controls"});
    return {};
  }
  Section s(bank_section.mapping("controls"), bank_section.path_of("controls"), c.diagnostics);
  BankControlSpec spec;
  // Fan speed falls faster than the number of cells rises: one less must be far from full speed.
  if (s.has("staging")) spec.staging = read_bank_staging(c, s, "staging", 0.6);
  s.leave({"staging"});
  s.finish();
  return std::make_shared<const BankControlSpec>(std::move(spec));
}

void read_changeover(ReaderContext& c, Section& bank_section, AirUnitBank& bank) {
  if (!bank_section.has("changeover")) return bank_section.leave({"changeover"});
  Section s(bank_section.mapping("changeover"), bank_section.path_of("changeover"), c.diagnostics);
  ChangeoverSpec spec;
  spec.rule = static_cast<ChangeoverSpec::Rule>(
      std::max(0, s.word("rule", {"fixed_dry_bulb", "differential_dry_bulb", "differential_enthalpy"})));
  spec.high_limit_K = s.quantity("high_limit", "K", 253.15, 333.15,
                                 spec.rule == ChangeoverSpec::Rule::fixed_dry_bulb ? 297.15 : 323.15);
  spec.switching = read_changeover_keys(s);
  s.finish();
  if (!bank.air_economizer && !bank.indirect_evaporative)
    bank_section.error("changeover",
                       "has nothing to switch; the bank needs air_economizer or indirect_evaporative");
  bank.changeover = std::make_shared<const ChangeoverSpec>(spec);
}

}  // namespace thermohall
