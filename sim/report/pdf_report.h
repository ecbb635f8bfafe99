#pragma once

#include <string>

#include "sim/report/report_content.h"

namespace thermohall {

/// The document as a PDF file: A4 upright, cover with contents, headers, page numbers, bookmarks, links,
/// charts as vectors and text that can be searched. Tables repeat their headings on every page. Details that
/// are for screens only are named, not printed. The same document gives the same bytes.
std::string pdf_of(const ReportDocument& document);

}  // namespace thermohall
