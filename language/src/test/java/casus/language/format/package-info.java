// SPDX-License-Identifier: Apache-2.0
/// Laying texts out.
@NullMarked
package casus.language.format;

import org.jspecify.annotations.NullMarked;
