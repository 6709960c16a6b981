// SPDX-License-Identifier: Apache-2.0
/// Measured clocks: how long it took, in a real case, from the attack to the request, the meeting,
/// the decision and the first assistance.
package casus.scenario.clock;
