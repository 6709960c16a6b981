// SPDX-License-Identifier: Apache-2.0
package casus.cli;

/// How wide lines may be.
final class Columns {
  private static final int USUAL = 100;
  private static final int LEAST = 40;
  private static final int MOST = 120;

  private Columns() {}

  /// Returns the width of the terminal as the launcher found it, within what can be read well; 100
  /// where there is none.
  static int ofTerminal() {
    // an empty one is read by way of an exception, and the launcher leaves it empty mostly
    boolean told = !System.getProperty("casus.columns", "").isEmpty();
    int columns = told ? Integer.getInteger("casus.columns", USUAL) : USUAL;
    return columns <= 0 ? USUAL : Math.clamp(columns, LEAST, MOST);
  }
}
