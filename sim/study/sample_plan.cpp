#include "sim/study/sample_plan.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "sim/base/quantity.h"
#include "sim/study/rank_correlation.h"

namespace thermohall {
namespace {

constexpr std::size_t most_rows = 1'000'000;

struct WrittenNumber {
  double value;
  std::string unit;
};

std::optional<WrittenNumber> split(const std::string& text) {
  try {
    const auto unit = unit_of(text);
    std::string number = text.substr(0, text.size() - unit.size());
    while (!number.empty() && number.back() == ' ') number.pop_back();
    return WrittenNumber{parse_number(number), std::string(unit)};
  } catch (const QuantityError&) {
    return {};
  }
}

bool is_temperature(const std::string& unit) { return unit == "degC" || unit == "degF"; }

const YamlNode* at_path(const YamlNode& tree, std::string_view path) {
  const auto dot = path.find('.');
  const YamlEntry* entry = tree.find(path.substr(0, dot));
  if (!entry) return nullptr;
  return dot == path.npos ? &entry->value : at_path(entry->value, path.substr(dot + 1));
}

/// Reads one rule; every fault goes to the diagnostics with the path of its key.
class RuleReader {
 public:
  RuleReader(const SampledInput& input, Diagnostics& diagnostics)
      : input_(input), diagnostics_(diagnostics), path_("sample.inputs." + input.key) {}

  Distribution read(const YamlNode& tree, const std::vector<StatedAssumption>& assumptions) {
    if (!input_.rule.is_map()) return by_mark(tree, assumptions, "");
    Section s(input_.rule, path_, diagnostics_);
    Distribution d;
    const auto mark = s.text("confidence", "");
    const YamlNode* choices = s.find("choice");
    const bool listed = read_numbers(s, "uniform", DistributionKind::uniform, 2, d) ||
                        read_numbers(s, "normal", DistributionKind::normal, 2, d) ||
                        read_numbers(s, "triangular", DistributionKind::triangular, 3, d) ||
                        read_numbers(s, "lognormal", DistributionKind::lognormal, 2, d);
    if (!listed && choices) {
      d.kind = DistributionKind::choice;
      d.choices = choices->items;
      if (d.choices.empty()) fail("choice needs a list of values");
    }
    read_cut(s, d);
    s.finish();
    if (listed || choices) return d;
    return by_mark(tree, assumptions, mark);
  }

 private:
  void fail(std::string message) { diagnostics_.error(input_.location, path_, std::move(message)); }

  bool read_numbers(Section& s, std::string_view key, DistributionKind kind, std::size_t count,
                    Distribution& d) {
    const YamlNode* list = s.find(key);
    if (!list) return false;
    d.kind = kind;
    std::array<WrittenNumber, 3> n{};
    for (std::size_t i = 0; i < count; ++i) {
      const auto number = list->items.size() == count && list->items[i].is_scalar()
                              ? split(list->items[i].text)
                              : std::optional<WrittenNumber>{};
      if (!number) {
        fail(fmt::format("{} needs a list of {} numbers with units, e.g. {}", key, count, example(kind)));
        return true;
      }
      n[i] = *number;
    }
    // A spread is a difference of temperatures, a geometric one has no unit.
    if (kind == DistributionKind::normal && n[0].unit == "degC" && n[1].unit == "K") n[1].unit = "degC";
    if (kind == DistributionKind::lognormal && n[1].unit.empty()) n[1].unit = n[0].unit;
    for (std::size_t i = 1; i < count; ++i)
      if (n[i].unit != n[0].unit) fail(fmt::format("the numbers of {} need the same unit", key));
    d.a = n[0].value;
    d.b = n[1].value;
    d.c = n[2].value;
    d.unit = n[0].unit;
    const bool ordered = kind == DistributionKind::uniform      ? d.a <= d.b
                         : kind == DistributionKind::triangular ? d.a <= d.b && d.b <= d.c
                         : kind == DistributionKind::lognormal  ? d.a > 0 && d.b >= 1
                                                                : d.b >= 0;
    if (!ordered) fail(fmt::format("the numbers of {} are not in order, e.g. {}", key, example(kind)));
    return true;
  }

  static std::string_view example(DistributionKind kind) {
    switch (kind) {
      case DistributionKind::normal:
        return "normal: [8 %, 1 %] (mean, standard deviation)";
      case DistributionKind::triangular:
        return "triangular: [6 %, 8 %, 12 %] (lowest, most likely, highest)";
      case DistributionKind::lognormal:
        return "lognormal: [0.10 USD/kWh, 1.3] (median, geometric standard deviation)";
      default:
        return "uniform: [0.05 USD/kWh, 0.15 USD/kWh]";
    }
  }

  void read_cut(Section& s, Distribution& d) {
    const bool has_spread = d.kind == DistributionKind::normal || d.kind == DistributionKind::lognormal;
    if (!s.has("min") && !s.has("max")) return;
    const auto lowest = split(s.text("min", "-1e300")), highest = split(s.text("max", "1e300"));
    if (!has_spread) return fail("min and max cut a normal or lognormal distribution only");
    if (!lowest || !highest) return fail("min and max need numbers in the unit of the distribution");
    if ((s.has("min") && lowest->unit != d.unit) || (s.has("max") && highest->unit != d.unit))
      return fail("min and max need the unit of the distribution");
    if (!(lowest->value < highest->value)) return fail("min must be below max");
    d.lowest = lowest->value;
    d.highest = highest->value;
  }

