// SPDX-License-Identifier: Apache-2.0
<<<<<<< HEAD
/// The fold and what comes out of it. Start at `Engine`, then `Assessment`; how a conclusion is grounded is in
/// `casus.engine.grounds`. The whole meaning stands in `docs/concepts/semantics.md`.
=======

/// Instruments, a docket and two dates give an assessment. Pure: no clock, no file, no chance.
>>>>>>> house
package casus.engine;
