// SPDX-License-Identifier: Apache-2.0

/// The immutable model of a checked instrument. Requires nothing.
package casus.treaty;
