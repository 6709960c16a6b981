// SPDX-License-Identifier: Apache-2.0
/// Voting rules, in exact arithmetic.
package casus.treaty.vote;
