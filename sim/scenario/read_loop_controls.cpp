#include <algorithm>

#include "sim/scenario/loop_control_section.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

constexpr double coldest_K = 253.15, warmest_K = 353.15;

void read_staging(ReaderContext& c, Section& parent, LoopControlSpec& spec) {
  Section s(parent.mapping("staging"), parent.path_of("staging"), c.diagnostics);
  auto& p = spec.staging;
  p.stage_up_load = s.quantity("stage_up_load", "1", 0.1, 2, p.stage_up_load);
  p.stage_down_load = s.quantity("stage_down_load", "1", 0, 2, p.stage_down_load);
  p.up_delay_s = s.quantity("up_delay", "s", 0, 86400, p.up_delay_s);
  p.down_delay_s = s.quantity("down_delay", "s", 0, 86400, p.down_delay_s);
  spec.lead_lag.min_on_s = s.quantity("min_on_time", "s", 0, 86400, 0.0);
  spec.lead_lag.min_off_s = s.quantity("min_off_time", "s", 0, 86400, 0.0);
  spec.lead_lag.rotation_interval_s = s.quantity("rotation_interval", "s", 0, 1e8, 0.0);
  if (p.stage_down_load >= p.stage_up_load) s.error("stage_down_load", "must be below stage_up_load");
  s.finish();
}

void read_outdoor(ReaderContext& c, Section& parent, LoopControlSpec& spec) {
  Section s(parent.mapping("outdoor_reset"), parent.path_of("outdoor_reset"), c.diagnostics);
  LinearResetParameters p{};
  p.input_low = s.quantity("outdoor_low", "K", 223.15, 323.15);
  p.input_high = s.quantity("outdoor_high", "K", 223.15, 333.15);
  p.output_at_low = s.quantity("supply_at_low", "K", coldest_K, warmest_K);
  p.output_at_high = s.quantity("supply_at_high", "K", coldest_K, warmest_K);
  if (p.input_high <= p.input_low) s.error("outdoor_high", "must be above outdoor_low");
  s.finish();
  spec.outdoor_reset = p;
}

// Guideline 36 for a supply that is warmer the less is asked for.
void read_requests(ReaderContext& c, Section& parent, const LoopSpec& loop, LoopControlSpec& spec) {
  Section s(parent.mapping("request_reset"), parent.path_of("request_reset"), c.diagnostics);
  TrimAndRespondParameters p{};
  p.minimum = s.quantity("lowest", "K", coldest_K, warmest_K, loop.supply_setpoint_K);
  p.maximum = s.quantity("highest", "K", coldest_K, warmest_K);
  p.initial = std::clamp(loop.supply_setpoint_K, p.minimum, std::max(p.minimum, p.maximum));
  p.start_delay_s = s.quantity("start_delay", "s", 0, 86400, 600.0);
  p.ignored_requests = s.quantity("ignored_requests", "1", 0, 1000, 0.0);
  p.trim = s.quantity("trim", "delta_K", 0, 10, 0.1);
  p.respond = -s.quantity("respond", "delta_K", 0, 10, 0.2);
  p.respond_max = -s.quantity("respond_max", "delta_K", 0, 20, 0.6);
  spec.request_interval_s = s.quantity("interval", "s", 1, 86400, 300.0);
  if (p.maximum <= p.minimum) s.error("highest", "must be above lowest");
  s.finish();
  spec.request_reset = p;
}

void read_pi(ReaderContext& c, Section& parent, LoopControlSpec& spec) {
  Section s(parent.mapping("supply_pi"), parent.path_of("supply_pi"), c.diagnostics);
  PiParameters p{0, 0, 0, 1, ControlAction::direct};
  p.gain = s.quantity("gain", "1/K", 0, 100);
  p.integral_time_s = s.quantity("integral_time", "s", 0, 86400);
  s.finish();
  if (c.scenario.run.mode != RunMode::dynamic)
    c.diagnostics.warning(s.location(), s.path(), "acts in run.mode: dynamic only");
  spec.supply_pi = p;
}

}  // namespace

void read_loop_controls(ReaderContext& c, Section& loop_section, LoopSpec& loop) {
  if (!loop_section.has("controls")) return loop_section.leave({"controls"});
  Section s(loop_section.mapping("controls"), loop_section.path_of("controls"), c.diagnostics);
  LoopControlSpec spec;
  if (s.has("staging")) read_staging(c, s, spec);
  if (s.has("outdoor_reset")) read_outdoor(c, s, spec);
  if (s.has("request_reset")) read_requests(c, s, loop, spec);
  if (s.has("supply_pi")) read_pi(c, s, spec);
  if (spec.outdoor_reset && spec.request_reset)
    s.error("request_reset", "and outdoor_reset set the same temperature; keep one of them");
  s.leave({"staging", "outdoor_reset", "request_reset", "supply_pi"});
  s.finish();
  loop.controls = std::make_shared<const LoopControlSpec>(spec);
}

}  // namespace thermohall
