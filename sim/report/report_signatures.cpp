#include "sim/report/report_sections.h"

namespace thermohall {

ReportSection signature_section(const ReportFacts& facts) {
  ReportSection section{"signatures", "Signatures", "Signatures", {}};
  add(section.blocks,
      {ReportSignatures{{{"Prepared by", facts.prepared_by, facts.date}, {"Checked by", facts.checked_by}}}});
  return section;
}

}  // namespace thermohall
