// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/// So many at once, and of each address only so many.
public final class Places {
  private final Semaphore free;
  private final int each;
  private final ConcurrentMap<InetAddress, Integer> held = new ConcurrentHashMap<>();

  /// @param all how many there are
  /// @param each how many of them one address may hold
  public Places(int all, int each) {
    free = new Semaphore(all);
    this.each = each;
  }

  /// Takes a place, if one is free for this address.
  ///
  /// @param from the address
  /// @return false if there is none
  public boolean enter(InetAddress from) {
    if (!free.tryAcquire()) {
      return false;
    }
    if (held.merge(from, 1, Integer::sum) > each) {
      leave(from);
      return false;
    }
    return true;
  }

  /// Gives a place back.
  ///
  /// @param from the address that [#enter] was true for
  public void leave(InetAddress from) {
    held.computeIfPresent(from, (_, count) -> count == 1 ? null : count - 1);
    free.release();
  }
}
