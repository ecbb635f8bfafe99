#include "gui/translations/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStringList>
#include <QTranslator>

// Resources of a static library are asked for, and by a function outside namespaces.
static void register_translations() { Q_INIT_RESOURCE(translations); }

namespace thermohall::gui {
namespace {

/// Free functions speak through QObject::tr() while their texts are gathered under the namespace, and tables
/// of texts name their class without it; one word has one translation, so another context may help out.
class Translator : public QTranslator {
 public:
  using QTranslator::QTranslator;
  QString translate(const char* context, const char* text, const char* comment, int n) const override {
    const QByteArray whole(context);
    const QByteArray own = whole.mid(whole.lastIndexOf(':') + 1);
    for (const char* where : {context, own.constData(), "thermohall::gui", "QObject"}) {
      const QString found = QTranslator::translate(where, text, comment, n);
      if (!found.isEmpty()) return found;
    }
    return {};
  }
};

const QStringList& translated() {
  static const QStringList languages{QStringLiteral("de")};
  return languages;
}

}  // namespace

QString window_language() {
  QString wanted = QSettings().value(QStringLiteral("language")).toString();
  if (wanted == QLatin1String("en")) return wanted;
  if (!translated().contains(wanted)) wanted = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
  return translated().contains(wanted) ? wanted : QStringLiteral("en");
}

void install_language(QCoreApplication& application, const QString& language) {
  register_translations();
  for (QTranslator* before : application.findChildren<QTranslator*>(Qt::FindDirectChildrenOnly)) {
    QCoreApplication::removeTranslator(before);
    delete before;
  }
  if (!translated().contains(language)) return;
  // The words of Qt's own dialogs first: ours are asked before them.
  auto* of_qt = new QTranslator(&application);
  if (of_qt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(of_qt);
  auto* ours = new Translator(&application);
  if (ours->load(QStringLiteral(":/translations/thermohall_%1.qm").arg(language)))
    QCoreApplication::installTranslator(ours);
}

}  // namespace thermohall::gui
