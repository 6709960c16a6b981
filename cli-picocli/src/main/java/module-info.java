// SPDX-License-Identifier: Apache-2.0
/// The command-line library picocli, unchanged, compiled for today's Java.
module info.picocli {
  requires static java.sql;

  exports picocli;
}
