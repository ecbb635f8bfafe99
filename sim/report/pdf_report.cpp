#include "sim/report/pdf_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/report/pdf_drawing.h"
#include "sim/report/pdf_table.h"
#include "sim/report/plot_style.h"

namespace thermohall {
namespace {

constexpr double chart_width = 700;  // pixels: 12 pixel letters become 8.8 points
constexpr double figure_head_height = 30, chart_name_height = 15;
constexpr std::string_view line_colour = "#d9dee4";

class PdfWriter {
 public:
  PdfWriter(PdfPages& pages, const std::vector<PdfPlace>& places) : pages_(pages), places_(places) {}

  void draw(const ReportDocument& document) {
    cover(document);
    std::size_t s = 0;
    for (; s < document.sections.size() && document.sections[s].id.empty(); ++s)
      section(document.sections[s]);
    contents(document);
    if (pages_.page_number() == 1) pages_.new_page();
    for (; s < document.sections.size(); ++s) section(document.sections[s]);
  }

  void operator()(const ReportParagraph& p) {
    if (p.kind == ReportParagraph::Kind::body) {
      text(p.text, {.size = 9}, 6);
    } else if (p.kind == ReportParagraph::Kind::note) {
      text(p.text, {.size = 7.8, .colour = muted_colour}, 6);
    } else {
      pages_.need(24);
      pages_.y += 4;
      pages_.flow({pages_.page(), p.text, {.size = 8.5, .colour = limit_colour}}, 8, "#fbeeed");
      pages_.y += 8;
    }
  }

  void operator()(const ReportHeading& h) {
    pages_.need(70);
    if (pages_.y > PdfPages::top) pages_.y += 6;
    text(h.text, {.size = 10.5, .bold = true}, 4);
  }

  void operator()(const ReportTable& table) { draw_pdf_table(pages_, table); }

  void operator()(const ReportCards& cards) {
    constexpr std::size_t columns = 3;
    constexpr double gap = 10, padding = 9, card_height = 62;
    const double width = (PdfPages::width - gap * (columns - 1)) / columns, inside = width - 2 * padding;
    for (std::size_t i = 0; i < cards.cards.size(); ++i) {
      if (i % columns == 0) pages_.need(card_height + gap);
      const ReportCard& card = cards.cards[i];
      const double x = PdfPages::left + static_cast<double>(i % columns) * (width + gap), y = pages_.y;
      pages_.frame(x, y, width, card_height, 5, line_colour);
      const auto put = [&](const std::string& shown, double at, const PdfTextStyle& style,
                           std::size_t lines) {
        PdfText drawn(pages_.page(), shown, style);
        drawn.wrap_at(inside);
        drawn.draw(x + padding, y + at, 0, std::min(lines, drawn.line_count()));
      };
      put(card.label, 7, {.size = 7.8, .colour = muted_colour}, 1);
      put(card.value, 18, {.size = fitting_size(card.value, inside), .bold = true}, 1);
      put(card.note, 38, {.size = 7.4, .colour = muted_colour}, 2);
      if (i % columns == columns - 1 || i + 1 == cards.cards.size()) pages_.y += card_height + gap;
    }
  }

  void operator()(const ReportList& list) {
    for (const std::string& item : list.items) {
      pages_.need(12);
      PdfText(pages_.page(), "\u2022", {.size = 8.5}).draw(PdfPages::left + 2, pages_.y);
      pages_.flow({pages_.page(), item, {.size = 8.5}}, 12);
      pages_.y += 2;
    }
    pages_.y += 5;
  }

  void operator()(const ReportFigure& figure) {
    bool first = true;
    for (const ReportFigure::Part& part : figure.parts) {
      const PdfDrawing drawing(chart_svg(part.chart, chart_width));
      const double width = drawing_width(drawing), height = drawing.height_at(width);
      pages_.need(height + (first ? figure_head_height : 0) + (part.name.empty() ? 0 : chart_name_height));
      if (first) figure_head(figure);
      first = false;
      if (!part.name.empty()) text(part.name, {.size = 8.5}, 2);
      drawing.draw(pages_, PdfPages::left, pages_.y, width);
      pages_.y += height + 6;
    }
    pages_.y += 8;
  }

  void operator()(const ReportListing& listing) { text(listing.text, {.size = 6.8, .fixed_pitch = true}, 8); }

  void operator()(const ReportSignatures& signatures) {
    constexpr double gap = 30, line_height = 34, height = 3 * line_height + 16;
    const double count = static_cast<double>(std::max<std::size_t>(1, signatures.lines.size()));
    const double width = (PdfPages::width - gap * (count - 1)) / count;
    pages_.need(height);
    double x = PdfPages::left;
    for (const ReportSignatures::Line& line : signatures.lines) {
      PdfText(pages_.page(), line.role, {.size = 9, .bold = true}).draw(x, pages_.y);
      double y = pages_.y + 14;
      for (const auto& [label, given] :
           {std::pair<const char*, std::string>{"Name", line.name}, {"Signature", {}}, {"Date", line.date}}) {
        y += line_height;
        PdfText name(pages_.page(), given, {.size = 10});
        name.wrap_at(width);
        name.draw(x, y - 24, 0, 1);
        pages_.line(x, y - 10, width, 0.6, axis_colour);
        PdfText(pages_.page(), label, {.size = 7, .colour = muted_colour}).draw(x, y - 8);
      }
      x += width + gap;
    }
    pages_.y += height + 10;
  }

  void operator()(const ReportQuestion& question) {
    pages_.need(80);
    if (pages_.y > PdfPages::top + 40) {
      pages_.line(PdfPages::left, pages_.y, PdfPages::width, 0.5, line_colour);
      pages_.y += 8;
    }
    text(question.heading, {.size = 10.5, .bold = true}, 4);
    blocks(question.blocks);
    pages_.y += 4;
  }

