// SPDX-License-Identifier: Apache-2.0
/// The tree of a text.
@NullMarked
package casus.language.syntax;

import org.jspecify.annotations.NullMarked;
