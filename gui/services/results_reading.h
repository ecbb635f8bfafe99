#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QThreadPool>
#include <exception>
#include <map>
#include <memory>
#include <type_traits>
#include <utility>

#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// Reads results files beside the window. The HDF5 library is not made for several threads at a time, so all
/// reading of the desktop goes through this one thread; files stay open between requests and are opened again
/// when they change on disk. Nothing here blocks the caller.
class ResultsReading : public QObject {
  Q_OBJECT
 public:
  explicit ResultsReading(QObject* parent = nullptr);
  ~ResultsReading() override;

  /// Calls `what(const ResultsFile&)` in the reading thread. The future fails with what that or the opening
  /// of the file throws (FileError, std::out_of_range).
  template <class Read>
  auto read(const QString& path, Read what) {
    using Answer = std::invoke_result_t<Read&, const ResultsFile&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    pool_.start([this, path, promise, what = std::move(what)]() mutable {
      try {
        if constexpr (std::is_void_v<Answer>)
          what(file(path));
        else
          promise->addResult(what(file(path)));
      } catch (...) {
        promise->setException(std::current_exception());
      }
      promise->finish();
    });
    return promise->future();
  }

  /// The same with the answer delivered to `use` in the thread of `context`, unless that is gone by then;
  /// what goes wrong goes to `fail` as one line.
  template <class Read, class Use, class Fail>
  void read(const QString& path, QObject* context, Read what, Use use, Fail fail) {
    read(path, std::move(what))
        .then(context, std::move(use))
        .onFailed(context, [fail = std::move(fail)](const std::exception& error) mutable {
          fail(QString::fromUtf8(error.what()));
        });
  }

  /// Calls `what()` in the reading thread: for files that are no results of a run (the index of a study).
  template <class Work, class Use, class Fail>
  void run(QObject* context, Work what, Use use, Fail fail) {
    using Answer = std::invoke_result_t<Work&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    pool_.start([promise, what = std::move(what)]() mutable {
      try {
        promise->addResult(what());
      } catch (...) {
        promise->setException(std::current_exception());
      }
      promise->finish();
    });
    promise->future()
        .then(context, std::move(use))
        .onFailed(context, [fail = std::move(fail)](const std::exception& error) mutable {
          fail(QString::fromUtf8(error.what()));
        });
  }

  /// For tests: waits until everything asked for so far was read.
  void waitForDone() { pool_.waitForDone(); }

 private:
  struct OpenFile {
    qint64 changed_ms = 0, size = 0;
    std::unique_ptr<ResultsFile> file;
  };
  const ResultsFile& file(const QString& path);  // in the reading thread

  QThreadPool pool_;
  std::map<QString, OpenFile> open_;
};

}  // namespace thermohall::gui
