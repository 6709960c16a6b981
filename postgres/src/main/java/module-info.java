// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// The register kept in PostgreSQL, and a PostgreSQL of one's own for those who run none. The only
/// module that speaks SQL.
@NullMarked
module casus.postgres {
  requires static org.jspecify;
  requires transitive casus.register;
  requires transitive java.sql;
  requires flyway.core;
  requires java.logging;
  requires java.naming;
  requires org.postgresql.jdbc;
  requires org.tukaani.xz;

  exports casus.postgres;
  exports casus.postgres.launcher;
}
