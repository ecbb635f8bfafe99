#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sim/report/pdf_text.h"

namespace thermohall {

/// Where a section begins.
struct PdfPlace {
  std::string name;
  int page = 0;
  double y = 0;
};

/// What stands on every page and in the properties of the file.
struct PdfFrame {
  std::string title, subject, footer, created_iso;
  int page_count = 0;  ///< 0: not known yet
};

/// A4 pages that fill from the top. The space below `y` down to the footer is free.
class PdfPages {
 public:
  static constexpr double page_width = 595.276, page_height = 841.89;
  static constexpr double left = 42, width = page_width - 2 * left;
  static constexpr double top = 56, bottom = page_height - 50;

  explicit PdfPages(PdfFrame frame);
  ~PdfPages();
  PdfPages(const PdfPages&) = delete;
  PdfPages& operator=(const PdfPages&) = delete;

  double y = top;

  cairo_t* page() const;
  double room() const { return bottom - y; }
  void new_page();
  /// Begins a page when less than `height` is left, unless the page is empty. True when it did.
  bool need(double height);

  /// Draws a text at full width from `indent` on, over as many pages as it takes. `fill`: colour behind it.
  void flow(PdfText text, double indent = 0, std::string_view fill = {});

  void rectangle(double x, double at, double w, double h, std::string_view colour);
  void frame(double x, double at, double w, double h, double radius, std::string_view colour);
  void line(double x, double at, double length, double thickness, std::string_view colour);
  /// Lets the rectangle lead to a place when it is clicked.
  void link(const PdfPlace& to, double x, double at, double w, double h);

  /// A bookmark to here.
  void mark(const std::string& name);
  const std::vector<PdfPlace>& places() const { return places_; }
  int page_number() const { return page_number_; }

  /// The bytes of the file. Nothing can be drawn afterwards.
  std::string finish() &&;

 private:
  struct Surface;
  void begin_page();
  void end_page();

  PdfFrame frame_;
  std::unique_ptr<Surface> surface_;
  std::vector<PdfPlace> places_;
  int page_number_ = 0;
};

}  // namespace thermohall
