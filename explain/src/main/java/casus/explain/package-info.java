// SPDX-License-Identifier: Apache-2.0

/// Provisions and grounds rendered as sentences, from message catalogues.
package casus.explain;
