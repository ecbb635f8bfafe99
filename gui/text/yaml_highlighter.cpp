#include "gui/text/yaml_highlighter.h"

#include <QRegularExpression>

#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

// The comment of a line begins at a hash outside of quotes that follows a space or begins the line.
qsizetype comment_begin(const QString& text) {
  QChar quote;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (!quote.isNull()) {
      if (c == quote) quote = {};
    } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
      quote = c;
    } else if (c == QLatin1Char('#') && (i == 0 || text[i - 1].isSpace())) {
      return i;
    }
  }
  return text.size();
}

}  // namespace

void YamlHighlighter::highlightBlock(const QString& text) {
  const qsizetype end = comment_begin(text);
  const QString code = text.left(end);
  const auto color = [&](const QRegularExpression& pattern, int group, const QTextCharFormat& format) {
    auto matches = pattern.globalMatch(code);
    while (matches.hasNext()) {
      const auto match = matches.next();
      setFormat(static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedLength(group)),
                format);
    }
  };
  QTextCharFormat key, number, words, comment;
  key.setForeground(theme().accent);
  number.setForeground(theme().thin);
  words.setForeground(theme().good);
  comment.setForeground(theme().muted);
  comment.setFontItalic(true);
  static const QRegularExpression numbers(
      QStringLiteral("(?:[:\\[,]\\s*|-\\s+)([-+]?\\d[\\d.]*(?:[eE][-+]?\\d+)?(?:\\s*[A-Za-z%][\\w/"
                     "%.]*)?)(?=\\s*(?:$|[,}\\]]))"));
  static const QRegularExpression keys(
      QStringLiteral("(?:^\\s*|[{,]\\s*|-\\s+)([A-Za-z_][\\w.-]*)\\s*:(?=\\s|$)"));
  static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\"|'[^']*'"));
  color(numbers, 1, number);
  color(keys, 1, key);
  color(quoted, 0, words);
  setFormat(static_cast<int>(end), static_cast<int>(text.size() - end), comment);
}

}  // namespace thermohall::gui
