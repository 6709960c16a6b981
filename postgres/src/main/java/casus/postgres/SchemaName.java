// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import java.util.regex.Pattern;

/// The schema a log has to itself.
///
/// @param value a name that needs no quoting: lower-case letters, digits, underscores
public record SchemaName(String value) {
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /// Where the first log of a database is kept.
  public static final SchemaName CASUS = new SchemaName("casus");

  /// Refuses what would need quoting, and names that PostgreSQL keeps for itself.
  ///
  /// @throws IllegalArgumentException if it is such a name
  public SchemaName {
    if (!PLAIN.matcher(value).matches() || value.startsWith("pg_") || value.equals("public")) {
      throw new IllegalArgumentException("no name for the schema of a log: " + value);
    }
  }
}
