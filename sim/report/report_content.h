#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "sim/report/report_chart.h"

namespace thermohall {

/// What a report says, free of any format. The sections build it once; html_report.h and pdf_report.h show
/// it. All texts are plain and may hold anything; the renderers escape them.

enum class TextStyle {
  plain,
  strong,
  detail,    ///< small and muted, on a line of its own
  badge,     ///< a short verdict in the colour of its tone
  code,      ///< keys of files
  hash,      ///< the same, may break anywhere
  together,  ///< not broken over lines
};
enum class Tone { none, good, thin, bad };

struct TextPart {
  std::string text;
  TextStyle style = TextStyle::plain;
  Tone tone = Tone::none;     ///< of a badge
  std::string dot = {};       ///< colour of a dot before the text: the mark of a design
  std::string tool_tip = {};  ///< more to know; only where a pointer can ask for it
  bool on_new_line = false;
};

/// A run of text with its emphasis. Plain text converts by itself.
class RichText {
 public:
  RichText() = default;
  RichText(const char* text) : RichText(std::string(text)) {}
  RichText(std::string text);
  RichText(TextPart part) : parts_{std::move(part)} {}

  RichText& operator+=(const RichText& other);
  /// Adds a text whose first part begins a line.
  void add_line(RichText text);

  const std::vector<TextPart>& parts() const { return parts_; }
  bool empty() const { return parts_.empty(); }

 private:
  std::vector<TextPart> parts_;
};
RichText operator+(RichText left, const RichText& right);

struct ReportParagraph {
  enum class Kind { body, note, warning, alert };  ///< alert: a warning that is read out
  RichText text;
  Kind kind = Kind::body;
};

struct ReportHeading {  ///< below that of the section
  RichText text;
};

struct ReportColumn {
  std::string heading;
  bool is_number = false;  ///< right-aligned, not broken
};

/// A row of one cell is a heading over the rows that follow. Without rows nothing is shown. Single metrics
/// are narrow, headlines strong, dense tables small on paper.
struct ReportTable {
  enum class Kind { plain, metrics, single_metrics, headline, dense };
  std::vector<ReportColumn> columns;
  std::vector<std::vector<RichText>> rows;
  Kind kind = Kind::plain;
};

struct ReportCard {
  std::string label, value, note;
};
struct ReportCards {
  std::vector<ReportCard> cards;
};

struct ReportList {
  std::vector<std::string> items;
};

/// A figure with heading, a line on units, and charts below each other.
struct ReportFigure {
  struct Part {
    RichText name;  ///< above the chart; may be empty
    ReportChart chart;
  };
  std::string heading, note;
  std::vector<Part> parts;
};

/// Text of a file as it stands.
struct ReportListing {
  std::string text;
};

/// Lines to sign on.
struct ReportSignatures {
  struct Line {
    std::string role;       ///< "Prepared by" …
    std::string name = {};  ///< printed on the line; empty: to be written by hand
    std::string date = {};
  };
  std::vector<Line> lines;
};

struct ReportBlock;
using ReportBlocks = std::vector<ReportBlock>;

/// A question and its answer.
struct ReportQuestion {
  std::string heading;
  ReportBlocks blocks;
};

/// Content that a screen folds away until asked for. On paper it is shown, unless it is for screens only.
struct ReportDetails {
  std::string summary;
  ReportBlocks blocks;
  bool screen_only = false;
};

struct ReportBlock {
  std::variant<ReportParagraph, ReportHeading, ReportTable, ReportCards, ReportList, ReportFigure,
               ReportListing, ReportSignatures, ReportQuestion, ReportDetails>
      content;
};

/// Adds one block, or the blocks of a list.
void add(ReportBlocks& blocks, ReportBlock block);
void add(ReportBlocks& blocks, ReportBlocks more);
/// Adds the details when there is something in them.
void add_details(ReportBlocks& blocks, ReportDetails details);

ReportBlock paragraph(RichText text);
ReportBlock note(RichText text);
ReportBlock heading(RichText text);

struct ReportSection {
  std::string id;        ///< anchor; "" for parts that no link leads to
  std::string heading;   ///< "" for none
  std::string contents;  ///< name in the table of contents; "" to leave it out there
  ReportBlocks blocks;
};

struct ReportDocument {
  std::string title;    ///< what the report is about
  std::string subject;  ///< one line below the title
  std::string created;  ///< date and time as shown
  std::string created_iso;
  ReportBlocks cover;
  std::vector<ReportSection> sections;
};

}  // namespace thermohall
