#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "models/economics/metric_definitions.h"
#include "sim/report/plot_style.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr std::size_t longest_scenario = 1 << 20;  // bytes shown

std::string first_of(const std::string& text, const std::string& otherwise) {
  return text.empty() ? otherwise : text;
}

ReportDetails definitions(const ReportRuns& runs) {
  std::vector<std::vector<RichText>> rows;
  std::set<std::string> keys;
  for (const ReportRun& run : runs) {
    for (const Metric& metric : run.metrics) {
      if (!keys.insert(metric.key).second) continue;
      const MetricDefinition* known = find_metric_definition(metric.key);
      rows.push_back(
          {TextPart{metric.key, TextStyle::code}, metric.unit,
           first_of(metric.long_name, known ? std::string(known->long_name) : ""),
           first_of(metric.definition, known ? std::string(known->definition) : "no definition in the file"),
           first_of(metric.source, known ? std::string(known->source) : "not stated")});
    }
  }
  const std::string summary = fmt::format("Definitions of {} metrics", rows.size());
  return {summary,
          {{ReportTable{.columns = {{"Key"}, {"Unit"}, {"Name"}, {"Definition"}, {"Source"}},
                        .rows = std::move(rows),
                        .kind = ReportTable::Kind::dense}}}};
}

RichText confidence_badge(const std::string& confidence) {
  if (confidence.empty()) return TextPart{"none", TextStyle::badge};
  const bool published = confidence == "A" || confidence == "B" || confidence == "high";
  const bool fair = confidence == "C" || confidence == "medium";
  return TextPart{confidence, TextStyle::badge, published ? Tone::good : fair ? Tone::thin : Tone::none};
}

// "1 3 4" in the colours of the designs.
RichText design_numbers(const ReportRuns& runs, const std::vector<std::size_t>& designs) {
  if (designs.size() == runs.size()) return "all";
  RichText numbers;
  for (const std::size_t design : designs) {
    if (!numbers.empty()) numbers += RichText("  ");
    numbers += TextPart{.text = fmt::format("{}", design + 1),
                        .style = TextStyle::together,
                        .dot = std::string(series_colour(design)),
                        .tool_tip = runs[design].name};
  }
  return numbers;
}

// Which number is which design.
RichText number_key(const ReportRuns& runs) {
  RichText key = "Designs by number:";
  for (std::size_t i = 0; i < runs.size(); ++i)
    key += RichText("  ") +
           TextPart{.text = fmt::format("{} {}", i + 1, runs[i].name), .dot = std::string(series_colour(i))};
  return key + ".";
}

// A long source that the row above has already is not repeated: a page of paper holds three times the rows.
RichText source_of(const Assumption& a, const Assumption* above) {
  constexpr std::size_t short_source = 40;
  if (above != nullptr && a.source.size() > short_source && a.source == above->source)
    return TextPart{.text = "as above", .tool_tip = a.source};
  return first_of(a.source, "engineering default, no source");
}

// Equal rows of several designs are listed once with the designs that use them.
ReportBlocks assumptions(const ReportRuns& runs) {
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
  if (list.empty()) return {note("The files list no assumptions.")};
  std::vector<ReportColumn> columns{{"Assumption"}, {"Value", true}, {"Unit"}, {"Source"}, {"Confidence"}};
  if (runs.size() > 1) columns.push_back({"Designs"});
  std::vector<std::vector<RichText>> rows;
  for (const Listed& entry : list) {
    const Assumption& a = entry.assumption;
    rows.push_back({a.name, shown_input(a.value), a.unit == "1" ? "" : a.unit,
                    source_of(a, rows.empty() ? nullptr : &list[rows.size() - 1].assumption),
                    confidence_badge(a.confidence)});
    if (runs.size() == 1) continue;
    rows.back().push_back(design_numbers(runs, entry.designs));
  }
  std::string counts;
  for (const auto& [confidence, count] : by_confidence)
    counts += fmt::format("{}{}: {}", counts.empty() ? "" : ", ", confidence, count);
  const std::string summary = fmt::format("{} assumptions (by confidence: {})", list.size(), counts);
  ReportDetails details{summary, {}};
  if (runs.size() > 1) add(details.blocks, note(number_key(runs)));
  add(details.blocks,
      {ReportTable{.columns = columns, .rows = std::move(rows), .kind = ReportTable::Kind::dense}});
  return {{std::move(details)}};
}

// Equal files of several designs are listed once.
ReportBlock input_files(const ReportRuns& runs) {
  std::vector<InputFile> files;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> designs;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    for (const InputFile& file : runs[i].provenance.input_files) {
      auto& users = designs[{file.path, file.sha256}];
      if (users.empty()) files.push_back(file);
      if (users.empty() || users.back() != i) users.push_back(i);
    }
  }
  if (files.empty()) return note("The files list no inputs.");
  ReportTable table{.columns = {{"Input file"}, {"SHA-256"}}, .rows = {}, .kind = ReportTable::Kind::dense};
  if (runs.size() > 1) table.columns.push_back({"Designs"});
  for (const InputFile& file : files) {
    table.rows.push_back({file.path, TextPart{file.sha256, TextStyle::hash}});
    if (runs.size() > 1) table.rows.back().push_back(design_numbers(runs, designs[{file.path, file.sha256}]));
  }
  return {std::move(table)};
}

ReportBlocks scenario_text(const std::string& heading, const std::string& text) {
  if (text.empty()) return {};
  // Hundreds of lines of YAML help nobody on paper: the results file holds them.
  ReportDetails details{heading, {{ReportListing{text.substr(0, longest_scenario)}}}, true};
  if (text.size() > longest_scenario)
    add(details.blocks, note("Shortened here: the results file holds the whole text."));
  return {{std::move(details)}};
}

}  // namespace

ReportSection basis_section(const ReportRuns& runs) {
  ReportSection section{"basis", "Definitions, assumptions, inputs", "Assumptions and inputs", {}};
  ReportBlocks& blocks = section.blocks;
  add(blocks, heading("Assumptions"));
  add(blocks, assumptions(runs));
  add(blocks, heading("Metrics"));
  add_details(blocks, definitions(runs));
  add(blocks, heading("Inputs"));
  add(blocks, input_files(runs));
  add(blocks, heading("Scenarios"));
  ReportBlocks texts;
  for (const ReportRun& run : runs) {
    const std::string name = runs.size() == 1 ? "" : ", " + run.name;
    add(texts, scenario_text("Scenario as read" + name, run.provenance.scenario));
    add(texts, scenario_text("Resolved scenario, SI units" + name, run.provenance.resolved_scenario));
  }
  if (texts.empty()) add(texts, note("The files hold no scenario text."));
  add(blocks, std::move(texts));
  return section;
}

}  // namespace thermohall
