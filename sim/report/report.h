#pragma once

#include <string>
#include <vector>

#include "sim/report/report_content.h"
#include "sim/report/report_facts.h"

namespace thermohall {

enum class ReportFormat { html, pdf };

/// By the ending of the name, `.html` or `.pdf`; std::invalid_argument for others.
ReportFormat report_format(const std::string& path);

/// A report on one run, or on several of which the first is the baseline. Parts that a results file does not
/// hold are left out or named as missing. `created` is the date that the report bears; `more` are sections of
/// what the files do not hold, as of a study; `facts` is what people state about the report.
///
/// Throws FileError (a results file cannot be read) and std::invalid_argument (no files; one metric in
/// different units, as with different currencies).
ReportDocument report_document(const std::vector<std::string>& result_files, const std::string& created,
                               std::vector<ReportSection> more = {}, const ReportFacts& facts = {});

/// Writes the report into files of the formats that the names end in. HTML is one file with style and charts
/// inside, which needs neither network nor scripts; PDF is A4 with contents, bookmarks and charts as vectors.
/// A file appears when it is complete. Throws also FileError when a report cannot be written.
void write_reports(const std::vector<std::string>& result_files, const std::vector<std::string>& output_paths,
                   std::vector<ReportSection> more = {}, const ReportFacts& facts = {});
/// Writes a document of other content in the format that the name ends in.
void write_document(const ReportDocument& document, const std::string& path);

void write_report(const std::vector<std::string>& result_files, const std::string& output_path,
                  std::vector<ReportSection> more = {}, const ReportFacts& facts = {});

}  // namespace thermohall
