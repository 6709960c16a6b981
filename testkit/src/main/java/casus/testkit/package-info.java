// SPDX-License-Identifier: Apache-2.0
/// What tests share. Knows no Casus type.
@NullMarked
package casus.testkit;

import org.jspecify.annotations.NullMarked;
