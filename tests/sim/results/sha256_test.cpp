#include "sim/results/sha256.h"

#include <gtest/gtest.h>

#include <fstream>

#include "sim/base/diagnostic.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

// Messages and digests: NIST, Cryptographic Standards and Guidelines, examples with intermediate values for
// FIPS 180-4 (one block, two blocks), and the million letters of the older FIPS 180-2, appendix B.3.
TEST(Sha256, AgreesWithThePublishedExamples) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex(std::string(1000000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, TheWayAMessageIsCutDoesNotMatter) {
  for (std::size_t length = 50; length < 140; ++length) {  // around the padding edges at 56, 64, 120, 128
    const std::string message(length, 'x');
    Sha256 hash;
    for (const char c : message) hash.update({&c, 1});
    EXPECT_EQ(hash.hex(), sha256_hex(message)) << length;
  }
}

TEST(Sha256, AFileHasTheDigestOfItsContent) {
  const TemporaryFolder folder;
  const std::string content(200000, 'q');
  std::ofstream(folder / "f", std::ios::binary) << content;
  EXPECT_EQ(sha256_of_file(folder / "f"), sha256_hex(content));
}

TEST(Sha256, AFileThatCannotBeReadIsAFileError) {
  const TemporaryFolder folder;
  EXPECT_THROW(sha256_of_file(folder / "absent"), FileError);
  EXPECT_THROW(sha256_of_file(folder.path()), FileError);
}

}  // namespace
}  // namespace thermohall
