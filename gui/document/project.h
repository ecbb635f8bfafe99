#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "gui/document/scenario_document.h"

namespace thermohall::gui {

/// The designs that are open together: one scenario file, or the designs of a study file, each a document of
/// its own. One of them is current; views follow it.
class Project : public QObject {
  Q_OBJECT
 public:
  explicit Project(QObject* parent = nullptr);

  /// Opens a scenario or a study (told apart by `format:`) in place of what is open.
  bool open(const QString& path, QString& fault);
  /// Adds a scenario file as a further design.
  bool add(const QString& path, QString& fault);
  /// Takes a design out of the window; its file stays.
  void remove(int index);
  void close();

  int count() const { return static_cast<int>(designs_.size()); }
  ScenarioDocument* design(int index) const {
    return designs_[static_cast<std::size_t>(index)].document.get();
  }
  /// Key of the design in the study, else the name of the file.
  QString designId(int index) const { return designs_[static_cast<std::size_t>(index)].id; }
  int currentIndex() const { return current_; }
  /// The design on view, or nullptr.
  ScenarioDocument* current() const { return current_ < 0 ? nullptr : design(current_); }
  void setCurrent(int index);
  /// The study file, or empty.
  const QString& studyPath() const { return study_path_; }
  bool isModified() const;

 Q_SIGNALS:
  /// Another design is on view; nullptr when nothing is open.
  void currentChanged(thermohall::gui::ScenarioDocument* document);
  /// Designs were added, removed, renamed or saved.
  void designsChanged();
  /// The current design's text changed (forwarded, so that views need not rewire).
  void edited();

 private:
  struct Design {
    QString id;
    std::unique_ptr<ScenarioDocument> document;
  };
  bool append(const QString& id, const QString& path, QString& fault);

  std::vector<Design> designs_;
  QString study_path_;
  int current_ = -1;
};

}  // namespace thermohall::gui
