#pragma once

#include <QString>
#include <optional>

namespace thermohall::gui {

/// A fault that the batch program reports, "file:line:column: error: key: message", as parts. The key is
/// there only when it looks like one ("rows.A.type").
struct LogMessage {
  QString file, severity, key, message;
  int line = 0, column = 0;

  bool isError() const { return severity == QLatin1String("error"); }
};

/// Nothing for lines that are no faults.
std::optional<LogMessage> log_message(const QString& line);

}  // namespace thermohall::gui
