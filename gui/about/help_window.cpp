#include "gui/about/help_window.h"

#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace thermohall::gui {

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent), page_(new QTextBrowser) {
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
  page_->document()->setDocumentMargin(20);
  connect(back, &QPushButton::clicked, page_, &QTextBrowser::backward);
  connect(forward, &QPushButton::clicked, page_, &QTextBrowser::forward);
  connect(page_, &QTextBrowser::backwardAvailable, back, &QPushButton::setEnabled);
  connect(page_, &QTextBrowser::forwardAvailable, forward, &QPushButton::setEnabled);
}

void HelpWindow::showPage(const QString& path) {
  page_->setSource(QUrl::fromLocalFile(path), QTextDocument::MarkdownResource);
  show();
  raise();
  activateWindow();
}

}  // namespace thermohall::gui
