#pragma once

#include <QString>
#include <QWidget>

namespace thermohall::gui {

struct Workspace;

/// One page of the tab Results. A page reads its part of the file when it comes into sight, in the reading
/// thread; answers to questions about an earlier file are dropped.
class ResultsPage : public QWidget {
  Q_OBJECT
 public:
  ResultsPage(Workspace& workspace, QWidget* parent = nullptr);

  /// The results to show; empty for none. `version` changes when the file was written again.
  void setFile(const QString& path, qint64 version);
  const QString& file() const { return path_; }

 Q_SIGNALS:
  void failed(const QString& message);

 protected:
  void showEvent(QShowEvent* event) override;
  /// Reads and draws file(), which is not empty.
  virtual void load() = 0;
  /// There is nothing to show.
  virtual void clear() = 0;

  /// Reads in the reading thread and hands the answer to `use`, unless another file is on view by then.
  template <class Read, class Use>
  void ask(Read read, Use use);

  Workspace& workspace_;

 private:
  void loadIfSeen();

  QString path_;
  qint64 version_ = 0;
  int request_ = 0;
  bool loaded_ = true;
};

}  // namespace thermohall::gui

#include "gui/app/workspace.h"

namespace thermohall::gui {

template <class Read, class Use>
void ResultsPage::ask(Read read, Use use) {
  using Answer = std::invoke_result_t<Read&, const ResultsFile&>;
  workspace_.reading.read(
      path_, this, std::move(read),
      [this, request = request_, use = std::move(use)](const Answer& answer) mutable {
        if (request == request_) use(answer);
      },
      [this, request = request_](const QString& message) {
        if (request == request_) Q_EMIT failed(message);
      });
}

}  // namespace thermohall::gui
