#include "gui/start/start_page.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "gui/document/project.h"
#include "gui/start/autosave.h"
#include "gui/start/recent_files.h"

namespace thermohall::gui {
namespace {

constexpr int columns = 3;

QLabel* label(const QString& text, const char* role, bool wrap = true) {
  auto* made = new QLabel(text);
  made->setProperty("role", role);
  made->setWordWrap(wrap);
  made->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  return made;
}

QString folder_in_words(const QString& path) {
  const QString folder = QFileInfo(path).absolutePath();
  const QString home = QDir::homePath();
  return folder.startsWith(home) && home.size() > 1 ? QStringLiteral("~") + folder.mid(home.size()) : folder;
}

}  // namespace

StartPage::StartPage(Project& project, Autosave& autosave, QWidget* parent)
    : QWidget(parent), project_(project), autosave_(autosave) {
  setObjectName(QStringLiteral("start_page"));
  refresh();
}

void StartPage::refresh() {
  delete layout();
  qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
  auto* outer = new QHBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  outer->addWidget(scroll);
  auto* page = new QWidget;
  auto* sides = new QHBoxLayout(page);
  auto* column = new QVBoxLayout;
  column->setContentsMargins(24, 32, 24, 32);
  column->setSpacing(12);
  sides->addStretch(1);
  auto* body = new QWidget;
  body->setMinimumWidth(880);
  body->setMaximumWidth(1120);
  body->setLayout(column);
  sides->addWidget(body, 8);
  sides->addStretch(1);
  auto* title = label(QStringLiteral("Thermohall"), "headline");
  column->addWidget(title);
  column->addWidget(label(
      tr("Lay out racks, choose air or liquid, see heat, energy, water, cost and failure time."), "caption"));
  addRecovery(column);
  addRecent(column);
  addTemplates(column);
  column->addStretch(1);
  scroll->setWidget(page);
}

void StartPage::addRecovery(QVBoxLayout* to) {
  const auto texts = autosave_.leftBehind();
  if (texts.isEmpty()) return;
  auto* card = new QFrame;
  card->setProperty("card", true);
  auto* rows = new QVBoxLayout(card);
  rows->addWidget(label(tr("Not saved when the window was closed last"), "title"));
  for (const RecoveredText& text : texts) {
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(QStringLiteral("%1, %2").arg(
                       text.scenario_path, QLocale().toString(text.saved, QLocale::ShortFormat))),
                   1);
    auto* recover = new QPushButton(tr("Recover"));
    recover->setProperty("primary", true);
    connect(recover, &QPushButton::clicked, this, [this, text] {
      QString fault;
      if (!autosave_.recover(text, fault)) QMessageBox::warning(this, tr("Thermohall"), fault);
    });
    auto* discard = new QPushButton(tr("Discard"));
    connect(discard, &QPushButton::clicked, this, [this, text] {
      autosave_.discard(text);
      QMetaObject::invokeMethod(this, &StartPage::refresh, Qt::QueuedConnection);
    });
    row->addWidget(recover);
    row->addWidget(discard);
    rows->addLayout(row);
  }
  to->addWidget(card);
}

void StartPage::addRecent(QVBoxLayout* to) {
  auto* card = new QFrame;
  card->setProperty("card", true);
  auto* rows = new QVBoxLayout(card);
  auto* head = new QHBoxLayout;
  head->addWidget(label(tr("Recent"), "title"), 1);
  auto* open = new QPushButton(tr("Open a file…"));
  connect(open, &QPushButton::clicked, this, &StartPage::chooseRequested);
  head->addWidget(open);
  rows->addLayout(head);
  const QStringList files = recent_files();
  if (files.isEmpty()) rows->addWidget(label(tr("What you open appears here."), "caption"));
  for (const QString& file : files.mid(0, 5)) {
    auto* link = new QPushButton(QStringLiteral("%1   %2").arg(
        QFileInfo(file).absoluteDir().dirName() + QLatin1Char('/') + QFileInfo(file).fileName(),
        folder_in_words(file)));
    link->setFlat(true);
    link->setStyleSheet(QStringLiteral("text-align: left; border: none;"));
    link->setCursor(Qt::PointingHandCursor);
    connect(link, &QPushButton::clicked, this, [this, file] { Q_EMIT openRequested(file); });
    rows->addWidget(link);
  }
  to->addWidget(card);
}

void StartPage::addTemplates(QVBoxLayout* to) {
  const auto templates = shipped_templates();
  const auto add = [&](const QString& title, bool studies) {
    to->addSpacing(8);
    to->addWidget(label(title, "title"));
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    int n = 0;
    for (const Template& item : templates) {
      if (item.study != studies) continue;
      auto* card = new QFrame;
      card->setProperty("card", true);
      auto* rows = new QVBoxLayout(card);
      auto* name = label(item.name, "card_title");
      QFont bold = name->font();
      bold.setWeight(QFont::DemiBold);
      name->setFont(bold);
      rows->addWidget(name);
      rows->addWidget(label(item.description, "caption"), 1);
      auto* buttons = new QHBoxLayout;
      auto* view = new QPushButton(tr("Open"));
      view->setAccessibleName(tr("Open %1").arg(item.name));
      connect(view, &QPushButton::clicked, this, [this, item] { Q_EMIT openRequested(item.path); });
      buttons->addWidget(view);
      if (!studies) {
        auto* copy = new QPushButton(tr("New from this…"));
        copy->setAccessibleName(tr("New project from %1").arg(item.name));
        connect(copy, &QPushButton::clicked, this, [this, item] { Q_EMIT newRequested(item); });
        buttons->addWidget(copy);
      }
      buttons->addStretch(1);
      rows->addLayout(buttons);
      grid->addWidget(card, n / columns, n % columns);
      ++n;
    }
    for (int i = 0; i < columns; ++i) grid->setColumnStretch(i, 1);
    to->addLayout(grid);
  };
  add(tr("Sample projects"), true);
  add(tr("New from template"), false);
}

}  // namespace thermohall::gui