  void operator()(const ReportDetails& details) {
    if (details.screen_only) {
      (*this)(ReportParagraph{details.summary + ": not printed; it stands in the results "
                                                "file and in the HTML report.",
                              ReportParagraph::Kind::note});
      return;
    }
    pages_.need(80);
    text(details.summary, {.size = 9, .colour = accent_colour, .bold = true}, 3);
    blocks(details.blocks);
    pages_.y += 4;
  }

 private:
  // A drawing that is higher than a page is drawn smaller.
  static double drawing_width(const PdfDrawing& drawing) {
    const double whole = PdfPages::bottom - PdfPages::top - figure_head_height - chart_name_height - 40;
    return std::min(PdfPages::width, PdfPages::width * whole / drawing.height_at(PdfPages::width));
  }

  // A heading does not stay behind alone when a figure follows that goes to the next page.
  static double room_for_start(const ReportSection& part) {
    constexpr double least = 240, heading_height = 40;
    const auto* figure =
        part.blocks.empty() ? nullptr : std::get_if<ReportFigure>(&part.blocks.front().content);
    if (figure == nullptr || figure->parts.empty()) return least;
    const PdfDrawing drawing(chart_svg(figure->parts.front().chart, chart_width));
    return heading_height + figure_head_height + chart_name_height +
           drawing.height_at(drawing_width(drawing));
  }

  void blocks(const ReportBlocks& list) {
    for (const ReportBlock& block : list) std::visit(*this, block.content);
  }

  void text(const RichText& shown, const PdfTextStyle& style, double space_below) {
    pages_.flow({pages_.page(), shown, style});
    pages_.y += space_below;
  }

  // Headline figures of a card fit into one line.
  double fitting_size(const std::string& shown, double room) const {
    constexpr double largest = 15;
    const double natural = PdfText(pages_.page(), shown, {.size = largest, .bold = true}).natural_width();
    return natural <= room ? largest : largest * room / natural - 0.1;
  }

  void figure_head(const ReportFigure& figure) {
    text(figure.heading, {.size = 10.5, .bold = true}, 1);
    if (!figure.note.empty()) text(figure.note, {.size = 7.8, .colour = muted_colour}, 4);
  }

  void cover(const ReportDocument& document) {
    pages_.y = PdfPages::top - 8;
    text(TextPart{"Thermohall", TextStyle::strong} + RichText("  data-centre thermal and power report"),
         {.size = 10, .colour = accent_colour}, 14);
    text(document.title, {.size = 22, .bold = true}, 3);
    text(document.subject, {.size = 8.5, .colour = muted_colour}, 12);
    blocks(document.cover);
  }

  // In two columns, read downwards.
  void contents(const ReportDocument& document) {
    constexpr double row = 13.5, gap = 24;
    std::vector<const ReportSection*> listed;
    for (const ReportSection& section : document.sections)
      if (!section.contents.empty() && !section.id.empty()) listed.push_back(&section);
    const std::size_t rows = (listed.size() + 1) / 2;
    const double width = (PdfPages::width - gap) / 2;
    pages_.need(24 + row * static_cast<double>(rows));
    pages_.y += 4;
    text("Contents", {.size = 10.5, .bold = true}, 4);
    for (std::size_t i = 0; i < listed.size(); ++i) {
      const double x = PdfPages::left + (i < rows ? 0 : width + gap);
      const double y = pages_.y + row * static_cast<double>(i % rows);
      contents_line(*listed[i], x, y, width, row);
    }
    pages_.y += row * static_cast<double>(rows);
  }

  void contents_line(const ReportSection& section, double x, double y, double width, double height) {
    PdfText(pages_.page(), section.heading, {.size = 8.5}).draw(x, y);
    pages_.line(x, y + height - 2, width, 0.4, "#e9ecf0");
    const auto place = std::find_if(places_.begin(), places_.end(),
                                    [&](const PdfPlace& p) { return p.name == section.heading; });
    if (place == places_.end()) return;  // the draft
    PdfText number(pages_.page(), fmt::format("{}", place->page), {.size = 8.5, .right_aligned = true});
    number.wrap_at(40);
    number.draw(x + width - 40, y);
    pages_.link(*place, x, y - 1, width, height);
  }

  void section(const ReportSection& part) {
    if (!part.heading.empty()) {
      pages_.need(part.id == "signatures" ? 150 : part.id.empty() ? 90 : room_for_start(part));
      if (pages_.y > PdfPages::top) pages_.y += 10;
      if (!part.id.empty()) pages_.mark(part.heading);
      text(part.heading, {.size = part.id.empty() ? 10.5 : 15, .bold = true}, part.id.empty() ? 4 : 8);
    } else {
      pages_.y += 6;
    }
    blocks(part.blocks);
  }

  PdfPages& pages_;
  const std::vector<PdfPlace>& places_;
};

}  // namespace

std::string pdf_of(const ReportDocument& document) {
  PdfFrame frame{
      .title = document.title,
      .subject = "Data-centre thermal and power report",
      .footer = "Report of " + document.created + " \u00B7 temperatures in \u00B0C, differences in K",
      .created_iso = document.created_iso,
      .page_count = 0};
  // First to learn where the sections come to lie, then with their page numbers.
  PdfPages draft(frame);
  const std::vector<PdfPlace> unknown;
  PdfWriter(draft, unknown).draw(document);
  frame.page_count = draft.page_number();
  PdfPages pages(frame);
  PdfWriter(pages, draft.places()).draw(document);
  return std::move(pages).finish();
}

}  // namespace thermohall
