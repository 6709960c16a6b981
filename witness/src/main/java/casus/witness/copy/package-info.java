// SPDX-License-Identifier: Apache-2.0
/// A copy of a log that takes nothing it has not checked against a signed root.
package casus.witness.copy;
