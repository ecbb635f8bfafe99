#include "gui/about/help_window.h"

#include <QImage>
#include <QPushButton>
#include <QResizeEvent>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

namespace thermohall::gui {
namespace {

constexpr int margin_px = 20;

/// A page whose pictures are no wider than the window.
class HelpPage : public QTextBrowser {
 protected:
  QVariant loadResource(int type, const QUrl& name) override {
    if (type != QTextDocument::ImageResource) return QTextBrowser::loadResource(type, name);
    const QUrl place = source().resolved(name);
    QImage picture(place.toLocalFile());
    const int room_px = std::max(200, viewport()->width() - 2 * margin_px);
    if (picture.isNull() || picture.width() <= room_px) return picture;
    const double ratio = devicePixelRatioF();
    picture = picture.scaledToWidth(static_cast<int>(room_px * ratio), Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    return picture;
  }

  void resizeEvent(QResizeEvent* event) override {
    QTextBrowser::resizeEvent(event);
    if (!source().isEmpty() && event->oldSize().width() != event->size().width()) reload();
  }
};

}  // namespace

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent), page_(new HelpPage) {
  setWindowTitle(tr("Documentation"));
  resize(860, 760);
  auto* layout = new QVBoxLayout(this);
  auto* buttons = new QHBoxLayout;
  auto* back = new QPushButton(tr("Back"));
  back->setEnabled(false);
  auto* forward = new QPushButton(tr("Forward"));
  forward->setEnabled(false);
  buttons->addWidget(back);
  buttons->addWidget(forward);
  buttons->addStretch(1);
  layout->addLayout(buttons);
  layout->addWidget(page_, 1);
  page_->setOpenExternalLinks(true);
  page_->setAccessibleName(tr("Documentation"));
  page_->document()->setDocumentMargin(margin_px);
  page_->setFocus();  // arrows and Page down scroll at once
  connect(back, &QPushButton::clicked, page_, &QTextBrowser::backward);
  connect(forward, &QPushButton::clicked, page_, &QTextBrowser::forward);
  connect(page_, &QTextBrowser::backwardAvailable, back, &QPushButton::setEnabled);
  connect(page_, &QTextBrowser::forwardAvailable, forward, &QPushButton::setEnabled);
}

void HelpWindow::showPage(const QString& path) {
  show();  // first: pictures take the width of the window
  page_->setSource(QUrl::fromLocalFile(path), QTextDocument::MarkdownResource);
  raise();
  activateWindow();
}

}  // namespace thermohall::gui
