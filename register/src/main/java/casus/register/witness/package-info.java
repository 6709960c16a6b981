// SPDX-License-Identifier: Apache-2.0
/// What passes between a log and its witnesses, and what a witness decides (C2SP tlog-witness). How
/// it travels is the edge's affair.
package casus.register.witness;
