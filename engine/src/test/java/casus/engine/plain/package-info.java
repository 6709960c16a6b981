// SPDX-License-Identifier: Apache-2.0
/// Parts of the quick way.
@NullMarked
package casus.engine.plain;

import org.jspecify.annotations.NullMarked;
