// SPDX-License-Identifier: Apache-2.0
/// The common task done by others, and all of them side by side.
@NullMarked
package casus.benchmarks.rival;

import org.jspecify.annotations.NullMarked;
