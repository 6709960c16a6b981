// SPDX-License-Identifier: Apache-2.0
package casus.witness.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.log.DirectoryStorage;
import casus.register.merkle.Hash;
import casus.register.note.JdkSignatures;
import casus.register.note.NoteSigner;
import casus.register.note.SignatureType;
import casus.register.policy.Policy;
import casus.register.policy.PolicyText;
import casus.register.proof.ForkProof;
import casus.register.proof.InclusionPromise;
import casus.witness.TrialKeys;
import casus.witness.TrialLog;
import casus.witness.store.FileWitnessState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A monitor finds what a dishonest log does, proves what can be proven, and accuses no honest one.
class MonitorTest {
  private static final TrialLog LOG = TrialLog.HONEST;
  private static final TrialLog FORK = TrialLog.FORK;
  private static final NoteSigner NODE =
      TrialKeys.of("node.example", SignatureType.NOTE_ED25519, 9);
  private static final Instant START = Instant.parse("2026-05-04T12:00:00Z");

  @TempDir Path folder;

  private final TrialView log = new TrialView("the log");
  private final TrialView mirror = new TrialView("the mirror");
  private final TrialView witness = new TrialView("the witness");
  private Policy policy = policy("quorum none\n");
  private Instant now = START;
  private DirectoryStorage storage;
  private FileWitnessState seen;
  private Monitor monitor;

