#include "sim/report/report_facts.h"

#include <algorithm>

#include "sim/base/yaml_document.h"
#include "sim/scenario/section.h"

namespace thermohall {
namespace {

ReportBlocks paragraphs(const std::string& text) {
  ReportBlocks blocks;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    std::string part = text.substr(begin, end - begin);
    while (!part.empty() && part.back() == '\n') part.pop_back();
    if (!part.empty()) add(blocks, paragraph(part));
    begin = end + 2;
  }
  return blocks;
}

}  // namespace

const std::vector<ReportFactKey>& report_fact_keys() {
  static const std::vector<ReportFactKey> keys{{"title", &ReportFacts::title, "Title on the cover"},
                                               {"project", &ReportFacts::project, "Project"},
                                               {"client", &ReportFacts::client, "Client"},
                                               {"prepared_by", &ReportFacts::prepared_by, "Prepared by"},
                                               {"checked_by", &ReportFacts::checked_by, "Checked by"},
                                               {"revision", &ReportFacts::revision, "Revision"},
                                               {"date", &ReportFacts::date, "Date of issue"},
                                               {"note", &ReportFacts::note, "Note on the cover"}};
  return keys;
}

ReportFacts read_report_facts(const std::string& path) {
  Diagnostics diagnostics;
  const YamlDocument document = load_yaml_file(path, diagnostics);
  diagnostics.throw_if_errors();
  Section root(document.root, "", diagnostics);
  ReportFacts facts;
  if (root.has("report")) {
    Section section(root.mapping("report"), "report", diagnostics);
    for (const ReportFactKey& key : report_fact_keys()) facts.*key.text = section.text(key.key, "");
    section.finish();
  }
  diagnostics.throw_if_errors();
  return facts;
}

void put_on_cover(ReportDocument& document, const ReportFacts& facts) {
  if (!facts.title.empty()) document.title = facts.title;
  ReportTable table{.columns = {{"Report"}, {""}}, .rows = {}};
  for (const ReportFactKey& key : report_fact_keys()) {
    const std::string& text = facts.*key.text;
    if (key.text != &ReportFacts::title && key.text != &ReportFacts::note && !text.empty())
      table.rows.push_back({TextPart{key.meaning, TextStyle::strong}, text});
  }
  ReportBlocks cover;
  add(cover, {table});
  add(cover, paragraphs(facts.note));
  add(cover, std::move(document.cover));
  document.cover = std::move(cover);
}

}  // namespace thermohall
