// SPDX-License-Identifier: Apache-2.0
/// The docket: an ordered record of acts, each with who put it there, when it occurred and when it
/// was lodged.
///
/// A docket never says that something is true; it says who said so, and when.
package casus.engine.docket;
