#pragma once

#include <string>
#include <vector>

namespace thermohall {

/// Writes a report on one run, or on several of which the first is the baseline: one HTML file with style and
/// charts inside, which needs neither network nor scripts and prints well. Parts that a results file does not
/// hold are left out or named as missing. The file appears when it is complete.
///
/// Throws FileError (a results file cannot be read, the report cannot be written) and std::invalid_argument
/// (no files; one metric in different units, as with different currencies).
///
/// `more_sections` is HTML that is put before the checks, e.g. uncertainty_section.
void write_report(const std::vector<std::string>& result_files, const std::string& output_path,
                  const std::string& more_sections = {});

/// The same as text. `created` is the date that the report bears.
std::string report_html(const std::vector<std::string>& result_files, const std::string& created,
                        const std::string& more_sections = {});

}  // namespace thermohall
