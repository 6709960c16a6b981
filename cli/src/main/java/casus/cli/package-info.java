// SPDX-License-Identifier: Apache-2.0
/// `Main` and one class per command.
package casus.cli;
