// SPDX-License-Identifier: Apache-2.0
/// A user's own copy of an authentic text, held against the fingerprints a dossier carries: the
/// words themselves are in no dossier.
package casus.scenario.wording;