  private static Policy policy(String quorum) {
    String text =
        "log " + LOG.signer().key() + "\nwitness w " + TrialKeys.WITNESS.key() + "\n" + quorum;
    return PolicyText.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void create() {
    DirectoryStorage.create(folder.resolve("copy")).close();
    FileWitnessState.create(folder.resolve("seen")).close();
    open();
  }

  private void open() {
    storage = DirectoryStorage.open(folder.resolve("copy"));
    seen = FileWitnessState.open(folder.resolve("seen"));
    monitor =
        new Monitor(
            new Subject(
                List.of(LOG.signer().key()), policy, log, List.of(mirror), List.of(witness)),
            storage,
            seen,
            List.of(NODE.key()),
            new JdkSignatures(),
            () -> now);
  }

  @AfterEach
  void close() {
    storage.close();
    seen.close();
  }

  private void reopen() {
    close();
    open();
  }

  private void assertWell() {
    assertEquals(List.of(), monitor.round());
  }

  private <T extends Finding> T only(Class<T> type) {
    List<Finding> findings = monitor.round();
    assertEquals(1, findings.size(), findings::toString);
    return assertInstanceOf(type, findings.getFirst());
  }

  /// Takes the proof as somebody else would who has the file and the key.
  private void assertProven(Finding.Forked fork) {
    assertTrue(fork.isProven());
    byte[] file = storage.evidence(Hash.ofContent(fork.proof().toBytes())).orElseThrow();
    assertTrue(ForkProof.parse(file).isProven(LOG.signer().key(), new JdkSignatures()));
  }

  @Test
  void anHonestLogIsFollowedInSilence() {
    // nothing published yet
    assertWell();
    for (long size : new long[] {0, 1, 3, 3, 300, 700}) {
      log.shows(LOG, size);
      mirror.shows(LOG, size / 2);
      witness.shows(LOG, size);
      assertWell();
      assertEquals(size, monitor.copied());
      reopen();
    }
  }

  /// What was shown to one witness and refused by it is shown to nobody else.
  @Test
  void theProofOfAForkThatAWitnessKeepsIsTakenWhenItHolds() {
    log.shows(LOG, 5);
    witness.shows(LOG, 5);
    ForkProof kept = ForkProof.ofOneSize(LOG.note(4), FORK.note(4));
    witness.shows(kept.toBytes());
    Finding.Forked fork = only(Finding.Forked.class);
    assertEquals(kept, fork.proof());
    assertProven(fork);
  }

  @Test
  void aProofOfAForkThatDoesNotHoldIsToldOfWhoShowsIt() {
    log.shows(LOG, 5);
    NoteSigner stranger = TrialKeys.of("log.example/trial", SignatureType.NOTE_ED25519, 77);
    TrialLog foreign = new TrialLog(stranger, "entry", 0);
    for (byte[] file :
        List.of(
            ForkProof.ofOneSize(LOG.note(4), LOG.note(4)).toBytes(),
            ForkProof.ofOneSize(LOG.note(4), foreign.note(4)).toBytes(),
            ForkProof.ofOneSize(foreign.note(4), FORK.note(4)).toBytes(),
            new byte[] {1})) {
      witness.shows(file);
      assertEquals(new Finding.ProvesNothing("the witness"), only(Finding.ProvesNothing.class));
    }
  }

  @Test
  void twoTreesOfOneSizeInTwoPlacesAreProvenAFork() {
    log.shows(LOG, 300);
    witness.shows(FORK, 300);
    Finding.Forked fork = only(Finding.Forked.class);
    assertProven(fork);
    assertEquals(
        "The log log.example/trial signed two different trees of 300 entries.", fork.sentence());
  }

  @Test
  void twoTreesOfOneSizeOneAfterTheOtherAreProvenAFork() {
    log.shows(LOG, 300);
    assertWell();
    reopen();
    log.shows(FORK, 300);
    assertProven(only(Finding.Forked.class));
    // it stays with what it saw first
    log.shows(LOG, 310);
    assertWell();
  }

  @Test
  void aRewrittenPastIsProvenThoughTheSizesDiffer() {
    log.shows(LOG, 300);
    assertWell();
    log.shows(FORK, 400);
    Finding.Forked fork = only(Finding.Forked.class);
    assertProven(fork);
    assertEquals(
        "The log log.example/trial signed a tree of 400 entries that does not begin with the tree"
            + " of 300 entries it signed.",
        fork.sentence());
    assertEquals(300, monitor.copied());
  }

  @Test
  void aSmallerTreeElsewhereThatDoesNotFitIsProven() {
    log.shows(LOG, 300);
    for (long size : new long[] {3, 255, 256, 299}) {
      witness.shows(FORK, size);
      assertProven(only(Finding.Forked.class));
    }
    witness.shows(LOG, 299);
    assertWell();
  }

  @Test
  void aLargerTreeElsewhereIsComparedWhenTheLogHasComeSoFar() {
    log.shows(LOG, 300);
    witness.shows(FORK, 310);
    assertWell();
    log.shows(LOG, 320);
    witness.shows(LOG, 320);
    assertProven(only(Finding.Forked.class));
    assertWell();
  }

  @Test
  void aLogThatGoesBackIsToldAndProvenIfItWentElsewhere() {
    log.shows(LOG, 300);
    assertWell();
    reopen();
    log.shows(LOG, 200);
    Finding.RolledBack back = only(Finding.RolledBack.class);
    assertEquals("the log shows 200 entries, after the log had signed 300.", back.sentence());
    log.shows(FORK, 200);
    List<Finding> findings = monitor.round();
    assertEquals(2, findings.size());
    assertInstanceOf(Finding.RolledBack.class, findings.getFirst());
    assertProven(assertInstanceOf(Finding.Forked.class, findings.getLast()));
    log.shows(LOG, 301);
    assertWell();
  }

  @Test
  void whatTheLogWithholdsAMirrorGives() {
    log.shows(LOG, 600).withholds(256);
    Finding.Withheld withheld = only(Finding.Withheld.class);
    assertEquals("the log", withheld.place());
    // the first bundle is given, and not the hashes beside it
    assertEquals(0, withheld.from());
    mirror.shows(LOG, 600);
    assertEquals("the log", only(Finding.Withheld.class).place());
    assertEquals(600, monitor.copied());
    assertWell();
  }

  @Test
  void entriesThatAreNotWhatWasSignedAreNotTaken() {
    log.shows(LOG, 600).serves(FORK);
    List<Finding> findings = monitor.round();
    assertEquals(new Finding.Unfounded("the log", 600), findings.getFirst());
    assertEquals(0, monitor.copied());
    log.shows(LOG, 300);
    assertEquals(new Finding.RolledBack("the log", 600, 300), monitor.round().getFirst());
    log.shows(LOG, 600);
    mirror.shows(LOG, 600);
    assertWell();
    // tiles that do not come to the root prove nothing against the log but this
    log.shows(LOG, 700).serves(FORK);
    assertEquals(new Finding.Unfounded("the log", 700), only(Finding.Unfounded.class));
  }

  @Test
  void aPromiseIsLookedAfterAMinute() {
    Hash kept = Hash.ofLeaf(LOG.entry(5));
    Hash late = Hash.ofLeaf(LOG.entry(400));
    InclusionPromise one = InclusionPromise.of(NODE, LOG.signer().key().name(), kept, START);
    InclusionPromise two = InclusionPromise.of(NODE, LOG.signer().key().name(), late, START);
    log.shows(LOG, 3);
    assertTrue(monitor.expect(one));
    assertTrue(monitor.expect(two));
    now = START.plusSeconds(60);
    assertWell();
    log.shows(LOG, 300);
    now = START.plusSeconds(61);
    Finding.PromiseBroken broken = only(Finding.PromiseBroken.class);
    assertEquals(two, broken.promise());
    assertEquals(
        "An entry that node.example took at 2026-05-04T12:00:00Z is not among the 300 entries the"
            + " log shows after 2026-05-04T12:01:00Z.",
        broken.sentence());
    // told once
    assertWell();
    NoteSigner stranger = TrialKeys.of("node.example", SignatureType.NOTE_ED25519, 10);
    assertFalse(
        monitor.expect(InclusionPromise.of(stranger, LOG.signer().key().name(), late, START)));
    assertFalse(
        monitor.expect(InclusionPromise.of(NODE, TrialKeys.OTHER.key().name(), late, START)));
  }

  @Test
  void aLogThatCannotBeReadBreaksNoPromise() {
    Hash late = Hash.ofLeaf(LOG.entry(400));
    monitor.expect(InclusionPromise.of(NODE, LOG.signer().key().name(), late, START));
    now = START.plusSeconds(600);
    log.shows(LOG, 600).withholds(256);
    assertInstanceOf(Finding.Withheld.class, monitor.round().getFirst());
    mirror.shows(LOG, 600);
    monitor.round();
    assertWell();
  }

  @Test
  void lessThanTheQuorumIsSaidToBeSo() {
    policy = policy("quorum w\n");
    reopen();
    log.shows(LOG, 300);
    assertEquals(new Finding.NotFinal("the log", 300, 0), only(Finding.NotFinal.class));
    log.cosigned(START, TrialKeys.WITNESS);
    assertWell();
  }

  @Test
  void aForgedCosignatureHidesNoFork() {
    log.shows(LOG, 300);
    witness.shows(FORK, 300).forgedBy(TrialKeys.WITNESS);
    List<Finding> findings = monitor.round();
    assertEquals(
        new Finding.ForgedCosignature("the witness", TrialKeys.WITNESS.key()), findings.getFirst());
    assertProven(assertInstanceOf(Finding.Forked.class, findings.getLast()));
  }

  @Test
  void whoStillShowsLessAfterAMinuteIsToldOf() {
    log.shows(LOG, 300);
    witness.shows(LOG, 310).cosigned(START, TrialKeys.WITNESS);
    now = START.plusSeconds(59);
    assertWell();
    now = START.plusSeconds(61);
    Finding.ShownLess less = only(Finding.ShownLess.class);
    assertEquals(
        "the log still shows 300 entries, and the witness a tree of 310 that the log signed.",
        less.sentence());
    log.shows(LOG, 310);
    assertWell();
  }

  @Test
  void whatIsNotSignedByTheLogIsNotHeldAgainstIt() {
    log.shows(LOG, 300);
    witness.shows(new TrialLog(TrialKeys.OTHER, "entry", 0), 300);
    assertEquals(new Finding.NotSigned("the witness"), only(Finding.NotSigned.class));
    List<Finding> findings = new ArrayList<>();
    log.shows(new TrialLog(TrialKeys.OTHER, "entry", 0), 310);
    witness.shows(LOG, 300);
    findings.addAll(monitor.round());
    assertEquals(List.of(new Finding.NotSigned("the log")), findings);
  }
}
