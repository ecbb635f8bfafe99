#pragma once

#include <QWidget>

class QLabel;

namespace thermohall::gui {

class CodeEdit;
class ScenarioDocument;
class YamlHighlighter;
struct Workspace;

/// The tab Text: the scenario as the text it is. Plan, properties and text are views of one document; what is
/// typed here becomes one step of the history when the focus leaves or Ctrl+Enter is pressed.
class TextPage : public QWidget {
  Q_OBJECT
 public:
  explicit TextPage(Workspace& workspace, QWidget* parent = nullptr);

  CodeEdit& edit() const { return *edit_; }
  /// Takes what was typed into the document; false when it cannot be read as YAML: the typed text stays.
  bool take();
  void goToLine(int line);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showDocument();
  void showFaults();
  bool isTyped() const;

  Workspace& workspace_;
  ScenarioDocument* document_ = nullptr;
  CodeEdit* edit_;
  YamlHighlighter* highlighter_;
  QLabel *state_, *path_;
};

}  // namespace thermohall::gui
