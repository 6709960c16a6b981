// SPDX-License-Identifier: Apache-2.0
/// The fold and what comes out of it. Start at `Engine`, then `Assessment`; how a conclusion is
/// grounded is in `casus.engine.grounds`. The whole meaning stands in `docs/concepts/semantics.md`.
package casus.engine;
