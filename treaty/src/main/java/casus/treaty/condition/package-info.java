// SPDX-License-Identifier: Apache-2.0
/// What must hold for a sentence to apply: a sealed tree of conditions with four-valued meaning.
package casus.treaty.condition;
