// SPDX-License-Identifier: Apache-2.0
/// Tests of the whole: layers, forbidden calls, tidiness.
@NullMarked
package casus.conformance;

import org.jspecify.annotations.NullMarked;
