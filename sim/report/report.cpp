#include "sim/report/report.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "sim/report/html.h"
#include "sim/report/report_sections.h"
#include "sim/report/report_style.h"
#include "sim/report/shown_number.h"
#include "sim/results/results_writer.h"

namespace thermohall {
namespace {

constexpr std::string_view contents =
    "<nav aria-label=\"contents\"><a href=\"#answers\">Five questions</a><a href=\"#metrics\">Metrics</a>"
    "<a href=\"#energy\">Energy and water</a><a href=\"#inlets\">Rack inlets</a><a href=\"#cost\">Cost</a>"
    "<a href=\"#findings\">Checks</a><a href=\"#basis\">Assumptions and inputs</a></nav>\n";

std::string last_error() { return std::strerror(errno); }

void write_whole_file(const std::string& text, const std::filesystem::path& path) {
  const std::filesystem::path partial = path.string() + ".partial";
  std::ofstream out(partial, std::ios::binary | std::ios::trunc);
  if (!out) throw FileError(path.string(), "write", last_error());
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  std::error_code error;
  if (!out) {
    const std::string cause = last_error();
    std::filesystem::remove(partial, error);
    throw FileError(path.string(), "write", cause);
  }
  std::filesystem::rename(partial, path, error);
  if (!error) return;
  const std::string cause = error.message();
  std::filesystem::remove(partial, error);
  throw FileError(path.string(), "write", cause);
}

}  // namespace

std::string report_html(const std::vector<std::string>& result_files, const std::string& created,
                        const std::string& more_sections) {
  if (result_files.empty()) throw std::invalid_argument("a report needs at least one results file");
  const ReportRuns runs = read_report_runs(result_files);
  const std::string title = runs.size() == 1
                                ? runs.front().name
                                : fmt::format("{} and {} more", runs.front().name, runs.size() - 1);
  std::string html = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      "<title>{} \u2013 Thermohall report</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
      escape_html(title), report_style);
  html += cover_section(runs, created);
  html += contents;
  html += headline_section(runs);
  html += answers_section(runs);
  html += comparison_section(runs);
  html += energy_charts_section(runs);
  html += inlet_charts_section(runs);
  html += cost_charts_section(runs);
  html += more_sections;
  html += findings_section(runs);
  html += basis_section(runs);
  html += fmt::format(
      "<footer>Thermohall report of {}. Temperatures in degrees Celsius, differences in kelvin.</footer>\n",
      escape_html(shown_date(created)));
  return html + "</main>\n</body>\n</html>\n";
}

void write_report(const std::vector<std::string>& result_files, const std::string& output_path,
                  const std::string& more_sections) {
  write_whole_file(report_html(result_files, creation_time(), more_sections), output_path);
}

}  // namespace thermohall
