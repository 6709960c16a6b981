// SPDX-License-Identifier: Apache-2.0
/// How answers are put on a terminal, or into JSON.
package casus.cli.output;
