// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// What a guarantor runs beside a log, and what a log asks them with: witness, mirror, monitor, and
/// the front a log is read by. The only module that opens a socket.
@NullMarked
module casus.witness {
  requires transitive casus.register;
  requires transitive java.net.http;
  requires jdk.httpserver;
  requires static org.jspecify;

  exports casus.witness;
  exports casus.witness.copy;
  exports casus.witness.http;
  exports casus.witness.mirror;
  exports casus.witness.monitor;
  exports casus.witness.store;
  exports casus.witness.view;
}
