// SPDX-License-Identifier: Apache-2.0
/// A text that was handed over, and places in it.
package casus.language.source;
