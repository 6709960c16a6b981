// SPDX-License-Identifier: Apache-2.0
/// From a tree to its one canonical layout.
package casus.language.format;
