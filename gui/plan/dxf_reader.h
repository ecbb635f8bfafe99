#pragma once

#include <QByteArray>
#include <QPainterPath>

namespace thermohall::gui {

/// Lines of a drawing exchange file (ASCII DXF): LINE, LWPOLYLINE and POLYLINE with bulges, CIRCLE and ARC of
/// the section ENTITIES, in the units of the drawing, y turned down. Blocks, texts, splines and hatches are
/// left out. Empty when there is nothing of these.
QPainterPath read_dxf(const QByteArray& text);

}  // namespace thermohall::gui
