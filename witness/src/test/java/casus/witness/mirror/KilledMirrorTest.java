// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.log.DirectoryStorage;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.PrivateKeyText;
import casus.register.note.SignatureType;
import casus.register.witness.Reply;
import casus.witness.MirrorProgram;
import casus.witness.Setup;
import casus.witness.SetupFiles;
import casus.witness.Spawned;
import casus.witness.StoredLog;
import casus.witness.TrialKeys;
import casus.witness.TrialLog;
import casus.witness.copy.Copy;
import casus.witness.http.Courier;
import casus.witness.http.Limits;
import casus.witness.store.OriginFolder;
import casus.witness.view.StoredView;
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

/// A mirror that is killed in the middle of uploads has everything it ever signed.
class KilledMirrorTest {
  private static final TrialLog LOG = TrialLog.HONEST;
  private static final int ROUNDS = 3;
  private static final int STEP = 700;

  @TempDir Path folder;

  /// Starts a mirror and says where it listens: a process of its own, to be killed.
  ///
  /// @param arguments the folder of its files
  /// @throws IOException if the key cannot be written
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path key = folder.resolve("key");
    Files.writeString(
        key,
        PrivateKeyText.of(
            TrialKeys.MIRROR.key().name(), SignatureType.COSIGNATURE_ED25519, TrialKeys.seed(5)));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    MirrorProgram mirror =
        MirrorProgram.start(
            new Setup(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                "",
                List.of(SetupFiles.key(key)),
                folder.resolve("mirror"),
                List.of(LOG.signer().key()),
                Limits.USUAL));
    System.out.println(mirror.url());
    System.out.flush();
  }

  @Test
  void whatItSignedItHas() throws Exception {
    MirrorProgram.prepare(folder.resolve("mirror"), List.of(LOG.signer().key()));
    long size = 0;
    long signed = 0;
    try (StoredLog log = new StoredLog(LOG, folder.resolve("log"))) {
      for (int round = 0; round < ROUNDS; round++) {
        try (Spawned process = new Spawned(KilledMirrorTest.class, folder);
            Courier courier = new Courier(Duration.ofSeconds(20))) {
          HttpMirror fed =
              new HttpMirror(
                  process.url(),
                  List.of(TrialKeys.MIRROR.key()),
                  new StoredView(log.storage()),
                  new JdkSignatures(),
                  courier);
          for (int i = 0; true; i++) {
            log.grow(size + STEP);
            if (i == 2) {
              // it dies while the next is on its way, wherever that is then
              process.kill();
            }
            Reply reply = fed.add(LOG.request(size, size + STEP));
            if (reply instanceof Reply.Conflict(long pending)) {
              // it had taken note before it was killed, and not yet signed
              assertEquals(size + STEP, pending);
              reply = fed.add(LOG.request(pending, pending));
            }
            if (reply instanceof Reply.Unheard) {
              assertTrue(i >= 2, reply::toString);
              break;
            }
            assertInstanceOf(Reply.Cosigned.class, reply, reply::toString);
            size += STEP;
            signed = size;
          }
        }
      }
    }
    Path copied = folder.resolve("mirror").resolve(OriginFolder.of("log.example/trial"));
    try (DirectoryStorage storage = DirectoryStorage.open(copied)) {
      Copy copy = new Copy(storage);
      long published = Checkpoint.of(copy.view().checkpoint().orElseThrow()).size();
      assertTrue(published >= signed, published + " of " + signed);
      assertEquals(LOG.checkpoint(published).root(), copy.root(published));
      assertEquals(LOG.checkpoint(copy.next()).root(), storage.head().root());
    }
  }
}
