#include "sim/run/air_fields.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>

#include "sim/plant/plant.h"
#include "sim/run/air_operating_point.h"

namespace thermohall {
namespace {

constexpr int most_samples_to_rest = 5;

// Failed units are the first of their bank that have a place; of the others, as many run as the plant says.
RoomModelOptions room_options(const Scenario& scenario, const AirState& state) {
  RoomModelOptions options;
  for (std::size_t b = 0; b < scenario.air_units.size(); ++b) {
    const auto& places = scenario.air_units[b].in_hall.places;
    const auto failed = std::min(places.size(), static_cast<std::size_t>(state.banks[b].failed));
    for (std::size_t i = 0; i < failed; ++i) options.units_out.insert(places[i].id);
    options.running.push_back(state.banks[b].running);
  }
  return options;
}

Metric metric(const char* key, double value, const char* unit, const char* name, const char* definition) {
  return {key, value, unit, name, definition, ""};
}

}  // namespace

AirFields::AirFields(const Scenario& scenario, Plant& plant, std::stop_token stop)
    : scenario_(scenario), plant_(plant), stop_(std::move(stop)), groups_(plant.channels()) {
  for (const auto& group : groups_) {
    if (group.name != "rack") continue;
    entry_count_ = group.computed_count;
    entries_.assign(group.cohort_of_item.begin(), group.cohort_of_item.end());
    for (std::size_t i = entries_.size(); i < entry_count_; ++i) entries_.push_back(i);
  }
}

AirOperatingPoint AirFields::point() const { return present_air(scenario_, groups_); }

AirflowRun AirFields::solve(const AirOperatingPoint& point, const AirState& state) {
  AirflowRun run = run_airflow(
      scenario_, point, room_options(scenario_, state),
      [this](const RoomAirProgress&) { return !stop_.stop_requested(); }, last_ ? &*last_ : nullptr);
  if (stop_.stop_requested()) return run;
  if (run.possible())
    last_ = run.result;
  else if (impossible_.empty())
    impossible_ = run.result.messages.empty() ? "no reason given" : run.result.messages.front();
  return run;
}

void AirFields::use(std::size_t field) {
  current_ = field;
  plant_.set_air_influence(fields_[field].influence);
}

void AirFields::remember(double distance, const AirOperatingPoint& point, const AirState& state,
                         double time_s) {
  fields_[*current_].used += 1;
  if (!farthest_ || distance > farthest_->distance)
    farthest_ = Reuse{distance, time_s, *current_, point, state};
}

bool AirFields::ask(const AirOperatingPoint& point, const AirState& state, double time_s) {
  const AirflowRun run = solve(point, state);
  if (!run.possible() || stop_.stop_requested()) return false;
  Field field{.state = state, .influence = {}, .time_s = time_s};
  if (current_) {
    field.change_K = prediction_error_K(scenario_, point, run, *fields_[*current_].influence, entries_);
    field.frozen_K = prediction_error_K(scenario_, point, run, *fields_.front().influence, entries_);
  }
  field.influence = std::make_shared<AirInfluence>(field_influence(
      scenario_, point, run, entries_, entry_count_, [this] { return stop_.stop_requested(); }));
  if (stop_.stop_requested()) return false;
  field.hottest_inlet_K = run.answer.metric("hottest_inlet");
  field.converged = run.answer.converged;
  fields_.push_back(std::move(field));
  use(fields_.size() - 1);
  return true;
}

bool AirFields::follow(double time_s, bool settles) {
  if (!impossible_.empty() && fields_.empty()) return false;
  const AirOperatingPoint now = point();
  const AirState state = air_state(scenario_, now, plant_.air_banks());
  const bool moving = !settles && before_ && distance(state, *before_) > 0.5 * scenario_.airflow.field_step;
  before_ = state;
  if (!moves(state)) return false;
  const double step = scenario_.airflow.field_step;
  const double off = current_ ? distance(state, fields_[*current_].state) : step + 1;
  if (off <= step) {
    waited_ = 0;
    remember(off, now, state, time_s);
    return false;
  }
  if (moving && ++waited_ <= most_samples_to_rest) return false;
  waited_ = 0;
  std::size_t nearest = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t f = 0; f < fields_.size(); ++f)
    if (const double d = distance(state, fields_[f].state); d < least) least = d, nearest = f;
  if (least > step && fields_.size() < static_cast<std::size_t>(scenario_.airflow.fields))
    return ask(now, state, time_s);
  if (least > step) ++beyond_;
  const bool another = least < std::numeric_limits<double>::infinity() && current_ != nearest;
  if (another) use(nearest);
  if (current_) remember(std::min(least, off), now, state, time_s);
  return another;
}

