// SPDX-License-Identifier: Apache-2.0
/// Mirrors: a witness that also stores and serves the entries, and what feeds one.
package casus.witness.mirror;
