// SPDX-License-Identifier: Apache-2.0
/// Findings about a text: a stable code, a place, one plain sentence, and what to write instead.
package casus.treaty.diagnostic;
