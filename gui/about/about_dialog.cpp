#include "gui/about/about_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <vector>

// Resources of a static library are asked for, and by a function outside namespaces.
static void register_pictures() { Q_INIT_RESOURCE(application); }

namespace thermohall::gui {
namespace {

struct Part {
  const char *name, *licence, *address;
};

// The desktop's own and those that it takes over from the libraries of the batch program.
const std::vector<Part>& parts() {
  static const std::vector<Part> all{
      {"Qt 6", "LGPL-3", "https://www.qt.io"},
      {"Qt Quick 3D", "GPL-3", "https://www.qt.io"},
      {"Qt PDF, PDFium", "LGPL-3, BSD-3-Clause", "https://pdfium.googlesource.com"},
      {"QCustomPlot", "GPL-3", "https://www.qcustomplot.com"},
      {"HDF5", "BSD", "https://www.hdfgroup.org"},
      {"UDUNITS 2", "BSD", "https://www.unidata.ucar.edu/software/udunits"},
      {"libyaml", "MIT", "https://pyyaml.org/wiki/LibYAML"},
      {"fmt", "MIT", "https://fmt.dev"},
      {"Boost", "BSL-1.0", "https://www.boost.org"},
      {"Eigen", "MPL-2.0", "https://eigen.tuxfamily.org"}};
  return all;
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
  for (const Part& part : parts())
    text += QStringLiteral("<tr><td><a href='%3'>%1</a></td><td>%2</td></tr>")
                .arg(QString::fromUtf8(part.name), QString::fromUtf8(part.licence),
                     QString::fromUtf8(part.address));
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
