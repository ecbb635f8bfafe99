#include "sim/report/pdf_text.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "sim/report/html.h"
#include "sim/report/plot_style.h"

namespace thermohall {
namespace {

constexpr const char* text_font = "Inter, DejaVu Sans, Liberation Sans, sans-serif";
constexpr const char* code_font = "DejaVu Sans Mono, Liberation Mono, monospace";
constexpr double detail_size = 0.88, code_size = 0.88;  // of the text around
constexpr std::string_view good_colour = "#2e7d32";

struct Rgb {
  double red, green, blue;
};

Rgb rgb_of(std::string_view colour) {
  unsigned value = 0;
  if (colour.size() == 7) std::from_chars(colour.data() + 1, colour.data() + 7, value, 16);
  return {((value >> 16U) & 0xFFU) / 255.0, ((value >> 8U) & 0xFFU) / 255.0, (value & 0xFFU) / 255.0};
}

std::string_view tone_colour(Tone tone) {
  switch (tone) {
    case Tone::good:
      return good_colour;
    case Tone::thin:
      return thin_margin_colour;
    case Tone::bad:
      return limit_colour;
    case Tone::none:
      break;
  }
  return muted_colour;
}

// Attributes of a stretch of bytes.
class Attributes {
 public:
  Attributes() : list_(pango_attr_list_new()) {}
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { pango_attr_list_unref(list_); }

  void add(PangoAttribute* attribute, std::size_t begin, std::size_t end) {
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list_, attribute);
  }
  void add_colour(std::string_view colour, std::size_t begin, std::size_t end) {
    const Rgb c = rgb_of(colour);
    const auto channel = [](double share) { return static_cast<guint16>(share * 65535); };
    add(pango_attr_foreground_new(channel(c.red), channel(c.green), channel(c.blue)), begin, end);
  }
  PangoAttrList* get() const { return list_; }

 private:
  PangoAttrList* list_;
};

std::string without_breaks(const std::string& text) {
  std::string kept;
  for (const char c : text) kept += c == ' ' ? std::string("\u00A0") : std::string(1, c);
  return kept;
}

bool keeps_together(const TextPart& part) {
  return part.style == TextStyle::badge || part.style == TextStyle::together;
}

void add_style(const TextPart& part, double size, std::size_t begin, std::size_t end,
               Attributes& attributes) {
  const auto scaled = [&](double factor) {
    attributes.add(pango_attr_size_new(static_cast<int>(factor * size * PANGO_SCALE)), begin, end);
  };
  switch (part.style) {
    case TextStyle::strong:
      attributes.add(pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), begin, end);
      break;
    case TextStyle::detail:
      scaled(detail_size);
      attributes.add_colour(muted_colour, begin, end);
      break;
    case TextStyle::badge:
      attributes.add(pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), begin, end);
      attributes.add_colour(tone_colour(part.tone), begin, end);
      break;
    case TextStyle::code:
    case TextStyle::hash:
      scaled(code_size);
      attributes.add(pango_attr_family_new(code_font), begin, end);
      break;
    case TextStyle::plain:
    case TextStyle::together:
      break;
  }
}

PangoLayout* new_layout(cairo_t* page) {
  PangoLayout* layout = pango_cairo_create_layout(page);
  PangoContext* context = pango_layout_get_context(layout);
  // Points as they are, and glyphs where the font wants them: nothing is fitted to pixels.
  pango_cairo_context_set_resolution(context, 72);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_layout_context_changed(layout);
  return layout;
}

}  // namespace

void set_pdf_colour(cairo_t* page, std::string_view colour) {
  const Rgb c = rgb_of(colour);
  cairo_set_source_rgb(page, c.red, c.green, c.blue);
}

void PdfText::Unref::operator()(PangoLayout* layout) const { g_object_unref(layout); }

