// SPDX-License-Identifier: Apache-2.0
/// Measurements of single parts, with JMH.
@NullMarked
package casus.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
