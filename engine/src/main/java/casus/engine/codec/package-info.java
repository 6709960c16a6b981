// SPDX-License-Identifier: Apache-2.0

/// Dockets as canonical bytes: one header line, then one line an entry. Start at [DocketCodec].
///
/// The format is told in `docs/reference/docket.md`. It is versioned, needs no library and is
/// guarded by a golden file.
package casus.engine.codec;
