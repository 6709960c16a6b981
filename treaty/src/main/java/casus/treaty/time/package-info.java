// SPDX-License-Identifier: Apache-2.0
/// Lengths of time as treaties count them, and the instants at which they end. No clock.
package casus.treaty.time;
