// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.log.StorageException;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.PrivateKeyText;
import casus.register.note.SignatureType;
import casus.register.witness.Reply;
import casus.witness.http.Courier;
import casus.witness.http.HttpCosigner;
import casus.witness.http.Limits;
import casus.witness.store.FileWitnessState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A witness as it is started, killed and started again.
class WitnessProgramTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private static Path keyFile(Path folder, SignatureType type) throws IOException {
    Path file = folder.resolve("key-" + type.code());
    String text = PrivateKeyText.of(new KeyName("witness.example/w1"), type, TrialKeys.seed(3));
    Files.writeString(file, text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static Setup configuration(Path folder, List<Path> keys) {
    return new Setup(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        "",
        keys.stream().map(SetupFiles::key).toList(),
        folder.resolve("state"),
        List.of(TrialKeys.LOG.key()),
        Limits.USUAL);
  }

  /// Starts a witness and says where it listens: a process of its own, to be killed.
  ///
  /// @param arguments the folder of its files
  /// @throws IOException if the key cannot be written
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path key = keyFile(folder, SignatureType.COSIGNATURE_ED25519);
    System.out.println(WitnessProgram.start(configuration(folder, List.of(key))).url());
    System.out.flush();
  }

  @Test
  void whatAKilledWitnessAcknowledgedIsNotForgotten() throws Exception {
    WitnessProgram.prepare(folder.resolve("state"));
    long size = 0;
    for (int round = 0; round < 3; round++) {
      try (Spawned process = new Spawned(WitnessProgramTest.class, folder);
          Courier courier = new Courier(PATIENCE)) {
        HttpCosigner asked =
            new HttpCosigner(
                process.url(), List.of(TrialKeys.WITNESS.key()), new JdkSignatures(), courier);
        assertThrows(StorageException.class, () -> FileWitnessState.open(folder.resolve("state")));
        if (asked.add(TrialLog.HONEST.request(0, 7)) instanceof Reply.Conflict(long kept)) {
          // what was acknowledged, or the one more that was on the disk when the process ended
          assertTrue(kept == size || kept == size + 3, kept + " after " + size);
          size = kept;
        } else {
          assertEquals(0, round);
          assertInstanceOf(Reply.Cosigned.class, asked.add(TrialLog.HONEST.request(7, 9)));
          size = 9;
        }
        Reply reply = asked.add(TrialLog.HONEST.request(size, size + 3));
        for (int i = 0; reply instanceof Reply.Cosigned; i++) {
          size += 3;
          if (i == 10) {
            process.kill();
          }
          reply = asked.add(TrialLog.HONEST.request(size, size + 3));
        }
        assertInstanceOf(Reply.Unheard.class, reply);
      }
    }
    try (WitnessProgram again =
        WitnessProgram.start(
            configuration(folder, List.of(keyFile(folder, SignatureType.COSIGNATURE_ED25519))))) {
      assertTrue(again.url().getPort() > 0);
    }
  }

  @Test
  void aKeyThatOthersMayReadIsNotUsed() throws IOException {
    Path key = keyFile(folder, SignatureType.COSIGNATURE_ML_DSA_44);
    WitnessProgram.prepare(folder.resolve("state"));
    for (String may : List.of("rw-r-----", "rw----r--", "rw--w----", "rw-------")) {
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(may));
      if (may.equals("rw-------")) {
        WitnessProgram.start(configuration(folder, List.of(key))).close();
      } else {
        SetupException refused =
            assertThrows(
                SetupException.class,
                () -> WitnessProgram.start(configuration(folder, List.of(key))));
        assertTrue(refused.sentence().contains("(" + may + ")"), refused.sentence());
      }
    }
  }

  @Test
  void whatCannotBeUsedIsToldInASentence() throws IOException {
    Path log = keyFile(folder, SignatureType.NOTE_ED25519);
    Path none = folder.resolve("none");
    Path key = keyFile(folder, SignatureType.COSIGNATURE_ED25519);
    for (List<Path> keys : List.of(List.of(log), List.of(none), List.<Path>of())) {
      assertThrows(SetupException.class, () -> WitnessProgram.start(configuration(folder, keys)));
    }
    StorageException missing =
        assertThrows(
            StorageException.class,
            () -> WitnessProgram.start(configuration(folder, List.of(key))));
    assertEquals("There is no state in " + folder.resolve("state") + ".", missing.getMessage());
    assertThrows(SetupException.class, () -> SetupFiles.policy(none));
    Files.writeString(none, "quorum nobody\n");
    assertThrows(SetupException.class, () -> SetupFiles.policy(none));
    Files.writeString(none, "quorum none\n");
    assertEquals(0, SetupFiles.policy(none).fewest());
  }

  @Test
  void oneWitnessAtATimeHasTheState() throws IOException {
    WitnessProgram.prepare(folder.resolve("state"));
    Path key = keyFile(folder, SignatureType.COSIGNATURE_ED25519);
    try (WitnessProgram first = WitnessProgram.start(configuration(folder, List.of(key)))) {
      assertEquals(List.of(TrialKeys.WITNESS.key()), first.keys());
      assertThrows(
          StorageException.class, () -> WitnessProgram.start(configuration(folder, List.of(key))));
    }
    WitnessProgram.start(configuration(folder, List.of(key))).close();
  }
}
