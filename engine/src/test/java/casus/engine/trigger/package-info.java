// SPDX-License-Identifier: Apache-2.0
/// Examples of what is told of a condition: grounds, what is missing, and how bodies decide.
@NullMarked
package casus.engine.trigger;

import org.jspecify.annotations.NullMarked;