AirFields::Report AirFields::finish() {
  Report report;
  if (fields_.empty()) {
    if (!impossible_.empty())
      report.notes.push_back(
          "airflow.couple: the air of the hall cannot be computed, zone fractions are used: " + impossible_);
    return report;
  }
  if (farthest_ && farthest_->distance > 0 && !stop_.stop_requested()) {
    const AirflowRun run = solve(farthest_->point, farthest_->state);
    if (run.possible() && !stop_.stop_requested())
      reuse_error_K_ = prediction_error_K(scenario_, farthest_->point, run,
                                          *fields_[farthest_->field].influence, entries_);
  }
  double frozen_K = reuse_error_K_, change_K = 0;
  int unsettled = 0;
  for (const auto& f : fields_) {
    frozen_K = std::max(frozen_K, f.frozen_K);
    change_K = std::max(change_K, f.change_K);
    unsettled += f.converged ? 0 : 1;
  }
  report.metrics = {
      metric("airflow_fields", static_cast<double>(fields_.size()), "1", "air fields solved",
             "Fields of the air that the run solved, one a state of the air that it entered."),
      metric("airflow_reuse_error", reuse_error_K_, "K", "error of the air fields in use",
             "Largest difference of a rack inlet between the field in use and a fresh one, both at the state "
             "farthest from the field that served it."),
      metric("airflow_change_error", change_K, "K", "error at changes of the air field",
             "Largest difference of a rack inlet between the field left and the one entered, at the state "
             "that asked for it."),
      metric("airflow_frozen_error", frozen_K, "K", "error of the first air field alone",
             "Largest difference of a rack inlet that the first field would have had at the states of the "
             "others.")};
  report.notes.push_back(
      fmt::format("airflow.couple: {} air field{}; where the air was farthest from the field in use, a fresh "
                  "one differs by "
                  "up to {:.2f} K at a rack inlet; one field for all would have been off by up to {:.2f} K",
                  fields_.size(), fields_.size() == 1 ? "" : "s", reuse_error_K_, frozen_K));
  if (beyond_ > 0)
    report.notes.push_back(fmt::format(
        "airflow.couple: {} times the nearest of {} fields served a state that asked for another; "
        "raise airflow.fields",
        beyond_, fields_.size()));
  if (unsettled > 0)
    report.notes.push_back(
        fmt::format("airflow.couple: {} of {} fields had not settled", unsettled, fields_.size()));
  return report;
}

void AirFields::write(ResultsWriter& writer) const {
  if (fields_.empty()) return;
  TableSpec table{"air_field", "air_field", {}, {}};
  const auto column = [&](const char* name, const char* unit, const char* meaning, auto get) {
    std::vector<double> values;
    for (const auto& f : fields_) values.push_back(get(f));
    table.columns.push_back({name, unit, meaning, std::move(values)});
  };
  const auto sum = [](const std::vector<double>& values) {
    double total = 0;
    for (const double v : values) total += v;
    return total;
  };
  column("time", "s", "of the year, when it was first asked for", [](const Field& f) { return f.time_s; });
  column("supply_flow", "m3 s-1", "air of all units", [&](const Field& f) { return sum(f.state.bank_m3_s); });
  column("rack_flow", "m3 s-1", "air of all racks", [&](const Field& f) { return sum(f.state.row_m3_s); });
  column("rack_heat", "W", "heat of all racks to the air",
         [&](const Field& f) { return sum(f.state.row_W); });
  column("units_running", "1", "air units that run", [](const Field& f) {
    int units = 0;
    for (const auto& b : f.state.banks) units += b.running;
    return static_cast<double>(units);
  });
  column("uses", "1", "samples of the controls or intervals that it served after the first",
         [](const Field& f) { return f.used; });
  column("hottest_inlet", "K", "warmest height band of a rack",
         [](const Field& f) { return f.hottest_inlet_K; });
  column("change", "K", "largest difference from the field before at this state",
         [](const Field& f) { return f.change_K; });
  column("frozen", "K", "largest difference from the first field at this state",
         [](const Field& f) { return f.frozen_K; });
  writer.write_table(table);
}

}  // namespace thermohall
