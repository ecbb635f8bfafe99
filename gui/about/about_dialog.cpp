#include "gui/about/about_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <span>

// Resources of a static library are asked for, and by a function outside namespaces.
static void register_pictures() { Q_INIT_RESOURCE(application); }

namespace thermohall::gui {
namespace {

struct Part {
  const char *name, *licence, *address;
};

// As the copyright files of the Debian packages state them.
constexpr Part of_the_window[] = {
    {"Qt 6", "LGPL-3 or GPL-2", "https://www.qt.io"},
    {"Qt Quick 3D", "GPL-3", "https://www.qt.io"},
    {"Qt PDF, PDFium", "LGPL-3; BSD-3-Clause, Apache-2.0", "https://pdfium.googlesource.com"},
    {"QCustomPlot", "GPL-3 or later", "https://www.qcustomplot.com"}};
constexpr Part of_both[] = {{"HDF5", "BSD-3-Clause", "https://www.hdfgroup.org"},
                            {"UDUNITS 2", "BSD (UCAR)", "https://www.unidata.ucar.edu/software/udunits"},
                            {"Expat", "MIT", "https://libexpat.github.io"},
                            {"libyaml", "MIT", "https://pyyaml.org/wiki/LibYAML"},
                            {"fmt", "MIT", "https://fmt.dev"},
                            {"Boost", "BSL-1.0", "https://www.boost.org"},
                            {"Eigen", "MPL-2.0", "https://eigen.tuxfamily.org"},
                            {"GNU C library", "LGPL-2.1 or later", "https://www.gnu.org/software/libc"},
                            {"GCC runtime", "GPL-3 with runtime exception", "https://gcc.gnu.org"}};
constexpr Part of_the_program[] = {{"cairo", "LGPL-2.1 or MPL-1.1", "https://www.cairographics.org"},
                                   {"Pango", "LGPL-2 or later", "https://pango.gnome.org"},
                                   {"librsvg", "LGPL-2 or later", "https://wiki.gnome.org/Projects/LibRsvg"},
                                   {"GLib", "LGPL-2.1 or later", "https://docs.gtk.org/glib"},
                                   {"CLI11", "BSD-3-Clause", "https://github.com/CLIUtils/CLI11"},
                                   {"JSON for Modern C++", "MIT", "https://json.nlohmann.me"}};

QString rows_of(const QString& heading, std::span<const Part> parts) {
  QString rows = QStringLiteral("<tr><td colspan='2'><b>%1</b></td></tr>").arg(heading);
  for (const Part& part : parts)
    rows += QStringLiteral("<tr><td><a href='%3'>%1</a></td><td>%2</td></tr>")
                .arg(QString::fromUtf8(part.name), QString::fromUtf8(part.licence),
                     QString::fromUtf8(part.address));
  return rows;
}

}  // namespace

QIcon application_icon() {
  register_pictures();
  return QIcon(QStringLiteral(":/app/thermohall.svg"));
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("About Thermohall"));
  setMinimumSize(560, 560);
  auto* layout = new QVBoxLayout(this);
  auto* head = new QHBoxLayout;
  auto* picture = new QLabel;
  picture->setPixmap(application_icon().pixmap(64, 64));
  head->addWidget(picture);
  auto* names = new QVBoxLayout;
  auto* name = new QLabel(QStringLiteral("Thermohall"));
  name->setProperty("role", QStringLiteral("headline"));
  auto* version = new QLabel(
      tr("Version %1 · Qt %2").arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())));
  version->setProperty("role", QStringLiteral("caption"));
  version->setTextInteractionFlags(Qt::TextSelectableByMouse);
  names->addWidget(name);
  names->addWidget(version);
  head->addLayout(names, 1);
  layout->addLayout(head);

  QString text =
      QStringLiteral("<p>%1</p><p>%2</p><p>%3</p><table cellpadding='4'>")
          .arg(
              tr("Lays out data halls and compares their cooling: heat, energy, water, cost and failure "
                 "time."),
              tr("The sources of Thermohall are under the Apache License 2.0. This program is linked with "
                 "QCustomPlot and Qt Quick 3D and is therefore distributed under the GNU General Public "
                 "License, version 3: whoever passes it on also passes on, or offers, its complete sources."),
              tr("It comes without any warranty. Built with:"));
  text += rows_of(tr("This window"), of_the_window) + rows_of(tr("Window and batch program"), of_both) +
          rows_of(tr("Batch program, which runs as a process of its own"), of_the_program);
  auto* body = new QTextBrowser;
  body->setObjectName(QStringLiteral("about_text"));
  body->setAccessibleName(tr("Licences"));
  body->setOpenExternalLinks(true);
  body->setHtml(text + QStringLiteral("</table>"));
  layout->addWidget(body, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout->addWidget(buttons);
}

}  // namespace thermohall::gui
