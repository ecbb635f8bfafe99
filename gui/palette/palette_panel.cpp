#include "gui/palette/palette_panel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include "gui/palette/palette_delegate.h"
#include "gui/palette/palette_filter.h"
#include "gui/palette/palette_model.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

PalettePanel::PalettePanel(QWidget* parent)
    : QWidget(parent),
      search_(new QLineEdit),
      tree_(new QTreeView),
      model_(new PaletteModel(this)),
      filter_(new PaletteFilter(this)) {
  setObjectName(QStringLiteral("palette"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 8, 0);
  column->setSpacing(8);
  search_->setPlaceholderText(tr("Search equipment…"));
  search_->setAccessibleName(tr("Search equipment"));
  search_->setClearButtonEnabled(true);
  column->addWidget(search_);
  filter_->setSourceModel(model_);
  tree_->setModel(filter_);
  tree_->setItemDelegate(new PaletteDelegate(tree_));
  tree_->setHeaderHidden(true);
  tree_->setRootIsDecorated(false);
  tree_->setIndentation(0);
  tree_->setMouseTracking(true);
  tree_->setDragEnabled(true);
  tree_->setDragDropMode(QAbstractItemView::DragOnly);
  tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  tree_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  tree_->setExpandsOnDoubleClick(false);
  tree_->setAccessibleName(tr("Equipment library"));
  column->addWidget(tree_, 1);
  connect(search_, &QLineEdit::textChanged, this, &PalettePanel::filter);
  connect(tree_, &QTreeView::doubleClicked, this, &PalettePanel::insertCurrent);
  connect(tree_, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (!index.parent().isValid()) tree_->setExpanded(index, !tree_->isExpanded(index));
  });
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& index) {
            if (!searching_ && index.parent().isValid())
              Q_EMIT itemChosen(index.data(PaletteModel::kind_role).toString(),
                                index.data(PaletteModel::id_role).toString());
          });
  search_->installEventFilter(this);
  tree_->installEventFilter(this);
}

void PalettePanel::setCatalogue(const EquipmentCatalogue& catalogue) {
  model_->setCatalogue(catalogue);
  tree_->expandAll();
}

void PalettePanel::filter(const QString& text) {
  searching_ = true;
  filter_->setWords(text);
  tree_->expandAll();
  if (!text.isEmpty() && filter_->rowCount() > 0)
    tree_->setCurrentIndex(filter_->index(0, 0, filter_->index(0, 0)));
  searching_ = false;
}

void PalettePanel::insertCurrent() {
  const QModelIndex index = tree_->currentIndex();
  if (!index.parent().isValid()) return;
  Q_EMIT insertRequested(index.data(PaletteModel::kind_role).toString(),
                         index.data(PaletteModel::id_role).toString());
}

// Enter inserts from the list and from the search; the arrow keys go from the search into the list.
bool PalettePanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      insertCurrent();
      return true;
    }
    if (watched == search_ && (key == Qt::Key_Down || key == Qt::Key_Up)) {
      tree_->setFocus();
      return true;
    }
    if (watched == search_ && key == Qt::Key_Escape) {
      search_->clear();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace thermohall::gui
