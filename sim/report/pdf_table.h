#pragma once

#include "sim/report/pdf_pages.h"

namespace thermohall {

/// Draws a table over as many pages as it takes: headings repeat, rows stay whole where they fit on a page,
/// letters shrink before words are broken.
void draw_pdf_table(PdfPages& pages, const ReportTable& table);

}  // namespace thermohall
