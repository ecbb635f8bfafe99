#include "gui/air/airflow_service.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <cmath>

#include "gui/document/project.h"
#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

// The cells of this room are longer one way than the other.
TEST(AirflowService, SliceLiesOnTheWholeHall) {
  const ProgramSample sample;
  Project project;
  QString fault;
  ASSERT_TRUE(project.open(sample.path(), fault)) << fault.toStdString();
  AirflowService service(project);
  QSignalSpy answered(&service, &AirflowService::answered);
  service.setEnabled(true);
  ASSERT_TRUE(answered.wait(20000));
  const QRectF place_m = service.slice().place_m;
  EXPECT_NEAR(place_m.left(), 0, 1e-6);
  EXPECT_NEAR(place_m.top(), 0, 1e-6);
  EXPECT_NEAR(place_m.width(), 5, 1e-6);
  EXPECT_NEAR(place_m.height(), 4, 1e-6);
  EXPECT_GT(std::abs(place_m.width() / service.slice().nx - place_m.height() / service.slice().ny), 1e-3);
}

}  // namespace
}  // namespace thermohall::gui
