// SPDX-License-Identifier: Apache-2.0
/// How fast a log takes entries, and how fast it is verified.
@NullMarked
package casus.benchmarks.register;

import org.jspecify.annotations.NullMarked;
