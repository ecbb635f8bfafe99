#include "sim/report/html_report.h"

#include <fmt/format.h>

#include "sim/report/html.h"
#include "sim/report/report_style.h"

namespace thermohall {
namespace {

constexpr double chart_width = 900;  // pixels: about what the page gives

const char* tone_class(Tone tone) {
  switch (tone) {
    case Tone::good:
      return "good";
    case Tone::thin:
      return "thin";
    case Tone::bad:
      return "bad";
    case Tone::none:
      break;
  }
  return "none";
}

std::string styled(const TextPart& part) {
  const std::string text = escape_html(part.text);
  switch (part.style) {
    case TextStyle::strong:
      return "<b>" + text + "</b>";
    case TextStyle::detail:
      return "<span class=\"d\">" + text + "</span>";
    case TextStyle::badge:
      return fmt::format("<span class=\"badge {}\">{}</span>", tone_class(part.tone), text);
    case TextStyle::code:
      return "<code>" + text + "</code>";
    case TextStyle::hash:
      return "<code class=\"hash\">" + text + "</code>";
    case TextStyle::together:
      return "<span class=\"date\">" + text + "</span>";
    case TextStyle::plain:
      break;
  }
  return text;
}

// What a block becomes.
struct HtmlBlock {
  std::string operator()(const ReportParagraph& p) const {
    const char* mark = p.kind == ReportParagraph::Kind::note      ? " class=\"note\""
                       : p.kind == ReportParagraph::Kind::warning ? " class=\"warning\""
                       : p.kind == ReportParagraph::Kind::alert   ? " class=\"warning\" role=\"alert\""
                                                                  : "";
    return fmt::format("<p{}>{}</p>\n", mark, html_of(p.text));
  }

  std::string operator()(const ReportHeading& h) const { return "<h3>" + html_of(h.text) + "</h3>\n"; }

  std::string operator()(const ReportTable& table) const {
    if (table.rows.empty()) return {};
    const std::string html = plain_table(table);
    switch (table.kind) {
      case ReportTable::Kind::metrics:
        return "<div class=\"metrics\">" + html + "</div>\n";
      case ReportTable::Kind::single_metrics:
        return "<div class=\"metrics one\">" + html + "</div>\n";
      case ReportTable::Kind::headline:
        return "<div class=\"headline\">" + html + "</div>\n";
      case ReportTable::Kind::plain:
      case ReportTable::Kind::dense:
        break;
    }
    return html;
  }

  std::string operator()(const ReportCards& cards) const {
    std::string html = "<div class=\"cards\">\n";
    for (const ReportCard& card : cards.cards)
      html += fmt::format(
          "<div class=\"card\"><p class=\"label\">{}</p><p "
          "class=\"big\">{}</p><p "
          "class=\"note\">{}</p></div>\n",
          escape_html(card.label), escape_html(card.value), escape_html(card.note));
    return html + "</div>\n";
  }

  std::string operator()(const ReportList& list) const {
    std::string html = "<ul>\n";
    for (const std::string& item : list.items) html += "<li>" + escape_html(item) + "</li>\n";
    return html + "</ul>\n";
  }

  std::string operator()(const ReportFigure& figure) const {
    std::string html = fmt::format(
        "<figure>\n<figcaption><h3>{}</h3><p "
        "class=\"note\">{}</p></figcaption>\n",
        escape_html(figure.heading), escape_html(figure.note));
    for (const ReportFigure::Part& part : figure.parts) {
      if (!part.name.empty()) html += "<p class=\"chart-name\">" + html_of(part.name) + "</p>\n";
      html += chart_svg(part.chart, chart_width);
    }
    return html + "</figure>\n";
  }

  std::string operator()(const ReportListing& listing) const {
    return "<pre>" + escape_html(listing.text) + "</pre>\n";
  }

  std::string operator()(const ReportSignatures& signatures) const {
    std::string html = "<div class=\"signatures\">\n";
    for (const ReportSignatures::Line& line : signatures.lines) {
      html += fmt::format("<div class=\"signature\"><p>{}</p>", escape_html(line.role));
      for (const auto& [label, given] :
           {std::pair<const char*, std::string>{"Name", line.name}, {"Signature", {}}, {"Date", line.date}})
        html += fmt::format("<p class=\"given\">{}</p><p class=\"line\">{}</p>", escape_html(given), label);
      html += "</div>\n";
    }
    return html + "</div>\n";
  }

