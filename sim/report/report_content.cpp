#include "sim/report/report_content.h"

#include <algorithm>

namespace thermohall {
namespace {

bool shows_something(const ReportBlock& block) {
  const auto* table = std::get_if<ReportTable>(&block.content);
  return table == nullptr || !table->rows.empty();
}

}  // namespace

RichText::RichText(std::string text) {
  if (!text.empty()) parts_.push_back({std::move(text)});
}

RichText& RichText::operator+=(const RichText& other) {
  const std::vector<TextPart> more = other.parts_;  // a copy, for a text that is added to itself
  parts_.insert(parts_.end(), more.begin(), more.end());
  return *this;
}

void RichText::add_line(RichText text) {
  if (!text.parts_.empty() && !parts_.empty()) text.parts_.front().on_new_line = true;
  *this += text;
}

RichText operator+(RichText left, const RichText& right) {
  left += right;
  return left;
}

void add(ReportBlocks& blocks, ReportBlock block) {
  if (shows_something(block)) blocks.push_back(std::move(block));
}

void add(ReportBlocks& blocks, ReportBlocks more) {
  for (ReportBlock& block : more) add(blocks, std::move(block));
}

void add_details(ReportBlocks& blocks, ReportDetails details) {
  if (std::any_of(details.blocks.begin(), details.blocks.end(), shows_something))
    blocks.push_back({std::move(details)});
}

ReportBlock paragraph(RichText text) { return {ReportParagraph{std::move(text)}}; }
ReportBlock note(RichText text) { return {ReportParagraph{std::move(text), ReportParagraph::Kind::note}}; }
ReportBlock heading(RichText text) { return {ReportHeading{std::move(text)}}; }

}  // namespace thermohall
