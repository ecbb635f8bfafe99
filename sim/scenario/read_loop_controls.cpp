#include <algorithm>

#include "sim/scenario/loop_control_section.h"
#include "sim/scenario/read_bank_controls.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

constexpr double coldest_K = 253.15, warmest_K = 353.15;

void read_staging(ReaderContext& c, Section& parent, LoopControlSpec& spec) {
  Section s(parent.mapping("staging"), parent.path_of("staging"), c.diagnostics);
  BankStagingSpec chillers{spec.staging, spec.lead_lag};
  read_staging_keys(s, chillers);
  spec.staging = chillers.staging;
  spec.lead_lag = chillers.lead_lag;
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
  const auto reset = read_request_keys(s, loop.supply_setpoint_K);
  s.finish();
  spec.request_reset = reset.reset;
  spec.request_interval_s = reset.interval_s;
}

// The same for the pressure that the pumps hold: it falls until valves open too far.
void read_pressure(ReaderContext& c, Section& parent, const LoopSpec& loop, LoopControlSpec& spec) {
  Section s(parent.mapping("pressure"), parent.path_of("pressure"), c.diagnostics);
  PumpPressureSpec p;
  const double rated_Pa = loop.pumps.parameters.design_pressure_Pa;
  p.design_Pa = s.quantity("difference", "Pa", 1, 1e7);
  if (p.design_Pa >= rated_Pa && rated_Pa > 0)
    s.error("difference", "must be below the design pressure of the pumps, of which it is a part");
  if (s.has("lowest")) {
    TrimAndRespondParameters r{};
    r.minimum = s.quantity("lowest", "Pa", 1, 1e7);
    r.maximum = r.initial = p.design_Pa;
    r.start_delay_s = s.quantity("start_delay", "s", 0, 86400, 600.0);
    r.ignored_requests = s.quantity("ignored_requests", "1", 0, 1000, 0.0);
    r.trim = -s.quantity("trim", "Pa", 0, 1e6, 0.02 * p.design_Pa);
    r.respond = s.quantity("respond", "Pa", 0, 1e6, 0.03 * p.design_Pa);
    r.respond_max = s.quantity("respond_max", "Pa", 0, 1e6, 0.1 * p.design_Pa);
    p.interval_s = s.quantity("interval", "s", 1, 86400, 300.0);
    p.request_opening = s.quantity("request_opening", "1", 0.1, 1, 0.95);
    if (r.minimum >= p.design_Pa) s.error("lowest", "must be below difference");
    p.reset = r;
  } else {
    s.leave(
        {"start_delay", "ignored_requests", "trim", "respond", "respond_max", "interval", "request_opening"});
  }
  s.finish();
  spec.pressure = p;
}

void read_pi(ReaderContext& c, Section& parent, LoopControlSpec& spec) {
  Section s(parent.mapping("supply_pi"), parent.path_of("supply_pi"), c.diagnostics);
  PiParameters p{0, 0, 0, 1, ControlAction::direct};
  p.gain = s.quantity("gain", "1/K", 0, 100);
  p.integral_time_s = s.quantity("integral_time", "s", 0, 86400);
  spec.pi_interval_s = s.quantity("interval", "s", 0, 3600, 0.0);
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
  if (s.has("pumps")) spec.pumps = read_bank_staging(c, s, "pumps", 0.8);
  if (s.has("pressure")) read_pressure(c, s, loop, spec);
  spec.minimum_flow_m3_s = s.quantity("minimum_flow", "m3/s", 0, 100, 0.0);
  if (s.has("free_cooling")) {
    Section f(s.mapping("free_cooling"), s.path_of("free_cooling"), c.diagnostics);
    spec.free_cooling = read_changeover_keys(f);
    f.finish();
    if (loop.chillers.empty())
      s.error("free_cooling", "has nothing to change over to; the loop has no chillers");
    else if (loop.towers.empty() && loop.dry_coolers.empty())
      s.error("free_cooling", "needs towers or dry_coolers in the loop");
  }
  if (spec.outdoor_reset && spec.request_reset)
    s.error("request_reset", "and outdoor_reset set the same temperature; keep one of them");
  s.leave({"staging", "outdoor_reset", "request_reset", "supply_pi", "pumps", "pressure", "free_cooling"});
  s.finish();
  loop.controls = std::make_shared<const LoopControlSpec>(spec);
}

}  // namespace thermohall
