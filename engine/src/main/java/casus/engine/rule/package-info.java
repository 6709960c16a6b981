// SPDX-License-Identifier: Apache-2.0
/// The transition table: an instrument under a choice, with brackets decided and open places filled
/// by readings.
package casus.engine.rule;
