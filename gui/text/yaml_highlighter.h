#pragma once

#include <QSyntaxHighlighter>

namespace thermohall::gui {

/// Colours of a scenario text: keys, comments, numbers with units, texts in quotes.
class YamlHighlighter : public QSyntaxHighlighter {
  Q_OBJECT
 public:
  using QSyntaxHighlighter::QSyntaxHighlighter;

 protected:
  void highlightBlock(const QString& text) override;
};

}  // namespace thermohall::gui
