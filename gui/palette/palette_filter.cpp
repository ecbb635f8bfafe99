#include "gui/palette/palette_filter.h"

#include <algorithm>

#include "gui/palette/palette_model.h"

namespace thermohall::gui {

PaletteFilter::PaletteFilter(QObject* parent) : QSortFilterProxyModel(parent) {
  setRecursiveFilteringEnabled(true);
}

void PaletteFilter::setWords(const QString& text) {
  words_ = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  invalidateFilter();
}

bool PaletteFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  if (!parent.isValid()) return words_.isEmpty();  // a group stands when one of its types does
  const QString text = sourceModel()->index(row, 0, parent).data(PaletteModel::search_role).toString() +
                       QLatin1Char(' ') + parent.data().toString();
  return std::all_of(words_.begin(), words_.end(),
                     [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace thermohall::gui
