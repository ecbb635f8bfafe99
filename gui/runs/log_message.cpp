#include "gui/runs/log_message.h"

#include <QRegularExpression>

namespace thermohall::gui {

std::optional<LogMessage> log_message(const QString& line) {
  static const QRegularExpression pattern(QStringLiteral(
      R"(^(?:(?<file>.+?)(?::(?<line>\d+)(?::(?<column>\d+))?)?: )?(?<severity>error|warning|note): (?:(?<key>[\w\-]+(?:\.[\w\-]+)*): )?(?<text>.+)$)"));
  const auto match = pattern.match(line.trimmed());
  if (!match.hasMatch()) return std::nullopt;
  LogMessage message;
  message.file = match.captured(QStringLiteral("file"));
  message.line = match.captured(QStringLiteral("line")).toInt();
  message.column = match.captured(QStringLiteral("column")).toInt();
  message.severity = match.captured(QStringLiteral("severity"));
  message.key = match.captured(QStringLiteral("key"));
  message.message = match.captured(QStringLiteral("text"));
  return message;
}

}  // namespace thermohall::gui
