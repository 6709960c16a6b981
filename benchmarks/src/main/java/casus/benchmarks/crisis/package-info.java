// SPDX-License-Identifier: Apache-2.0
/// A whole crisis as one docket, of any size: hundreds of occurrences, their series, and everything
/// that is said and done about them.
@NullMarked
package casus.benchmarks.crisis;

import org.jspecify.annotations.NullMarked;
