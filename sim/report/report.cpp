#include "sim/report/report.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "sim/base/diagnostic.h"
#include "sim/report/html_report.h"
#include "sim/report/pdf_report.h"
#include "sim/report/report_sections.h"
#include "sim/results/results_writer.h"

namespace thermohall {
namespace {

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

void add_section(ReportDocument& document, ReportSection section) {
  if (!section.blocks.empty()) document.sections.push_back(std::move(section));
}

}  // namespace

ReportFormat report_format(const std::string& path) {
  const auto extension = std::filesystem::path(path).extension();
  if (extension == ".html") return ReportFormat::html;
  if (extension == ".pdf") return ReportFormat::pdf;
  throw std::invalid_argument("reports are written as .html or .pdf");
}

ReportDocument report_document(const std::vector<std::string>& result_files, const std::string& created,
                               std::vector<ReportSection> more, const ReportFacts& facts) {
  if (result_files.empty()) throw std::invalid_argument("a report needs at least one results file");
  const ReportRuns runs = read_report_runs(result_files);
  ReportDocument document = report_cover(runs, created);
  put_on_cover(document, facts);
  const bool of_air_only =
      std::all_of(runs.begin(), runs.end(), [](const ReportRun& run) { return run.of_air_only(); });
  using Sections = std::vector<ReportSection (*)(const ReportRuns&)>;
  for (auto* section :
       of_air_only ? Sections{air_section}
                   : Sections{headline_section, answers_section, comparison_section, energy_charts_section,
                              plan_section, inlet_charts_section, air_section, failure_section, loop_section,
                              control_section, redundancy_section, cost_charts_section, compliance_section})
    add_section(document, section(runs));
  for (ReportSection& section : more) add_section(document, std::move(section));
  add_section(document, findings_section(runs));
  add_section(document, basis_section(runs));
  add_section(document, signature_section(facts));
  return document;
}

void write_document(const ReportDocument& document, const std::string& path) {
  write_whole_file(report_format(path) == ReportFormat::pdf ? pdf_of(document) : html_of(document), path);
}

void write_reports(const std::vector<std::string>& result_files, const std::vector<std::string>& output_paths,
                   std::vector<ReportSection> more, const ReportFacts& facts) {
  const ReportDocument document = report_document(result_files, creation_time(), std::move(more), facts);
  for (const std::string& path : output_paths)
    write_whole_file(report_format(path) == ReportFormat::pdf ? pdf_of(document) : html_of(document), path);
}

void write_report(const std::vector<std::string>& result_files, const std::string& output_path,
                  std::vector<ReportSection> more, const ReportFacts& facts) {
  write_reports(result_files, {output_path}, std::move(more), facts);
}

}  // namespace thermohall
