// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.MalformedException;
import casus.register.log.StorageException;
import casus.register.note.SignedNote;
import casus.register.proof.InclusionPromise;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The promises in a folder, each read once.
final class Promises {
  static final String FOLDER = "promises";

  private static final String FILES = "*.promise";

  private final Path folder;
  private final SortedSet<Path> read = new TreeSet<>();

  Promises(Path folder) {
    this.folder = folder;
  }

  /// Reads the files that have come in since the last time. What is no promise is passed over.
  List<InclusionPromise> arrived() {
    List<InclusionPromise> promises = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return promises;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
      for (Path file : files) {
        if (read.add(file) && Files.size(file) <= SignedNote.MOST_BYTES) {
          try {
            promises.add(InclusionPromise.parse(Files.readAllBytes(file)));
          } catch (MalformedException none) {
            // somebody else's file
          }
        }
      }
    } catch (IOException | DirectoryIteratorException failure) {
      throw new StorageException("The promises in " + folder + " cannot be read.", failure);
    }
    return promises;
  }
}
