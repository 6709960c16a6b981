// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.note.Algorithm;
import casus.register.note.Checkpoint;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.SignedNote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A process that writes to a log while the system lets one of its calls fail, and says on its
/// output what was acknowledged. It ends by itself: a call that fails is a sentence, not a crash.
final class Struck {
  private static final int STEPS = 4;

  /// The key of the log.
  static final NoteSigner LOG =
      new NoteSigner(
          new KeyName("log.example/struck"),
          SignatureType.NOTE_ED25519,
          SeedKey.of(Algorithm.ED25519, new byte[Algorithm.SEED_BYTES]));

  private Struck() {}

  /// Opens a log, adds to it some entries one by one, publishes, and closes it.
  ///
  /// @param arguments the folder of the log, and the number of the first entry
  public static void main(String[] arguments) throws IOException {
    int number = Integer.parseInt(arguments[1]);
    try (LogStorage storage = DirectoryStorage.open(Path.of(arguments[0]))) {
      LogWriter writer = new LogWriter(storage);
      for (int step = 0; step < STEPS; step++, number++) {
        long index = writer.append(List.of(Writing.entry(number))).getFirst();
        say(number + " " + index);
      }
      Head head = storage.head();
      String text = Checkpoint.of(LOG.key().name(), head.size(), head.root()).text();
      storage.publish(head.size(), new SignedNote(text, List.of(LOG.sign(text))).toBytes());
      storage.keep(Writing.entry(number));
      say("whole");
    } catch (StorageException failed) {
      say("failed: " + failed.getMessage());
    }
  }

  private static void say(String line) throws IOException {
    System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
