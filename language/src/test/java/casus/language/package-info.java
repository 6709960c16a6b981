// SPDX-License-Identifier: Apache-2.0
/// Texts that are accepted and rejected, with what is found in them, and the laws of reading.
package casus.language;
