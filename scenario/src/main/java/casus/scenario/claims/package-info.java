// SPDX-License-Identifier: Apache-2.0
/// What was said of a text and what is known to have happened, as aligned text beside the text
/// itself: told apart from dockets, because nothing follows from it.
package casus.scenario.claims;
