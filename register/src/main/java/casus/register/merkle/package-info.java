// SPDX-License-Identifier: Apache-2.0
/// The tree: hashes of RFC 6962, tiles, proofs of inclusion and consistency.
package casus.register.merkle;
