#include "sim/report/air_facts.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/results/results_reader.h"

namespace thermohall {
namespace {

constexpr double zero_celsius_K = 273.15;
constexpr double shown_height_m = 1.5;  // of the plan: the middle of a tall rack's servers

class Table {
 public:
  Table(const ResultsFile& file, std::string group) : file_(file), group_(std::move(group)) {
    if (file_.has_group(group_)) ids_ = file_.ids(group_);
  }
  const std::vector<std::string>& ids() const { return ids_; }
  std::vector<double> numbers(const std::string& name) const {
    std::vector<double> values;
    if (file_.has_column(group_, name)) values = file_.column(group_, name);
    if (!ids_.empty()) values.resize(ids_.size(), std::numeric_limits<double>::quiet_NaN());
    return values;
  }
  std::vector<std::string> texts(const std::string& name) const {
    std::vector<std::string> values;
    if (file_.has_column(group_, name)) values = file_.text_column(group_, name);
    if (!ids_.empty()) values.resize(ids_.size());
    return values;
  }

 private:
  const ResultsFile& file_;
  std::string group_;
  std::vector<std::string> ids_;
};

void read_racks(const ResultsFile& file, AirFacts& facts) {
  const Table t(file, "airflow_rack");
  const auto low = t.numbers("inlet_low"), mid = t.numbers("inlet_mid"), top = t.numbers("inlet_top"),
             mean = t.numbers("inlet_mean"), most = t.numbers("inlet_max"), limit = t.numbers("inlet_limit"),
             exhaust = t.numbers("exhaust"), power = t.numbers("power"), flow = t.numbers("flow"),
             cold = t.numbers("capture_cold"), hot = t.numbers("capture_hot");
  for (std::size_t i = 0; i < t.ids().size(); ++i)
    facts.racks.push_back({t.ids()[i], low[i], mid[i], top[i], mean[i], most[i], limit[i], exhaust[i],
                           power[i], flow[i], cold[i], hot[i]});
}

void read_causes(const ResultsFile& file, AirFacts& facts) {
  const Table offenders(file, "airflow_offender");
  const auto cause = offenders.texts("cause"), explanation = offenders.texts("explanation");
  for (std::size_t i = 0; i < offenders.ids().size(); ++i)
    facts.offenders.push_back({offenders.ids()[i], cause[i], explanation[i]});
  const Table fixes(file, "airflow_fix");
  const auto title = fixes.texts("title"), edits = fixes.texts("edits");
  const auto racks = fixes.numbers("racks");
  for (std::size_t i = 0; i < title.size(); ++i) facts.fixes.push_back({title[i], edits[i], racks[i]});
}

void read_boxes(const ResultsFile& file, AirFacts& facts) {
  const Table t(file, "plan");
  const auto kind = t.texts("kind"), facing = t.texts("facing");
  const auto x = t.numbers("x"), y = t.numbers("y"), length = t.numbers("length"), width = t.numbers("width"),
             bottom = t.numbers("bottom"), top = t.numbers("top");
  for (std::size_t i = 0; i < t.ids().size(); ++i)
    facts.boxes.push_back({kind[i], t.ids()[i], x[i], y[i], length[i], width[i], bottom[i], top[i],
                           facing[i].empty() ? 's' : facing[i].front()});
}

// Temperatures of the field on planes: read once.
struct Field {
  std::vector<double> x, y, z, temperature_K, solid;

  explicit Field(const ResultsFile& file)
      : x(file.column("airflow", "x")),
        y(file.column("airflow", "y")),
        z(file.column("airflow", "z")),
        temperature_K(file.column("airflow", "temperature")),
        solid(file.column("airflow", "solid")) {}

