// SPDX-License-Identifier: Apache-2.0
/// The common task: one small treaty, many short dockets, six totals.
@NullMarked
package casus.benchmarks.task;

import org.jspecify.annotations.NullMarked;
