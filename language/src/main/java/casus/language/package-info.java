// SPDX-License-Identifier: Apache-2.0
/// From text to instrument and back: the facade.
///
/// The stages are packages of their own and are passed in this order: `source` (text and places),
/// `literate` (which parts are read), `parse` (text to a lossless `syntax` tree), `resolve` (tree
/// to instrument), `check` (what a reader of the text would want to know), `format` (tree to text).
package casus.language;
