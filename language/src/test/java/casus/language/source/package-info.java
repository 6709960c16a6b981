// SPDX-License-Identifier: Apache-2.0
/// Places in a text.
@NullMarked
package casus.language.source;

import org.jspecify.annotations.NullMarked;
