#include "gui/runs/messages_dock.h"

#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QTreeWidget>

#include "gui/app/workspace.h"
#include "gui/runs/reveal.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

enum Role { key_role = Qt::UserRole, file_role, line_role };

QString place_of(const SourceLocation& location) {
  if (location.file.empty()) return {};
  const QString name = QFileInfo(QString::fromStdString(location.file)).fileName();
  return location.line > 0 ? QStringLiteral("%1:%2").arg(name).arg(location.line) : name;
}

const char* word(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

}  // namespace

MessagesDock::MessagesDock(Workspace& workspace, QWidget* parent)
    : QDockWidget(tr("Messages"), parent), workspace_(workspace), list_(new QTreeWidget) {
  setObjectName(QStringLiteral("messages_dock"));
  list_->setObjectName(QStringLiteral("messages"));
  list_->setAccessibleName(tr("Messages"));
  list_->setColumnCount(2);
  list_->setHeaderLabels({tr("Message"), tr("Place")});
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->header()->setStretchLastSection(false);
  list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  setWidget(list_);
  connect(list_, &QTreeWidget::itemActivated, this, &MessagesDock::choose);

  connect(&workspace_.project, &Project::edited, this, [this] {
    edit_faults_.clear();
    rebuild();
  });
  connect(&workspace_.project, &Project::currentChanged, this, [this](ScenarioDocument* document) {
    steady_faults_.clear();
    edit_faults_.clear();
    if (document)
      connect(document, &ScenarioDocument::failed, this, &MessagesDock::noteEditFault, Qt::UniqueConnection);
    rebuild();
  });
  connect(&workspace_.steady, &SteadyService::failed, this, [this](const QStringList& messages) {
    steady_faults_ = messages;
    rebuild();
  });
  connect(&workspace_.steady, &SteadyService::answered, this, [this] {
    if (steady_faults_.isEmpty()) return;
    steady_faults_.clear();
    rebuild();
  });
  rebuild();
}

void MessagesDock::noteEditFault(const QString& message) {
  edit_faults_ << message;
  rebuild();
}

void MessagesDock::setLayoutFindings(const QList<std::pair<QString, QString>>& findings) {
  if (findings == layout_findings_) return;
  layout_findings_ = findings;
  rebuild();
}

void MessagesDock::add(const QString& severity, const QString& place, const QString& message,
                       const QString& key, const QString& file, int line) {
  auto* item =
      new QTreeWidgetItem(list_, {key.isEmpty() ? message : key + QStringLiteral(": ") + message, place});
  item->setIcon(0, themed_icon(severity == QLatin1String("note") ? QStringLiteral("info") : severity));
  item->setToolTip(0, item->text(0));
  item->setData(0, Qt::AccessibleTextRole, severity + QStringLiteral(": ") + item->text(0));
  item->setData(0, key_role, key);
  item->setData(0, file_role, file);
  item->setData(0, line_role, line);
  if (severity == QLatin1String("error")) {
    item->setForeground(0, theme().broken);
    ++errors_;
  } else if (severity == QLatin1String("warning")) {
    ++warnings_;
  }
}

void MessagesDock::rebuild() {
  list_->clear();
  errors_ = warnings_ = 0;
  const ScenarioDocument* document = workspace_.project.current();
  if (document)
    for (const Diagnostic& item : document->diagnostics())
      add(QString::fromLatin1(word(item.severity)), place_of(item.location),
          QString::fromStdString(item.message), QString::fromStdString(item.key),
          QString::fromStdString(item.location.file), item.location.line);
  // The batch program repeats the faults of a text that cannot be read; they stand above already.
  if (!document || document->isReadable())
    for (const QString& message : steady_faults_)
      add(QStringLiteral("error"), tr("balance"), message, {}, {}, 0);
  for (const auto& [key, text] : layout_findings_)
    add(QStringLiteral("warning"), tr("plan"), text, key, {}, 0);
  for (const QString& message : edit_faults_) add(QStringLiteral("warning"), tr("edit"), message, {}, {}, 0);
  setWindowTitle(errors_ + warnings_ == 0 ? tr("Messages") : tr("Messages (%1)").arg(errors_ + warnings_));
  Q_EMIT countsChanged(errors_, warnings_);
}

void MessagesDock::choose(QTreeWidgetItem* item) {
  if (!item) return;
  reveal_key(workspace_, item->data(0, key_role).toString());
  const QString file = item->data(0, file_role).toString();
  if (!file.isEmpty()) Q_EMIT placeChosen(file, item->data(0, line_role).toInt());
}

}  // namespace thermohall::gui
