// SPDX-License-Identifier: Apache-2.0
/// Who is bound by an instrument, how and since when (VCLT 11-25).
package casus.engine.standing;
