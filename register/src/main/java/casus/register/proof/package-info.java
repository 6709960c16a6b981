// SPDX-License-Identifier: Apache-2.0
/// Proof files: that some bytes are in a log, for anybody to check without asking anyone.
package casus.register.proof;
