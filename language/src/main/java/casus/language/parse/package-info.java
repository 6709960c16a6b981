// SPDX-License-Identifier: Apache-2.0
/// From characters to the lossless tree, with every fault of the file reported at once.
package casus.language.parse;