PdfText::PdfText(cairo_t* page, const RichText& text, const PdfTextStyle& style)
    : page_(page), colour_(style.colour), layout_(new_layout(page)) {
  PangoFontDescription* font = pango_font_description_from_string(style.fixed_pitch ? code_font : text_font);
  pango_font_description_set_size(font, static_cast<int>(style.size * PANGO_SCALE));
  if (style.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_font_description(layout_.get(), font);
  pango_font_description_free(font);

  std::string all;
  Attributes attributes;
  for (const TextPart& part : text.parts()) {
    const bool begins_line = part.on_new_line || (part.style == TextStyle::detail && !all.empty());
    if (begins_line && !all.empty()) all += '\n';
    if (!part.dot.empty()) {
      const std::size_t begin = all.size();
      all += "\u25CF\u00A0";
      attributes.add_colour(part.dot, begin, all.size());
    }
    const std::size_t begin = all.size();
    const std::string valid = valid_text(part.text);
    all += keeps_together(part) ? without_breaks(valid) : valid;
    add_style(part, style.size, begin, all.size(), attributes);
  }
  attributes.add(pango_attr_font_features_new("tnum=1"), 0,
                 all.size());  // figures of one width
  attributes.add(pango_attr_insert_hyphens_new(FALSE), 0, all.size());
  pango_layout_set_text(layout_.get(), all.data(), static_cast<int>(all.size()));
  pango_layout_set_attributes(layout_.get(), attributes.get());
  pango_layout_set_alignment(layout_.get(), style.right_aligned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_auto_dir(layout_.get(), FALSE);
  if (!style.fixed_pitch) pango_layout_set_line_spacing(layout_.get(), 1.12F);
}

void PdfText::wrap_at(double width) {
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
  // A hair more than measured: rounding must not break a line that fits.
  pango_layout_set_width(layout_.get(), static_cast<int>((width + 0.05) * PANGO_SCALE));
}

double PdfText::natural_width() const {
  int width = 0;
  pango_layout_set_width(layout_.get(), -1);
  pango_layout_get_size(layout_.get(), &width, nullptr);
  return static_cast<double>(width) / PANGO_SCALE;
}

double PdfText::widest_word() const {
  PangoRectangle extent;
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD);
  pango_layout_set_width(layout_.get(), 0);
  pango_layout_get_extents(layout_.get(), nullptr, &extent);
  pango_layout_set_width(layout_.get(), -1);
  return static_cast<double>(extent.width) / PANGO_SCALE;
}

double PdfText::height() const {
  int height = 0;
  pango_layout_get_size(layout_.get(), nullptr, &height);
  return static_cast<double>(height) / PANGO_SCALE;
}

std::size_t PdfText::line_count() const {
  return static_cast<std::size_t>(pango_layout_get_line_count(layout_.get()));
}

double PdfText::top_of_line(std::size_t line) const {
  if (line >= line_count()) return height();
  PangoLayoutIter* at = pango_layout_get_iter(layout_.get());
  for (std::size_t i = 0; i < line; ++i) pango_layout_iter_next_line(at);
  int top = 0, bottom = 0;
  pango_layout_iter_get_line_yrange(at, &top, &bottom);
  pango_layout_iter_free(at);
  return static_cast<double>(top) / PANGO_SCALE;
}

double PdfText::height_that_fits(std::size_t& first, double room) const {
  const double top = top_of_line(first);
  std::size_t end = std::min(first + 1, line_count());
  while (end < line_count() && top_of_line(end + 1) - top <= room) ++end;
  const double height = top_of_line(end) - top;
  first = end;
  return height;
}

void PdfText::draw(double x, double y, std::size_t first, std::size_t end) const {
  const double top = top_of_line(first);
  set_pdf_colour(page_, colour_);
  PangoLayoutIter* at = pango_layout_get_iter(layout_.get());
  for (std::size_t line = 0; line < end; ++line) {
    if (line >= first) {
      PangoRectangle extent;
      pango_layout_iter_get_line_extents(at, nullptr, &extent);
      const double baseline = static_cast<double>(pango_layout_iter_get_baseline(at)) / PANGO_SCALE;
      cairo_move_to(page_, x + static_cast<double>(extent.x) / PANGO_SCALE, y + baseline - top);
      pango_cairo_show_layout_line(page_, pango_layout_iter_get_line_readonly(at));
    }
    if (!pango_layout_iter_next_line(at)) break;
  }
  pango_layout_iter_free(at);
}

}  // namespace thermohall
