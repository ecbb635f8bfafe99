#include "sim/report/pdf_pages.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "sim/report/html.h"
#include "sim/report/plot_style.h"

namespace thermohall {
namespace {

constexpr double header_y = 30, footer_y = PdfPages::page_height - 36, small = 7.5;
constexpr std::string_view line_colour = "#d9dee4";

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

std::string target(const PdfPlace& place) {
  return fmt::format("page={} pos=[{:.1f} {:.1f}]", place.page, PdfPages::left, place.y);
}

}  // namespace

struct PdfPages::Surface {
  std::string bytes;
  cairo_surface_t* surface =
      cairo_pdf_surface_create_for_stream(append, &bytes, PdfPages::page_width, PdfPages::page_height);
  cairo_t* page = cairo_create(surface);

  Surface() = default;
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;
  ~Surface() {
    cairo_destroy(page);
    cairo_surface_destroy(surface);
  }
};

PdfPages::PdfPages(PdfFrame frame) : frame_(std::move(frame)), surface_(std::make_unique<Surface>()) {
  cairo_pdf_surface_restrict_to_version(surface_->surface, CAIRO_PDF_VERSION_1_5);
  const auto state = [&](cairo_pdf_metadata_t field, const std::string& text) {
    if (!text.empty()) cairo_pdf_surface_set_metadata(surface_->surface, field, valid_text(text).c_str());
  };
  state(CAIRO_PDF_METADATA_TITLE, frame_.title);
  state(CAIRO_PDF_METADATA_SUBJECT, frame_.subject);
  state(CAIRO_PDF_METADATA_CREATOR, "Thermohall");
  state(CAIRO_PDF_METADATA_CREATE_DATE, frame_.created_iso);
  begin_page();
}

PdfPages::~PdfPages() = default;

cairo_t* PdfPages::page() const { return surface_->page; }

void PdfPages::begin_page() {
  ++page_number_;
  y = top;
  if (page_number_ == 1) return;
  PdfText brand(page(), TextPart{"Thermohall", TextStyle::strong}, {.size = small, .colour = accent_colour});
  brand.draw(left, header_y);
  PdfText title(page(), frame_.title, {.size = small, .colour = muted_colour, .right_aligned = true});
  title.wrap_at(width - 90);
  title.draw(left + 90, header_y, 0, 1);
  line(left, header_y + 13, width, 0.5, line_colour);
}

void PdfPages::end_page() {
  line(left, footer_y - 4, width, 0.5, line_colour);
  PdfText footer(page(), frame_.footer, {.size = small, .colour = muted_colour});
  footer.draw(left, footer_y, 0, 1);
  const std::string count =
      frame_.page_count > 0 ? fmt::format("Page {} of {}", page_number_, frame_.page_count) : "";
  PdfText number(page(), count, {.size = small, .colour = muted_colour, .right_aligned = true});
  number.wrap_at(100);
  number.draw(left + width - 100, footer_y);
  cairo_show_page(page());
}

void PdfPages::new_page() {
  end_page();
  begin_page();
}

bool PdfPages::need(double height) {
  if (height <= room() || y <= top) return false;
  new_page();
  return true;
}

void PdfPages::flow(PdfText text, double indent, std::string_view fill) {
  text.wrap_at(width - indent);
  for (std::size_t first = 0; first < text.line_count();) {
    std::size_t end = first;
    double height = text.height_that_fits(end, room());
    if (height > room() && y > top) {  // not even one line
      new_page();
      end = first;
      height = text.height_that_fits(end, room());
    }
    if (!fill.empty()) rectangle(left, y - 3, width, height + 6, fill);
    text.draw(left + indent, y, first, end);
    y += height;
    first = end;
  }
}

void PdfPages::rectangle(double x, double at, double w, double h, std::string_view colour) {
  set_pdf_colour(page(), colour);
  cairo_rectangle(page(), x, at, w, h);
  cairo_fill(page());
}

void PdfPages::frame(double x, double at, double w, double h, double radius, std::string_view colour) {
  constexpr double quarter = std::numbers::pi / 2;
  cairo_new_sub_path(page());
  cairo_arc(page(), x + w - radius, at + radius, radius, -quarter, 0);
  cairo_arc(page(), x + w - radius, at + h - radius, radius, 0, quarter);
  cairo_arc(page(), x + radius, at + h - radius, radius, quarter, 2 * quarter);
  cairo_arc(page(), x + radius, at + radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(page());
  set_pdf_colour(page(), colour);
  cairo_set_line_width(page(), 0.7);
  cairo_stroke(page());
}

void PdfPages::line(double x, double at, double length, double thickness, std::string_view colour) {
  set_pdf_colour(page(), colour);
  cairo_set_line_width(page(), thickness);
  cairo_move_to(page(), x, at);
  cairo_line_to(page(), x + length, at);
  cairo_stroke(page());
}

void PdfPages::link(const PdfPlace& to, double x, double at, double w, double h) {
  if (to.page <= 0 || frame_.page_count == 0) return;
  const std::string attributes =
      fmt::format("rect=[{:.1f} {:.1f} {:.1f} {:.1f}] {}", x, at, w, h, target(to));
  cairo_tag_begin(page(), CAIRO_TAG_LINK, attributes.c_str());
  cairo_tag_end(page(), CAIRO_TAG_LINK);
}

void PdfPages::mark(const std::string& name) {
  const PdfPlace place{name, page_number_, std::max(0.0, y - 10)};
  cairo_pdf_surface_add_outline(surface_->surface, CAIRO_PDF_OUTLINE_ROOT, valid_text(name).c_str(),
                                target(place).c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
  places_.push_back(place);
}

std::string PdfPages::finish() && {
  end_page();
  cairo_surface_finish(surface_->surface);
  const cairo_status_t status = cairo_surface_status(surface_->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error(fmt::format("the PDF cannot be drawn: {}", cairo_status_to_string(status)));
  return std::move(surface_->bytes);
}

}  // namespace thermohall
