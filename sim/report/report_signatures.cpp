#include "sim/report/report_sections.h"

namespace thermohall {

ReportSection signature_section() {
  ReportSection section{"signatures", "Signatures", "Signatures", {}};
  add(section.blocks, {ReportSignatures{{"Prepared by", "Checked by"}}});
  return section;
}

}  // namespace thermohall
