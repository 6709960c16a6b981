// SPDX-License-Identifier: Apache-2.0
/// From the tree to the instrument: names become things, words become values.
package casus.language.resolve;
