#pragma once

#include <QString>

class QCoreApplication;

namespace thermohall::gui {

/// The language the window speaks: the setting "language" ("system", "en", "de"), where "system" and unknown
/// words stand for the language of the desktop session, and English for languages without a translation.
QString window_language();

/// Translates all texts of this application made from now on. Texts without a translation stay English.
void install_language(QCoreApplication& application, const QString& language);

}  // namespace thermohall::gui
