#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "models/economics/metric_definitions.h"
#include "sim/report/html.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr std::size_t longest_scenario = 1 << 20;  // bytes shown

std::string first_of(const std::string& text, std::string_view otherwise) {
  return escape_html(text.empty() ? otherwise : std::string_view(text));
}

std::string definitions(const ReportRuns& runs) {
  std::vector<std::vector<std::string>> rows;
  std::set<std::string> keys;
  for (const ReportRun& run : runs) {
    for (const Metric& metric : run.metrics) {
      if (!keys.insert(metric.key).second) continue;
      const MetricDefinition* known = find_metric_definition(metric.key);
      rows.push_back({"<code>" + escape_html(metric.key) + "</code>", escape_html(metric.unit),
                      first_of(metric.long_name, known ? known->long_name : ""),
                      first_of(metric.definition, known ? known->definition : "no definition in the file"),
                      first_of(metric.source, known ? known->source : "not stated")});
    }
  }
  return html_details(fmt::format("Definitions of {} metrics", rows.size()),
                      html_table({{"Key"}, {"Unit"}, {"Name"}, {"Definition"}, {"Source"}}, rows));
}

std::string confidence_badge(const std::string& confidence) {
  if (confidence.empty()) return "<span class=\"badge none\">none</span>";
  const bool published = confidence == "A" || confidence == "B" || confidence == "high";
  const bool fair = confidence == "C" || confidence == "medium";
  return fmt::format("<span class=\"badge {}\">{}</span>",
                     published ? "good"
                     : fair    ? "thin"
                               : "none",
                     escape_html(confidence));
}

// Equal rows of several designs are listed once with the designs that use them.
std::string assumptions(const ReportRuns& runs) {
  struct Listed {
    Assumption assumption;
    std::vector<std::size_t> designs;
  };
  std::vector<Listed> list;
  std::map<std::tuple<std::string, std::string, std::string, std::string, std::string>, std::size_t> places;
  std::map<std::string, std::size_t> by_confidence;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    for (const Assumption& a : runs[i].provenance.assumptions) {
      const auto [place, is_new] = places.emplace(
          std::tuple(a.name, fmt::format("{:.12g}", a.value), a.unit, a.source, a.confidence), list.size());
      if (is_new) list.push_back({a, {}});
      if (is_new) ++by_confidence[a.confidence.empty() ? "none" : a.confidence];
      auto& designs = list[place->second].designs;
      if (designs.empty() || designs.back() != i) designs.push_back(i);
    }
  }
  if (list.empty()) return html_note("The files list no assumptions.");
  std::vector<HtmlColumn> columns{{"Assumption"}, {"Value", true}, {"Unit"}, {"Source"}, {"Confidence"}};
  if (runs.size() > 1) columns.push_back({"Designs"});
  std::vector<std::vector<std::string>> rows;
  for (const Listed& entry : list) {
    const Assumption& a = entry.assumption;
    rows.push_back({escape_html(a.name), shown_input(a.value), escape_html(a.unit == "1" ? "" : a.unit),
                    first_of(a.source, "engineering default, no source"), confidence_badge(a.confidence)});
    if (runs.size() == 1) continue;
    std::string designs = entry.designs.size() == runs.size() ? "all" : "";
    for (std::size_t k = 0; k < entry.designs.size() && entry.designs.size() < runs.size(); ++k)
      designs += (k > 0 ? "<br/>" : "") + design_label(runs, entry.designs[k]);
    rows.back().push_back(designs);
  }
  std::string counts;
  for (const auto& [confidence, count] : by_confidence)
    counts += fmt::format("{}{}: {}", counts.empty() ? "" : ", ", confidence, count);
  const std::string summary = fmt::format("{} assumptions (by confidence: {})", list.size(), counts);
  return html_details(summary, html_table(columns, rows));
}

std::string input_files(const ReportRuns& runs) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < runs.size(); ++i)
    for (const InputFile& file : runs[i].provenance.input_files)
      rows.push_back({design_label(runs, i), escape_html(file.path),
                      "<code class=\"hash\">" + escape_html(file.sha256) + "</code>"});
  return rows.empty() ? html_note("The files list no inputs.")
                      : html_table({{"Design"}, {"Input file"}, {"SHA-256"}}, rows);
}

std::string scenario_text(const std::string& heading, const std::string& text) {
  if (text.empty()) return {};
  std::string body = "<pre>" + escape_html(std::string_view(text).substr(0, longest_scenario)) + "</pre>\n";
  if (text.size() > longest_scenario)
    body += html_note("Shortened here: the results file holds the whole text.");
  return html_details(heading, body);
}

}  // namespace

std::string basis_section(const ReportRuns& runs) {
  std::string html = "<h3>Assumptions</h3>\n" + assumptions(runs) + "<h3>Metrics</h3>\n" + definitions(runs) +
                     "<h3>Inputs</h3>\n" + input_files(runs) + "<h3>Scenarios</h3>\n";
  std::string texts;
  for (const ReportRun& run : runs) {
    const std::string name = runs.size() == 1 ? "" : ", " + run.name;
    texts += scenario_text("Scenario as read" + name, run.provenance.scenario);
    texts += scenario_text("Resolved scenario, SI units" + name, run.provenance.resolved_scenario);
  }
  html += texts.empty() ? html_note("The files hold no scenario text.") : texts;
  return html_section("basis", "Definitions, assumptions, inputs", html);
}

}  // namespace thermohall
