// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.treaty.place.Atlas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The outlines of Ukraine's first-level units that the build puts beside the model.
public final class BundledAtlas {
  private BundledAtlas() {}

  /// Returns the outlines, which are read when they are first looked at.
  public static Atlas ukraine() {
    return Atlas.onDemand(BundledAtlas::text);
  }

  private static String text() {
    try (InputStream in = Atlas.class.getResourceAsStream("ukraine.atlas")) {
      if (in == null) {
        throw new IllegalStateException("the outlines of units are missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
