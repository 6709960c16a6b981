// SPDX-License-Identifier: Apache-2.0

/// Instruments, a docket and two dates give an assessment. Pure: no clock, no file, no chance.
package casus.engine;
