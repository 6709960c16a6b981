// SPDX-License-Identifier: Apache-2.0
/// The lossless tree of a file: every word, mark, comment and blank is a leaf.
///
/// Law: the texts of all leaves, one after the other, are the file.
package casus.language.syntax;
