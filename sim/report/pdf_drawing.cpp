#include "sim/report/pdf_drawing.h"

#include <librsvg/rsvg.h>

#include <stdexcept>

namespace thermohall {
namespace {

[[noreturn]] void fail(GError* error) {
  const std::string cause = error != nullptr ? error->message : "unknown reason";
  g_clear_error(&error);
  throw std::runtime_error("a chart cannot be drawn: " + cause);
}

}  // namespace

struct PdfDrawing::Handle {
  RsvgHandle* svg = nullptr;
  double width = 1, height = 1;  // pixels

  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (svg != nullptr) g_object_unref(svg);
  }
};

PdfDrawing::PdfDrawing(const std::string& svg) : handle_(std::make_unique<Handle>()) {
  GError* error = nullptr;
  handle_->svg = rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error);
  if (handle_->svg == nullptr) fail(error);
  rsvg_handle_get_intrinsic_size_in_pixels(handle_->svg, &handle_->width, &handle_->height);
}

PdfDrawing::~PdfDrawing() = default;

double PdfDrawing::height_at(double width) const { return width * handle_->height / handle_->width; }

void PdfDrawing::draw(PdfPages& pages, double x, double y, double width) const {
  const RsvgRectangle viewport{x, y, width, height_at(width)};
  GError* error = nullptr;
  if (!rsvg_handle_render_document(handle_->svg, pages.page(), &viewport, &error)) fail(error);
}

}  // namespace thermohall
