// SPDX-License-Identifier: Apache-2.0
/// The immutable model of a checked instrument: what a treaty file says, after reading and before
/// any fact.
///
/// Factories and converters use the verbs of `java.time`: `of`, `parse`, `from`, `with`, `plus`,
/// `minus`, `to`, `at`, `is`, `has`. Nothing here reads a clock, a file or the environment. Start
/// at [Instrument], then read `casus.language` (how text becomes one) or `casus.engine` (what
/// follows from one).
package casus.treaty;