  std::string operator()(const ReportQuestion& question) const {
    return fmt::format("<div class=\"question\"><h3>{}</h3>\n{}</div>\n", escape_html(question.heading),
                       html_of(question.blocks));
  }

  std::string operator()(const ReportDetails& details) const {
    return fmt::format("<details><summary>{}</summary>\n{}</details>\n", escape_html(details.summary),
                       html_of(details.blocks));
  }

 private:
  static std::string plain_table(const ReportTable& table) {
    const auto mark = [&](std::size_t column) {
      return column < table.columns.size() && table.columns[column].is_number ? " class=\"n\"" : "";
    };
    std::string html = "<div class=\"wide\"><table>\n<thead><tr>";
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      html += fmt::format("<th scope=\"col\"{}>{}</th>", mark(c), escape_html(table.columns[c].heading));
    html += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      if (row.size() == 1 && table.columns.size() > 1) {
        html += fmt::format(
            "<tr class=\"group\"><th scope=\"rowgroup\" "
            "colspan=\"{}\">{}</th></tr>\n",
            table.columns.size(), html_of(row.front()));
        continue;
      }
      html += "<tr>";
      for (std::size_t c = 0; c < row.size(); ++c)
        html += fmt::format("<td{}>{}</td>", mark(c), html_of(row[c]));
      html += "</tr>\n";
    }
    return html + "</tbody></table></div>\n";
  }
};

std::string cover(const ReportDocument& document) {
  return fmt::format(
      "<header>\n<p class=\"brand\">Thermohall "
      "<span>data-centre thermal and power report</span></p>\n"
      "<h1>{}</h1>\n<p class=\"note\">{}</p>\n{}</header>\n",
      escape_html(document.title), escape_html(document.subject), html_of(document.cover));
}

std::string contents(const ReportDocument& document) {
  std::string html = "<nav aria-label=\"contents\">";
  for (const ReportSection& section : document.sections)
    if (!section.contents.empty() && !section.id.empty())
      html += fmt::format("<a href=\"#{}\">{}</a>", escape_html(section.id), escape_html(section.contents));
  return html + "</nav>\n";
}

}  // namespace

std::string html_of(const RichText& text) {
  std::string html;
  for (const TextPart& part : text.parts()) {
    // Details are blocks: they break the line by themselves.
    if (part.on_new_line && part.style != TextStyle::detail) html += "<br/>";
    if (!part.dot.empty())
      html += fmt::format("<span class=\"dot\" style=\"background:{}\"></span>", escape_html(part.dot));
    html += part.tool_tip.empty()
                ? styled(part)
                : fmt::format("<span title=\"{}\">{}</span>", escape_html(part.tool_tip), styled(part));
  }
  return html;
}

std::string html_of(const ReportBlocks& blocks) {
  std::string html;
  for (const ReportBlock& block : blocks) html += std::visit(HtmlBlock{}, block.content);
  return html;
}

std::string html_of(const ReportSection& section) {
  if (section.heading.empty()) return html_of(section.blocks);
  const std::string anchor = section.id.empty() ? "" : " id=\"" + escape_html(section.id) + "\"";
  return fmt::format("<section{}>\n<h2>{}</h2>\n{}</section>\n", anchor, escape_html(section.heading),
                     html_of(section.blocks));
}

std::string html_of(const ReportDocument& document) {
  std::string html = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\"/>\n"
      "<title>{} \u2013 Thermohall "
      "report</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
      escape_html(document.title), report_style);
  html += cover(document) + contents(document);
  for (const ReportSection& section : document.sections) html += html_of(section);
  html += fmt::format(
      "<footer>Thermohall report of {}. Temperatures in "
      "degrees Celsius, differences in kelvin.</footer>\n",
      escape_html(document.created));
  return html + "</main>\n</body>\n</html>\n";
}

}  // namespace thermohall
