#pragma once

#include <string>

#include "sim/report/pdf_pages.h"

namespace thermohall {

/// An SVG drawing that is ready to be put on a page.
class PdfDrawing {
 public:
  explicit PdfDrawing(const std::string& svg);  ///< std::runtime_error when it is no SVG
  ~PdfDrawing();
  PdfDrawing(const PdfDrawing&) = delete;
  PdfDrawing& operator=(const PdfDrawing&) = delete;

  double height_at(double width) const;
  /// As vectors, with its top left corner at x, y.
  void draw(PdfPages& pages, double x, double y, double width) const;

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

}  // namespace thermohall
