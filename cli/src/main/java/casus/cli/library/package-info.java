// SPDX-License-Identifier: Apache-2.0

/// Treaties, dockets, suppositions and scenarios as files in folders. Start at [TreatyLibrary].
package casus.cli.library;
