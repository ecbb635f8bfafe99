#pragma once

#include <QList>
#include <QString>

namespace thermohall::gui {

/// A shipped scenario or study.
struct Template {
  QString path, name, description;
  bool study = false;
};

/// The scenarios and studies beside the equipment library, in alphabetical order of their folders.
QList<Template> shipped_templates();

/// Makes a scenario of its own from a shipped one: the file and what it extends, resolved into one text.
/// False with a message when it cannot be written or exists.
bool make_from_template(const Template& from, const QString& path, QString& fault);

}  // namespace thermohall::gui
