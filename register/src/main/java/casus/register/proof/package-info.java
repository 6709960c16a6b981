// SPDX-License-Identifier: Apache-2.0
/// Proof files, for anybody to check without asking anyone: that some bytes are in a log, that a
/// log signed what contradicts itself, that somebody promised to hand bytes in.
package casus.register.proof;
