// SPDX-License-Identifier: Apache-2.0
/// The programs: what a command starts.
package casus.witness;
