#include "gui/report/report_preview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QStackedLayout>
#include <QTimer>
#include <QToolBar>
#include <algorithm>

#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int thumbnail_width = 96, thumbnail_height = 136;
constexpr double zoom_step = 1.25, zoom_min = 0.25, zoom_max = 5;

}  // namespace

ReportPreview::ReportPreview(QWidget* parent)
    : QWidget(parent),
      document_(new QPdfDocument(this)),
      view_(new QPdfView(nullptr)),
      pages_(new QListWidget),
      message_(new QLabel),
      sheet_(new QWidget) {
  view_->setPageMode(QPdfView::PageMode::MultiPage);
  view_->setZoomMode(QPdfView::ZoomMode::FitToWidth);
  view_->setPageSpacing(12);
  view_->setDocument(document_);
  view_->setFrameShape(QFrame::NoFrame);
  view_->setAccessibleName(tr("Pages of the report"));

  pages_->setAccessibleName(tr("List of pages"));
  pages_->setIconSize(QSize(thumbnail_width, thumbnail_height));
  pages_->setViewMode(QListView::IconMode);
  pages_->setFlow(QListView::TopToBottom);
  pages_->setWrapping(false);
  pages_->setMovement(QListView::Static);
  pages_->setSpacing(6);
  pages_->setFixedWidth(thumbnail_width + 44);
  connect(pages_, &QListWidget::currentRowChanged, this, &ReportPreview::showPage);

  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(pages_);
  row->addWidget(view_, 1);
  auto* column = new QVBoxLayout(sheet_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addLayout(row, 1);

  message_->setAlignment(Qt::AlignCenter);
  message_->setWordWrap(true);
  message_->setMargin(40);
  message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layers_ = new QStackedLayout(this);
  layers_->addWidget(message_);
  layers_->addWidget(sheet_);
  connect(view_->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, [this](int page) {
    position_->setText(tr("page %1 of %2").arg(page + 1).arg(document_->pageCount()));
    const QSignalBlocker quiet(pages_);
    pages_->setCurrentRow(page);
  });
}

// The view must go before the document that it draws.
ReportPreview::~ReportPreview() { view_->setDocument(nullptr); }

QWidget* ReportPreview::makeBar() {
  auto* bar = new QToolBar;
  bar->setIconSize(QSize(18, 18));
  const auto add = [&](const QString& text, const char* icon, const QKeySequence& keys, auto slot) {
    QAction* action = bar->addAction(themed_icon(QString::fromLatin1(icon)), text);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
  };
  add(tr("Smaller"), "zoom-out", QKeySequence::ZoomOut, [this] { zoomBy(1 / zoom_step); });
  add(tr("Larger"), "zoom-in", QKeySequence::ZoomIn, [this] { zoomBy(zoom_step); });
  add(tr("Fit the width"), "zoom-fit", QKeySequence(Qt::CTRL | Qt::Key_1),
      [this] { view_->setZoomMode(QPdfView::ZoomMode::FitToWidth); });
  add(tr("Whole page"), "zoom-selection", QKeySequence(Qt::CTRL | Qt::Key_0),
      [this] { view_->setZoomMode(QPdfView::ZoomMode::FitInView); });
  auto* space = new QWidget;
  space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  bar->addWidget(space);
  position_ = new QLabel;
  position_->setProperty("role", QStringLiteral("caption"));
  bar->addWidget(position_);
  return bar;
}

bool ReportPreview::showFile(const QString& path) {
  const int before = std::max(0, pages_->currentRow());
  ++generation_;
  document_->close();
  if (document_->load(path) != QPdfDocument::Error::None) {
    showMessage(tr("the preview '%1' cannot be read").arg(path), QStringLiteral("broken"));
    return false;
  }
  layers_->setCurrentWidget(sheet_);
  const int count = document_->pageCount();
  {
    const QSignalBlocker quiet(pages_);
    pages_->clear();
    QPixmap blank(thumbnail_width, thumbnail_height);
    blank.fill(Qt::white);
    for (int page = 0; page < count; ++page) {
      auto* item = new QListWidgetItem(QIcon(blank), QString::number(page + 1), pages_);
      item->setData(Qt::AccessibleTextRole, tr("page %1").arg(page + 1));
    }
    pages_->setCurrentRow(std::min(before, count - 1));
  }
  showPage(pages_->currentRow());
  position_->setText(tr("page %1 of %2").arg(pages_->currentRow() + 1).arg(count));
  QTimer::singleShot(0, this, [this, generation = generation_] { drawThumbnail(0, generation); });
  return true;
}

void ReportPreview::showMessage(const QString& text, const QString& role) {
  ++generation_;
  message_->setText(text);
  message_->setProperty("role", role);
  message_->setStyleSheet(QStringLiteral("font-size: 13px;"));  // also takes up the colour of the role
  layers_->setCurrentWidget(message_);
}

int ReportPreview::pageCount() const { return document_->pageCount(); }

void ReportPreview::zoomBy(double factor) {
  // What fits has no factor of its own: start from what is seen.
  double present = view_->zoomFactor();
  if (view_->zoomMode() != QPdfView::ZoomMode::Custom && document_->pageCount() > 0) {
    const QSizeF page_pt = document_->pagePointSize(0);
    const double points_per_pixel = 72.0 / view_->logicalDpiX();
    const QSize room = view_->viewport()->size() - QSize(12, 12);
    present = room.width() * points_per_pixel / page_pt.width();
    if (view_->zoomMode() == QPdfView::ZoomMode::FitInView)
      present = std::min(present, room.height() * points_per_pixel / page_pt.height());
  }
  view_->setZoomMode(QPdfView::ZoomMode::Custom);
  view_->setZoomFactor(std::clamp(present * factor, zoom_min, zoom_max));
}

void ReportPreview::showPage(int page) {
  if (page >= 0 && page < document_->pageCount()) view_->pageNavigator()->jump(page, {}, 0);
}

void ReportPreview::drawThumbnail(int page, int generation) {
  if (generation != generation_ || page >= document_->pageCount()) return;
  const qreal ratio = devicePixelRatioF();
  const QSize size = document_->pagePointSize(page)
                         .scaled(QSizeF(thumbnail_width, thumbnail_height) * ratio, Qt::KeepAspectRatio)
                         .toSize();
  QImage image(size, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.drawImage(0, 0, document_->render(page, size));
  painter.setPen(theme().line);
  painter.drawRect(QRect(QPoint(0, 0), size).adjusted(0, 0, -1, -1));
  painter.end();
  image.setDevicePixelRatio(ratio);
  pages_->item(page)->setIcon(QIcon(QPixmap::fromImage(image)));
  QTimer::singleShot(0, this, [this, page, generation] { drawThumbnail(page + 1, generation); });
}

}  // namespace thermohall::gui
