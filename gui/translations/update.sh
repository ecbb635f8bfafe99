#!/usr/bin/env bash
# Gathers the texts of the desktop into thermohall_de.ts; new ones are marked unfinished, old translations stay.
# Usage: update.sh <lupdate>, in the folder gui. Files are given one by one: some versions of lupdate do not end
# on a class whose header they read twice, so files without texts are left out.
set -euo pipefail
mapfile -t files < <(grep -rlE '\b(tr|say)\(|QT_TR' --include='*.cpp' --include='*.h' .)
mapfile -t headers < <(grep -rl Q_OBJECT --include='*.h' .)
# Free functions mark their texts with QT_TRANSLATE_NOOP and a context of their own.
exec timeout 120 "$1" -locations none -no-obsolete -I .. "${files[@]}" "${headers[@]}" -source-language en \
  -target-language de -ts translations/thermohall_de.ts
