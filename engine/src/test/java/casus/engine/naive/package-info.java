// SPDX-License-Identifier: Apache-2.0
/// A second meaning of `docs/concepts/semantics.md`: recomputed from the whole docket at every
/// instant, one method a rule, obviously right over fast. Start at `NaiveEngine`. The generators of
/// random instruments and dockets and the laws that compare both programs stand here too.
package casus.engine.naive;
