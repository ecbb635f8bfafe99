#pragma once

#include <QPlainTextEdit>
#include <vector>

namespace thermohall::gui {

/// A fault to be underlined.
struct TextFault {
  int line = 0, column = 0;  ///< from 1; column 0: the whole line
  bool is_error = true;
  QString message;
};

/// A text editor with line numbers, a mark for the current line and underlined faults. Tab indents by two
/// spaces, as the files do; a new line keeps the indentation.
class CodeEdit : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit CodeEdit(QWidget* parent = nullptr);

  void setFaults(std::vector<TextFault> faults);
  const std::vector<TextFault>& faults() const { return faults_; }
  /// Puts the cursor into a line, counted from 1, and brings it into the middle.
  void goToLine(int line);

  int numbersWidth() const;
  void paintNumbers(QPaintEvent* event);

 Q_SIGNALS:
  /// The focus left, or Ctrl+Enter was pressed: what was typed is to be taken.
  void finished();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void mark();

  QWidget* numbers_;
  std::vector<TextFault> faults_;
};

}  // namespace thermohall::gui