  Distribution by_mark(const YamlNode& tree, const std::vector<StatedAssumption>& assumptions,
                       std::string mark) {
    std::string text;
    if (const YamlNode* stated = at_path(tree, input_.key); stated && stated->is_scalar()) {
      text = stated->text;
      if (mark.empty()) mark = "stated";
    }
    for (const auto& a : assumptions) {
      if (!text.empty() || a.object + '.' + a.key != input_.key) continue;
      text = a.value;
      if (mark.empty()) mark = a.confidence;
    }
    const auto number = split(text);
    if (!number) {
      fail(text.empty() ? "no number stands there in the scenario or its library types; a width by "
                          "confidence mark needs one"
                        : "is no number; write a choice: {choice: [...]}");
      return {};
    }
    if (is_temperature(number->unit)) {
      fail("a share of a temperature means nothing; write a distribution, e.g. {normal: [22 degC, 1 K]}");
      return {};
    }
    const double width = confidence_half_width(mark);
    if (width < 0) fail(fmt::format("'{}' is no confidence mark; there are A, B, C, D, U", mark));
    return confidence_distribution(number->value, number->unit, std::max(0.0, width));
  }

  const SampledInput& input_;
  Diagnostics& diagnostics_;
  std::string path_;
};

// Pairs of inputs with their rank correlation.
std::vector<RankCorrelation> read_correlations(Section& s, const SamplePlan& plan) {
  std::vector<RankCorrelation> list;
  for_each_section(s.mapping("correlations"), "sample.correlations", s.diagnostics(),
                   [&](const std::string&, Section& pair) {
                     const auto place = [&](std::string_view key) {
                       const std::string name = pair.text(key);
                       const auto at = std::ranges::find(plan.inputs, name, &SampledInput::key);
                       if (at == plan.inputs.end() && !name.empty())
                         pair.error(key, quote(name) + " is not one of sample.inputs");
                       return static_cast<std::size_t>(at - plan.inputs.begin());
                     };
                     const std::size_t a = place("first"), b = place("second");
                     const double coefficient = pair.quantity("rank", "1", -0.99, 0.99);
                     pair.finish();
                     if (a == b && a < plan.inputs.size()) pair.error("second", "must be another input");
                     if (a != b && std::max(a, b) < plan.inputs.size()) list.push_back({a, b, coefficient});
                   });
  if (!list.empty() && plan.method != SampleMethod::latin_hypercube)
    s.error("correlations", "need method: latin_hypercube; the other methods vary inputs one by one");
  return s.diagnostics().has_errors() ? std::vector<RankCorrelation>{} : list;
}

}  // namespace

SamplePlan read_sample_plan(Section& root) {
  SamplePlan plan;
  if (!root.has("sample")) {
    root.leave({"sample"});
    return plan;
  }
  Section s(root.mapping("sample"), "sample", root.diagnostics());
  static constexpr SampleMethod methods[] = {SampleMethod::latin_hypercube, SampleMethod::sobol,
                                             SampleMethod::one_at_a_time};
  plan.method = methods[std::max(0, s.word("method", {"latin_hypercube", "sobol", "one_at_a_time"}, 0))];
  plan.count = static_cast<std::size_t>(s.count("count", 2, 100000, 100));
  plan.seed = static_cast<std::uint64_t>(s.count("seed", 0, 2147483647, 1));
  const YamlNode& inputs = s.mapping("inputs", true);
  for (const auto& entry : inputs.entries)
    plan.inputs.push_back({.key = entry.key, .location = entry.location(), .rule = entry.value});
  if (plan.inputs.empty() && !root.diagnostics().has_errors())
    s.error("inputs",
            "names no number to draw, e.g. cost.tariff.energy: {uniform: [0.05 USD/kWh, 0.15 USD/kWh]}");
  const auto wanted = read_correlations(s, plan);
  s.finish();
  const std::size_t rows =
      plan.method == SampleMethod::sobol ? plan.count * (plan.inputs.size() + 2) : plan.count;
  if (rows > most_rows) {
    s.error("count", fmt::format("asks for {} runs a design; at most {}", rows, most_rows));
    return plan;
  }
  if (plan.method == SampleMethod::sobol)
    plan.table = saltelli_table(plan.count, plan.inputs.size(), plan.seed);
  else if (plan.method == SampleMethod::one_at_a_time)
    plan.table = one_at_a_time_table(plan.inputs.size());
  else
    plan.table = latin_hypercube(plan.count, plan.inputs.size(), plan.seed);
  if (wanted.empty()) return plan;
  plan.table = correlated(plan.table, wanted, plan.seed);
  if (plan.table.empty())
    s.error("correlations",
            "contradict each other: no inputs can have all of them; bring them nearer to zero");
  return plan;
}

std::vector<Distribution> input_distributions(const SamplePlan& plan, const YamlNode& tree,
                                              const std::vector<StatedAssumption>& assumptions,
                                              Diagnostics& diagnostics) {
  std::vector<Distribution> list;
  for (const auto& input : plan.inputs)
    list.push_back(RuleReader(input, diagnostics).read(tree, assumptions));
  return list;
}

}  // namespace thermohall
