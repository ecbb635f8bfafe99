#include "gui/text/text_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include "gui/app/workspace.h"
#include "gui/document/set_text_command.h"
#include "gui/text/code_edit.h"
#include "gui/text/yaml_highlighter.h"

namespace thermohall::gui {

TextPage::TextPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      edit_(new CodeEdit),
      highlighter_(new YamlHighlighter(edit_->document())),
      state_(new QLabel),
      path_(new QLabel) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(edit_, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(12, 6, 12, 6);
  path_->setProperty("role", "caption");
  state_->setProperty("role", "caption");
  foot->addWidget(path_, 1);
  foot->addWidget(state_);
  layout->addLayout(foot);
  edit_->setUndoRedoEnabled(true);
  connect(edit_, &CodeEdit::finished, this, &TextPage::take);
  connect(edit_, &QPlainTextEdit::textChanged, this, [this] {
    if (isTyped()) state_->setText(tr("typing · Ctrl+Enter takes it"));
  });
  connect(&workspace_.project, &Project::currentChanged, this, &TextPage::showDocument);
  connect(&workspace_.project, &Project::edited, this, &TextPage::showDocument);
  showDocument();
}

bool TextPage::isTyped() const { return edit_->document()->isModified(); }

void TextPage::showDocument() {
  ScenarioDocument* document = workspace_.project.current();
  const bool other = document != document_;
  document_ = document;
  edit_->setEnabled(document_);
  if (!document_) {
    edit_->clear();
    path_->clear();
    state_->clear();
    return;
  }
  path_->setText(document_->path());
  const QString text = QString::fromStdString(document_->text());
  if (edit_->toPlainText() != text) {
    // Only what differs is replaced, so that cursor and view stay where they are.
    const QString old = edit_->toPlainText();
    qsizetype begin = 0;
    while (begin < old.size() && begin < text.size() && old[begin] == text[begin]) ++begin;
    qsizetype tail = 0;
    while (tail < old.size() - begin && tail < text.size() - begin &&
           old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
      ++tail;
    const int scrolled = other ? 0 : edit_->verticalScrollBar()->value();
    QTextCursor cursor(edit_->document());
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(begin, text.size() - begin - tail));
    edit_->verticalScrollBar()->setValue(scrolled);
  }
  // The document has the history; that of the field holds only what is being typed.
  edit_->document()->clearUndoRedoStacks();
  edit_->document()->setModified(false);
  showFaults();
}

void TextPage::showFaults() {
  std::vector<TextFault> faults;
  int errors = 0, warnings = 0;
  const std::string path = document_->path().toStdString();
  for (const Diagnostic& item : document_->diagnostics()) {
    if (item.severity == Severity::note) continue;
    ++(item.severity == Severity::error ? errors : warnings);
    // Faults of files that this one extends have no line here.
    if (item.location.file != path || item.location.line < 1) continue;
    faults.push_back(
        {item.location.line, item.location.column, item.severity == Severity::error,
         QString::fromStdString(item.key.empty() ? item.message : item.key + ": " + item.message)});
  }
  edit_->setFaults(std::move(faults));
  state_->setProperty("role", errors > 0 ? "broken" : "caption");
  style()->unpolish(state_);
  style()->polish(state_);
  state_->setText(errors + warnings == 0 ? tr("valid")
                                         : tr("%1 errors · %2 warnings").arg(errors).arg(warnings));
}

bool TextPage::take() {
  if (!document_ || !isTyped()) return true;
  const std::string typed = edit_->toPlainText().toStdString();
  if (typed == document_->text()) {
    showDocument();
    return true;
  }
  QString fault;
  const auto connection = connect(document_, &ScenarioDocument::failed, this,
                                  [&fault](const QString& message) { fault = message; });
  document_->undoStack().push(new SetTextCommand(*document_, typed));
  disconnect(connection);
  if (fault.isEmpty()) return true;
  state_->setProperty("role", "broken");
  style()->unpolish(state_);
  style()->polish(state_);
  state_->setText(tr("not taken: %1").arg(fault));
  return false;
}

void TextPage::goToLine(int line) { edit_->goToLine(line); }

void TextPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) highlighter_->rehighlight();
}

}  // namespace thermohall::gui
