#include "gui/report/report_facts_form.h"

#include <QEvent>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <functional>

#include "sim/scenario/yaml_edit.h"

namespace thermohall::gui {
namespace {

constexpr const char* note_key = "note";

QString text_of(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A text of several lines, whose end of editing is that the focus goes.
class NoteEdit : public QPlainTextEdit {
 public:
  explicit NoteEdit(std::function<void()> done) : done_(std::move(done)) { setTabChangesFocus(true); }

 protected:
  void focusOutEvent(QFocusEvent* event) override {
    QPlainTextEdit::focusOutEvent(event);
    done_();
  }

 private:
  std::function<void()> done_;
};

}  // namespace

ReportFactsForm::ReportFactsForm(QWidget* parent) : QWidget(parent) {
  auto* form = new QFormLayout(this);
  form->setContentsMargins(0, 0, 0, 0);
  form->setVerticalSpacing(4);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const std::pair<const char*, QString> fields[] = {{"title", tr("&Title")},
                                                    {"project", tr("Pro&ject")},
                                                    {"client", tr("&Client")},
                                                    {"prepared_by", tr("Prepared &by")},
                                                    {"checked_by", tr("C&hecked by")},
                                                    {"revision", tr("Re&vision")},
                                                    {"date", tr("&Date")}};
  for (const auto& [key, name] : fields) {
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(key));
    edit->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    form->addRow(name, edit);
    lines_.emplace_back(key, edit);
    connect(edit, &QLineEdit::editingFinished, this, [this, key = key, edit] { store(key, edit->text()); });
  }
  note_ = new NoteEdit([this] { store(note_key, note_->toPlainText()); });
  note_->setObjectName(QString::fromLatin1(note_key));
  note_->setAccessibleName(tr("Note"));
  note_->setFixedHeight(72);
  form->addRow(tr("&Note"), note_);
}

void ReportFactsForm::setFile(const QString& path) {
  if (path == path_) return;
  path_ = path;
  setEnabled(!path.isEmpty());
  load();
}

QString ReportFactsForm::file() const { return QFile::exists(path_) ? path_ : QString(); }

QString ReportFactsForm::fingerprint() const {
  QString all = note_->toPlainText();
  for (const auto& [key, edit] : lines_) all += QLatin1Char('\n') + edit->text();
  return all;
}

void ReportFactsForm::load() {
  const auto given = [text = text_of(path_)](const char* key) {
    try {
      const YamlEditor editor(text.toStdString());
      return QString::fromStdString(editor.scalar({"report", key}).value_or(std::string()));
    } catch (const YamlEditError&) {
      return QString();  // the batch program says what is wrong with the file
    }
  };
  for (const auto& [key, edit] : lines_) edit->setText(given(key));
  note_->setPlainText(given(note_key).trimmed());
}

void ReportFactsForm::store(const char* key, const QString& text) {
  if (path_.isEmpty()) return;
  const QString old = text_of(path_);
  try {
    YamlEditor editor(old.toStdString());
    const YamlPath place{"report", key};
    const std::string wanted = text.trimmed().toStdString();
    const std::optional<std::string> present = editor.scalar(place);
    if (QString::fromStdString(present.value_or(std::string())).trimmed().toStdString() == wanted) return;
    if (wanted.empty())
      editor.remove(place);
    else
      editor.set_scalar(place, wanted);
    QSaveFile file(path_);
    const QByteArray bytes = QByteArray::fromStdString(editor.text());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
      Q_EMIT failed(tr("%1 cannot be written: %2").arg(path_, file.errorString()));
      return;
    }
  } catch (const YamlEditError& fault) {
    Q_EMIT failed(QStringLiteral("%1: %2").arg(path_, QString::fromUtf8(fault.what())));
    return;
  }
  Q_EMIT changed();
}

}  // namespace thermohall::gui
