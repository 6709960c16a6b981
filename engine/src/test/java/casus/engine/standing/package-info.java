// SPDX-License-Identifier: Apache-2.0
/// Examples of who is bound, since when and why.
@NullMarked
package casus.engine.standing;

import org.jspecify.annotations.NullMarked;
