// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// Keys in devices that never give them away: the only module that calls code that is not Java. It
/// needs `--enable-native-access=casus.token`, and nothing else does.
@NullMarked
module casus.token {
  requires static org.jspecify;
  requires transitive casus.register;

  exports casus.token;
}
