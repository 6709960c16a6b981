// SPDX-License-Identifier: Apache-2.0
/// Sets that are one array.
@NullMarked
package casus.engine.order;

import org.jspecify.annotations.NullMarked;
