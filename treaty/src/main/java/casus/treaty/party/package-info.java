// SPDX-License-Identifier: Apache-2.0
/// Who takes part in an instrument: parties, roles, and the ways a sentence points at them.
package casus.treaty.party;
