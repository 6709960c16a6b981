// SPDX-License-Identifier: Apache-2.0

/// Lines, words, times and findings of the formats written line by line: dockets, suppositions and
/// scenarios.
package casus.scenario.text;
