// SPDX-License-Identifier: Apache-2.0
/// What several results, or one, ask of a bearer that it cannot do together. Start at `Conflicts`;
/// the rule is in `docs/concepts/conflict.md`.
package casus.engine.conflict;