  bool whole() const {
    return x.size() > 1 && y.size() > 1 && z.size() > 1 &&
           temperature_K.size() == x.size() * y.size() * z.size() && solid.size() == temperature_K.size();
  }
  AirSliceFacts slice(char normal, double position_m) const {
    const auto nearest = [&](const std::vector<double>& centres) {
      std::size_t best = 0;
      for (std::size_t i = 0; i < centres.size(); ++i)
        if (std::abs(centres[i] - position_m) < std::abs(centres[best] - position_m)) best = i;
      return best;
    };
    const std::vector<double>&a = normal == 'x' ? y : x, &b = normal == 'z' ? y : z,
          &across = normal == 'x'   ? x
                    : normal == 'y' ? y
                                    : z;
    const std::size_t n = nearest(across);
    AirSliceFacts s{.normal = normal,
                    .position_m = across[n],
                    .na = static_cast<int>(a.size()),
                    .nb = static_cast<int>(b.size()),
                    .da_m = a[1] - a[0],
                    .db_m = b[1] - b[0],
                    .temperature_C = {}};
    s.a0_m = a.front() - s.da_m / 2;
    s.b0_m = b.front() - s.db_m / 2;
    for (std::size_t j = 0; j < b.size(); ++j)
      for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t at = normal == 'z'   ? (n * y.size() + j) * x.size() + i
                               : normal == 'y' ? (j * y.size() + n) * x.size() + i
                                               : (j * y.size() + i) * x.size() + n;
        s.temperature_C.push_back(solid[at] > 0 ? std::numeric_limits<double>::quiet_NaN()
                                                : temperature_K[at] - zero_celsius_K);
      }
    return s;
  }
};

void read_slices(const ResultsFile& file, AirFacts& facts) {
  if (!file.has_group("airflow")) return;
  const Field field(file);
  if (!field.whole()) return;
  facts.plan = field.slice('z', shown_height_m);
  const auto warmest = std::max_element(facts.racks.begin(), facts.racks.end(),
                                        [](const auto& a, const auto& b) { return a.mean_K < b.mean_K; });
  if (warmest == facts.racks.end()) return;
  facts.cut_rack = warmest->id;
  for (const auto& box : facts.boxes) {
    if (box.id != warmest->id) continue;
    const bool along_x = box.facing == 'n' || box.facing == 's';
    facts.cut =
        along_x ? field.slice('x', box.x_m + box.length_m / 2) : field.slice('y', box.y_m + box.width_m / 2);
  }
}

void read_acceptance(const ResultsFile& file, AirFacts& facts) {
  const Table t(file, "airflow_acceptance");
  if (t.ids().empty()) return;
  const auto title = t.texts("title");
  const auto passed = t.numbers("passed"), hottest = t.numbers("hottest_inlet"),
             sensor = t.numbers("hottest_sensor"), mean = t.numbers("mean_inlet");
  std::vector<std::vector<double>> bins;
  for (int b = 1; file.has_column("airflow_acceptance", "bin_" + std::to_string(b)); ++b)
    bins.push_back(t.numbers("bin_" + std::to_string(b)));
  for (std::size_t i = 0; i < t.ids().size(); ++i) {
    AcceptanceRow row{t.ids()[i], title[i], passed[i], hottest[i], sensor[i], mean[i], {}};
    for (const auto& bin : bins) row.bins.push_back(bin[i]);
    facts.acceptance.push_back(std::move(row));
  }
  facts.verdict = file.attribute("acceptance");
  facts.limit_K = file.number_attribute("inlet_limit_K").value_or(0);
  for (int b = 1;; ++b) {
    const auto edge = file.number_attribute("bin_edge_" + std::to_string(b) + "_K");
    if (!edge) break;
    facts.edges_K.push_back(*edge);
  }
  facts.transient = file.attribute("transient");
  facts.transient_message = file.attribute("transient_message");
  facts.transient_worst = file.attribute("transient_worst_rack");
  facts.transient_above_s = file.number_attribute("transient_above_s").value_or(0);
  facts.transient_allowed_s = file.number_attribute("transient_allowed_s").value_or(0);
  facts.transient_outage_s = file.number_attribute("transient_outage_s").value_or(0);
  const Table racks(file, "airflow_acceptance_rack");
  const auto above = racks.numbers("time_above"), rack_hottest = racks.numbers("hottest_inlet");
  for (std::size_t i = 0; i < racks.ids().size(); ++i)
    facts.transient_racks.push_back({racks.ids()[i], above[i], rack_hottest[i]});
  const Table course(file, "airflow_acceptance_time");
  facts.transient_time_s = course.numbers("time");
  for (const double value_K : course.numbers("supply"))
    facts.transient_supply_C.push_back(value_K - zero_celsius_K);
  for (const double value_K : course.numbers("hottest_inlet"))
    facts.transient_hottest_C.push_back(value_K - zero_celsius_K);
}

}  // namespace

AirFacts read_air_facts(const ResultsFile& file) {
  AirFacts facts;
  if (file.attribute("mode") != "airflow") return facts;
  facts.convergence = file.attribute("convergence");
  facts.accuracy = file.attribute("accuracy");
  read_racks(file, facts);
  read_causes(file, facts);
  read_boxes(file, facts);
  read_slices(file, facts);
  read_acceptance(file, facts);
  return facts;
}

}  // namespace thermohall
