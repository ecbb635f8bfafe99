#include "gui/plan/dxf_reader.h"

#include <gtest/gtest.h>

namespace thermohall::gui {
namespace {

QByteArray drawing(const char* entities) {
  return QByteArray("0\nSECTION\n2\nENTITIES\n") + entities + "0\nENDSEC\n0\nEOF\n";
}

void expect_bounds(const QPainterPath& path, double left, double top, double right, double bottom) {
  const QRectF box = path.boundingRect();
  EXPECT_NEAR(box.left(), left, 1e-3);
  EXPECT_NEAR(box.top(), top, 1e-3);
  EXPECT_NEAR(box.right(), right, 1e-3);
  EXPECT_NEAR(box.bottom(), bottom, 1e-3);
}

TEST(DxfReader, LinesGoDownWhereTheDrawingGoesUp) {
  expect_bounds(read_dxf(drawing("0\nLINE\n10\n1\n20\n2\n11\n5\n21\n4\n")), 1, -4, 5, -2);
}

TEST(DxfReader, CirclesAndArcs) {
  expect_bounds(read_dxf(drawing("0\nCIRCLE\n10\n3\n20\n3\n40\n2\n")), 1, -5, 5, -1);
  // A quarter from east to north: up in the drawing.
  expect_bounds(read_dxf(drawing("0\nARC\n10\n0\n20\n0\n40\n2\n50\n0\n51\n90\n")), 0, -2, 2, 0);
}

TEST(DxfReader, ClosedPolylinesAndBulges) {
  const auto path =
      read_dxf(drawing("0\nLWPOLYLINE\n90\n3\n70\n1\n10\n0\n20\n0\n10\n4\n20\n0\n10\n4\n20\n3\n"));
  expect_bounds(path, 0, -3, 4, 0);
  EXPECT_NEAR(path.length(), 12, 1e-6);  // 4 + 3 + 5
  // A bulge of 1 is half a circle, on the right of the way from west to east: below it.
  expect_bounds(read_dxf(drawing("0\nLWPOLYLINE\n90\n2\n70\n0\n10\n0\n20\n0\n42\n1\n10\n2\n20\n0\n")), 0, 0,
                2, 1);
}

TEST(DxfReader, OldPolylinesHaveVerticesOfTheirOwn) {
  expect_bounds(
      read_dxf(drawing("0\nPOLYLINE\n70\n0\n0\nVERTEX\n10\n1\n20\n1\n0\nVERTEX\n10\n6\n20\n2\n0\nSEQEND\n")),
      1, -2, 6, -1);
}

TEST(DxfReader, WindowsLineEndsOtherSectionsAndOtherEntitiesDoNoHarm) {
  QByteArray text = "0\nSECTION\n2\nBLOCKS\n0\nLINE\n10\n0\n20\n0\n11\n99\n21\n99\n0\nENDSEC\n";
  text += drawing("0\nTEXT\n10\n50\n20\n50\n1\nhello\n0\nLINE\n10\n0\n20\n0\n11\n1\n21\n1\n");
  text.replace("\n", "\r\n");
  expect_bounds(read_dxf(text), 0, -1, 1, 0);
}

TEST(DxfReader, WhatIsNoDrawingGivesNothing) {
  EXPECT_TRUE(read_dxf("").isEmpty());
  EXPECT_TRUE(read_dxf("this is a letter\nnot a drawing\n").isEmpty());
  EXPECT_TRUE(read_dxf("0\nSECTION\n2\nENTITIES\n0\nLINE\n10").isEmpty());
}

}  // namespace
}  // namespace thermohall::gui
