// SPDX-License-Identifier: Apache-2.0
/// Signed notes, checkpoints, cosignatures, and the keys that make and check them.
package casus.register.note;
