#pragma once

#include <string>

#include "sim/report/report_content.h"

namespace thermohall {

/// The document as one HTML file with style and charts inside, which needs neither network nor scripts.
std::string html_of(const ReportDocument& document);

/// Parts of it.
std::string html_of(const RichText& text);
std::string html_of(const ReportBlocks& blocks);
std::string html_of(const ReportSection& section);

}  // namespace thermohall
