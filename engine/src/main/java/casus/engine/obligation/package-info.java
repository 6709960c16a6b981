// SPDX-License-Identifier: Apache-2.0
/// Who owes what to whom, by when, and what became of it.
package casus.engine.obligation;
