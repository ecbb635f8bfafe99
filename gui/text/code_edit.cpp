#include "gui/text/code_edit.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>

#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

class NumbersArea : public QWidget {
 public:
  explicit NumbersArea(CodeEdit& edit) : QWidget(&edit), edit_(edit) {}
  QSize sizeHint() const override { return {edit_.numbersWidth(), 0}; }

 protected:
  void paintEvent(QPaintEvent* event) override { edit_.paintNumbers(event); }

 private:
  CodeEdit& edit_;
};

}  // namespace

CodeEdit::CodeEdit(QWidget* parent) : QPlainTextEdit(parent), numbers_(new NumbersArea(*this)) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  font.setPixelSize(13);
  setFont(font);
  setStyleSheet(
      QStringLiteral("QPlainTextEdit { border: none; border-radius: 0; padding: 0; font-family: '%1'; }")
          .arg(font.family()));
  setLineWrapMode(NoWrap);
  setAccessibleName(tr("Text of the scenario"));
  connect(this, &QPlainTextEdit::blockCountChanged, this,
          [this] { setViewportMargins(numbersWidth(), 0, 0, 0); });
  connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
    if (dy != 0) {
      numbers_->scroll(0, dy);
    } else {
      numbers_->update(0, rect.y(), numbers_->width(), rect.height());
    }
  });
  connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEdit::mark);
  setViewportMargins(numbersWidth(), 0, 0, 0);
}

int CodeEdit::numbersWidth() const {
  const auto digits = QString::number(std::max(1, blockCount())).size();
  return 20 +
         fontMetrics().horizontalAdvance(QLatin1Char('9')) * static_cast<int>(std::max<qsizetype>(3, digits));
}

void CodeEdit::setFaults(std::vector<TextFault> faults) {
  faults_ = std::move(faults);
  mark();
  numbers_->update();
}

void CodeEdit::goToLine(int line) {
  const QTextBlock block = document()->findBlockByNumber(std::max(0, line - 1));
  if (!block.isValid()) return;
  QTextCursor cursor(block);
  setTextCursor(cursor);
  centerCursor();
  setFocus();
}

void CodeEdit::mark() {
  QList<QTextEdit::ExtraSelection> marks;
  QTextEdit::ExtraSelection line;
  line.format.setBackground(theme().accent_wash);
  line.format.setProperty(QTextFormat::FullWidthSelection, true);
  line.cursor = textCursor();
  line.cursor.clearSelection();
  marks += line;
  for (const TextFault& fault : faults_) {
    const QTextBlock block = document()->findBlockByNumber(fault.line - 1);
    if (!block.isValid()) continue;
    const QString text = block.text();
    int begin = 0;
    while (begin < text.size() && text[begin].isSpace()) ++begin;
    begin = std::max(begin, std::min(fault.column - 1, static_cast<int>(text.size()) - 1));
    QTextEdit::ExtraSelection wave;
    wave.cursor = QTextCursor(block);
    wave.cursor.setPosition(block.position() + std::max(0, begin));
    wave.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    wave.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wave.format.setUnderlineColor(fault.is_error ? theme().broken : theme().thin);
    marks += wave;
  }
  setExtraSelections(marks);
}

void CodeEdit::paintNumbers(QPaintEvent* event) {
  QPainter painter(numbers_);
  painter.fillRect(event->rect(), theme().window);
  painter.setFont(font());
  QTextBlock block = firstVisibleBlock();
  auto top = static_cast<int>(blockBoundingGeometry(block).translated(contentOffset()).top());
  while (block.isValid() && top <= event->rect().bottom()) {
    const auto height = static_cast<int>(blockBoundingRect(block).height());
    const int line = block.blockNumber() + 1;
    const auto fault =
        std::find_if(faults_.begin(), faults_.end(), [&](const TextFault& f) { return f.line == line; });
    painter.setPen(fault == faults_.end() ? theme().muted : fault->is_error ? theme().broken : theme().thin);
    painter.drawText(0, top, numbers_->width() - 10, height, Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(line));
    top += height;
    block = block.next();
  }
}

void CodeEdit::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  const QRect inside = contentsRect();
  numbers_->setGeometry(inside.left(), inside.top(), numbersWidth(), inside.height());
}

void CodeEdit::keyPressEvent(QKeyEvent* event) {
  const bool is_return = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (is_return && event->modifiers().testFlag(Qt::ControlModifier)) {
    Q_EMIT finished();
    return;
  }
  if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier) {
    insertPlainText(QStringLiteral("  "));
    return;
  }
  if (is_return && event->modifiers() == Qt::NoModifier) {
    const QString line = textCursor().block().text();
    qsizetype spaces = 0;
    while (spaces < line.size() && line[spaces] == QLatin1Char(' ')) ++spaces;
    insertPlainText(QLatin1Char('\n') + line.left(spaces));
    return;
  }
  QPlainTextEdit::keyPressEvent(event);
}

void CodeEdit::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
    Q_EMIT finished();
}

bool CodeEdit::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    // With nothing typed, undo and redo are those of the document.
    const auto* key = static_cast<QKeyEvent*>(event);
    if ((key->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) ||
        (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable())) {
      event->ignore();
      return true;
    }
  }
  if (event->type() == QEvent::PaletteChange) mark();
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int line = cursorForPosition(viewport()->mapFrom(this, help->pos())).blockNumber() + 1;
    QStringList messages;
    for (const TextFault& fault : faults_)
      if (fault.line == line) messages += fault.message;
    QToolTip::showText(help->globalPos(), messages.join(QLatin1Char('\n')), this);
    return true;
  }
  return QPlainTextEdit::event(event);
}

}  // namespace thermohall::gui
