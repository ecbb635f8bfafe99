#pragma once

/// How the loops over the cells of a row are compiled. THERMOHALL_INDEPENDENT before a loop: its turns do not
/// depend on each other, whatever the pointers look like. THERMOHALL_VECTOR_CLONES before a function:
/// compiled twice, with four numbers at a time for processors that can (AVX2) and with two for all others;
/// the program chooses when it starts. Fused multiplication is not among it, so both give the same bits.
/// Sanitizers cannot follow such a choice and get one version.
#if defined(__GNUC__) && !defined(__clang__)
#define THERMOHALL_INDEPENDENT _Pragma("GCC ivdep")
#if defined(__x86_64__) && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define THERMOHALL_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#endif
#else
#define THERMOHALL_INDEPENDENT
#endif
#ifndef THERMOHALL_VECTOR_CLONES
#define THERMOHALL_VECTOR_CLONES
#endif
