#include "sim/report/pdf_table.h"

#include <algorithm>
#include <cmath>

#include "sim/report/column_widths.h"
#include "sim/report/plot_style.h"

namespace thermohall {
namespace {

constexpr double gap = 9, row_padding = 3, group_space = 7, heading_size = 0.88;
constexpr double normal_size = 8, dense_size = 6.8;
constexpr double shrinking[] = {1, 0.925, 0.85, 0.775, 0.7};
constexpr double longest_word = 12;  // times the size; longer ones are broken rather than letters shrunk
constexpr double single_width = 330;
constexpr std::string_view row_line = "#e9ecf0";

struct Cell {
  PdfText text;
  double width;
};
using Row = std::vector<Cell>;

class PdfTable {
 public:
  PdfTable(PdfPages& pages, const ReportTable& table) : pages_(pages), table_(table) {
    width_ = table.kind == ReportTable::Kind::single_metrics ? single_width : PdfPages::width;
    choose_widths();
  }

  void draw() {
    Row head = headings();
    const double head_height = height_of(head) + 2 * row_padding;
    const double first_row = table_.rows.empty() ? 0 : 30;
    pages_.need(head_height + first_row);
    draw_head(head, head_height);
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      if (is_group(r)) {
        draw_group(r, head, head_height);
      } else {
        draw_row(r, head, head_height);
      }
    }
    pages_.y += 8;
  }

 private:
  bool is_number(std::size_t column) const {
    return column < table_.columns.size() && table_.columns[column].is_number;
  }
  bool is_group(std::size_t row) const { return table_.rows[row].size() == 1 && table_.columns.size() > 1; }

  PdfText cell_text(const RichText& text, std::size_t column) const {
    return {pages_.page(), text, {.size = size_, .right_aligned = is_number(column)}};
  }
  PdfText heading_text(std::size_t column) const {
    return {pages_.page(),
            table_.columns[column].heading,
            {.size = heading_size * size_, .colour = muted_colour, .right_aligned = is_number(column)}};
  }

  // Measured once at the first size; the others follow in proportion.
  void choose_widths() {
    const double full_size = table_.kind == ReportTable::Kind::dense ? dense_size : normal_size;
    size_ = full_size;
    std::vector<ColumnNeed> needs(table_.columns.size());
    const auto include = [&](const PdfText& text, std::size_t c, bool whole) {
      const double natural = text.natural_width();
      const double least = whole ? natural : std::min(text.widest_word(), longest_word * size_);
      needs[c].natural = std::max(needs[c].natural, natural);
      needs[c].least = std::max(needs[c].least, least);
    };
    for (std::size_t c = 0; c < needs.size(); ++c) {
      const PdfText text = heading_text(c);
      needs[c].natural = needs[c].least = std::min(text.widest_word(), longest_word * size_);
    }
    for (std::size_t r = 0; r < table_.rows.size(); ++r)
      for (std::size_t c = 0; c < std::min(needs.size(), table_.rows[r].size()) && !is_group(r); ++c)
        include(cell_text(table_.rows[r][c], c), c, is_number(c));
    const double available = width_ - gap * static_cast<double>(needs.size() - 1);
    double least = 0;
    for (const ColumnNeed& need : needs) least += need.least;
    double shrunk = 1;
    for (const double factor : shrinking) {
      shrunk = factor;
      if (least * shrunk <= available) break;
    }
    size_ = full_size * shrunk;
    for (ColumnNeed& need : needs) {
      need.least *= shrunk;
      need.natural *= shrunk;
    }
    widths_ = column_widths(needs, available);
  }

  Row headings() const {
    Row row;
    for (std::size_t c = 0; c < table_.columns.size(); ++c) row.push_back({heading_text(c), widths_[c]});
    return row;
  }

  // Wraps the cells.
  static double height_of(Row& row) {
    double height = 0;
    for (Cell& cell : row) {
      cell.text.wrap_at(cell.width);
      height = std::max(height, cell.text.height());
    }
    return height;
  }

  void draw_head(const Row& head, double head_height) {
    double x = PdfPages::left;
    for (const Cell& cell : head) {
      cell.text.draw(x, pages_.y + head_height - row_padding - cell.text.height());  // at the bottom
      x += cell.width + gap;
    }
    pages_.y += head_height;
    pages_.line(PdfPages::left, pages_.y, width_, 0.6, axis_colour);
  }

  void draw_group_name(const RichText& name) {
    PdfText text(pages_.page(), name, {.size = size_, .bold = true});
    text.wrap_at(width_);
    pages_.y += group_space;
    text.draw(PdfPages::left, pages_.y);
    pages_.y += text.height() + row_padding;
    pages_.line(PdfPages::left, pages_.y, width_, 0.5, "#d9dee4");
  }

  void draw_group(std::size_t r, const Row& head, double head_height) {
    constexpr double with_first_row = 52;
    if (pages_.need(with_first_row)) draw_head(head, head_height);
    group_ = table_.rows[r].front();
    draw_group_name(group_);
  }

  void continue_on_new_page(const Row& head, double head_height) {
    pages_.new_page();
    draw_head(head, head_height);
    if (!group_.empty()) draw_group_name(group_ + ", continued");
  }

  void draw_row(std::size_t r, const Row& head, double head_height) {
    Row row;
    for (std::size_t c = 0; c < std::min(table_.rows[r].size(), widths_.size()); ++c)
      row.push_back({cell_text(table_.rows[r][c], c), widths_[c]});
    const double height = height_of(row) + 2 * row_padding;
    const double whole_page = PdfPages::bottom - PdfPages::top - head_height - 40;
    if (height > pages_.room() && height <= whole_page) continue_on_new_page(head, head_height);
    std::vector<std::size_t> next(row.size(), 0);
    for (bool more = true; more;) {
      if (pages_.room() < 30) continue_on_new_page(head, head_height);
      const double top = pages_.y + row_padding, room = pages_.room() - 2 * row_padding;
      double x = PdfPages::left, drawn = 0;
      more = false;
      for (std::size_t c = 0; c < row.size(); ++c) {
        const std::size_t first = next[c];
        if (first < row[c].text.line_count()) {
          drawn = std::max(drawn, row[c].text.height_that_fits(next[c], room));
          row[c].text.draw(x, top, first, next[c]);
          more = more || next[c] < row[c].text.line_count();
        }
        x += row[c].width + gap;
      }
      pages_.y = top + drawn + row_padding;
      if (more) continue_on_new_page(head, head_height);
    }
    if (r + 1 < table_.rows.size() && !is_group(r + 1))
      pages_.line(PdfPages::left, pages_.y, width_, 0.4, row_line);
  }

  PdfPages& pages_;
  const ReportTable& table_;
  double width_ = 0, size_ = normal_size;
  std::vector<double> widths_;
  RichText group_;
};

}  // namespace

void draw_pdf_table(PdfPages& pages, const ReportTable& table) {
  if (table.rows.empty() || table.columns.empty()) return;
  PdfTable(pages, table).draw();
}

}  // namespace thermohall
