// SPDX-License-Identifier: Apache-2.0

/// Command lines: how a command describes its words, and how they are read. Start at [Usage].
package casus.cli.line;
