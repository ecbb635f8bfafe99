#pragma once

#include <QString>

namespace thermohall {
struct LibraryItem;
}

namespace thermohall::gui {

/// A library entry as a page: label, source, confidence, note, cost, and every value with its meaning.
QString entry_html(const QString& kind, const LibraryItem& item);

}  // namespace thermohall::gui
