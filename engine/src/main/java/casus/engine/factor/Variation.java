// SPDX-License-Identifier: Apache-2.0
package casus.engine.factor;

import casus.engine.Assessment;

/// What follows if one contested thing is taken another way than in the baseline.
///
/// @param factor the thing and how it is taken
/// @param assessment what follows then
/// @param matters true if any obligation differs from the baseline in status or by when
public record Variation(Factor factor, Assessment assessment, boolean matters) {}
