// SPDX-License-Identifier: Apache-2.0
/// Texts bred to break what reads them. Every target takes any bytes at all and throws only if
/// something that must hold does not. Start with `Target`, then `Campaign`.
@NullMarked
package casus.fuzz;

import org.jspecify.annotations.NullMarked;
