// SPDX-License-Identifier: Apache-2.0
/// Regions of a literate text.
@NullMarked
package casus.language.literate;

import org.jspecify.annotations.NullMarked;
