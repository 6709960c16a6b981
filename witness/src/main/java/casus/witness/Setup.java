// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.note.NoteSigner;
import casus.register.note.VerifierKey;
import casus.witness.http.Limits;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/// What a program that cosigns starts with.
///
/// @param address where it listens; port 0 for any that is free
/// @param prefix what its paths begin with, such as `/w1`; may be empty
/// @param keys its private keys, each of which cosigns; those of a mirror are not those of a
///   witness
/// @param state what it keeps its state in, made once by `prepare`: a file of a witness, a folder
///   of a mirror
/// @param logs the keys of the logs it looks after
/// @param limits how much of it one can have
public record Setup(
    InetSocketAddress address,
    String prefix,
    List<NoteSigner> keys,
    Path state,
    List<VerifierKey> logs,
    Limits limits) {
  /// Copies the lists.
  public Setup {
    keys = List.copyOf(keys);
    logs = List.copyOf(logs);
  }
}
