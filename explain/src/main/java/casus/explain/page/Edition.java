// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

/// By what a page was made and from what.
///
/// @param version the version of the program
/// @param hash what identifies everything the page was made from
/// @param timeZones the version of the time-zone data that legal time was counted with
/// @param command the command line that makes this page again; empty if there is none
public record Edition(String version, String hash, String timeZones, String command) {}
