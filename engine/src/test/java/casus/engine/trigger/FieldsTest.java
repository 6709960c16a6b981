// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.vantage.Choice;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.party.PartyRef;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What is told of a field on which voices agree, differ, or are silent (rule 6).
class FieldsTest {
  private static final Condition BY_CID =
      new Condition.IsAttributedTo(new PartyRef.Named(Sample.CID));

  private static Claim who(PartyId... states) {
    return new Claim.Who(List.of(states));
  }

  private static Ground told(Inference inference, List<String> arguments, String... entries) {
    return new Ground.ByInference(
        inference, arguments, List.of(entries).stream().map(EntryId::new).toList());
  }

  private static void check(Verdict verdict, Truth truth, Ground ground, Missing... missing) {
    assertEquals(truth, verdict.truth());
    assertEquals(List.of(ground), verdict.grounds().list());
    assertEquals(List.of(missing), verdict.missing());
  }

  @Test
  void whatNobodyReportedIsMissing() {
    Sample sample = new Sample().alleged("a", "Ada");
    check(
        sample.verdict(BY_CID, Sample.START),
        Truth.UNDETERMINED,
        told(Inference.FIELD_NOT_REPORTED, List.of("who", "raid")),
        new Missing.Statement(Field.WHO, Sample.RAID));
  }

  @Test
  void whatAllSayIsToldOfAllWhoSayIt() {
    Sample sample =
        new Sample().alleged("a", "Ada", who(Sample.CID)).alleged("b", "Bor", who(Sample.CID));
    check(
        sample.verdict(BY_CID, Sample.START),
        Truth.TRUE,
        told(Inference.FIELD_UNDISPUTED, List.of("who", "raid", "Ada, Bor"), "a", "b"));
  }

  @Test
  void whatNobodySaysIsToldOfThoseWhoSayOtherwise() {
    Sample sample =
        new Sample().alleged("a", "Ada", who(Sample.BOR)).alleged("b", "Cid", who(Sample.BOR));
    check(
        sample.verdict(BY_CID, Sample.START),
        Truth.FALSE,
        told(Inference.FIELD_UNDISPUTED, List.of("who", "raid", "Ada, Cid"), "a", "b"));
  }

  @Test
  void whatVoicesDifferOnIsToldOfEachSideAndNeedsTheirAgreement() {
    Sample sample =
        new Sample()
            .alleged("a", "Ada", who(Sample.CID))
            .alleged("b", "Bor", who(Sample.CID))
            .alleged("c", "Dun")
            .denied("d", "Cid", Field.WHO);
    check(
        sample.verdict(BY_CID, Sample.START),
        Truth.CONTESTED,
        told(Inference.FIELD_DISPUTED, List.of("who", "raid", "Ada, Bor", "Cid"), "a", "b", "d"),
        new Missing.Agreement(Field.WHO, Sample.RAID));
  }

  @Test
  void theAccountFollowedDecidesAlone() {
    Sample sample =
        new Sample()
            .alleged("a", "Ada", who(Sample.CID))
            .denied("d", "Cid", Field.WHO)
            .taking(Choice.TEXT_ALONE.withAccount(new Author("Cid")));
    check(
        sample.verdict(BY_CID, Sample.START),
        Truth.FALSE,
        told(Inference.FIELD_ON_ACCOUNT, List.of("who", "raid", "Cid"), "d"));
  }

  @Test
  void anAccountThatSaysNothingOfItLeavesItToTheOthers() {
    Sample sample =
        new Sample()
            .alleged("a", "Ada", who(Sample.CID))
            .alleged("b", "Bor")
            .taking(Choice.TEXT_ALONE.withAccount(new Author("Bor")));
    check(
        sample.verdict(BY_CID, Sample.START),
        Truth.TRUE,
        told(Inference.FIELD_UNDISPUTED, List.of("who", "raid", "Ada"), "a"));
  }

  private static final QualityId GRAVE = new QualityId("grave");
  private static final QualityId LASTING = new QualityId("lasting");

  private static Claim being(QualityId... qualities) {
    return new Claim.Qualities(List.of(qualities));
  }

  @Test
  void whatIsSaidOfOneQualitySaysNothingOfAnother() {
    Sample sample = new Sample().alleged("a", "Ada", being(GRAVE));
    check(
        sample.verdict(new Condition.HasQuality(GRAVE), Sample.START),
        Truth.TRUE,
        told(Inference.FIELD_UNDISPUTED, List.of("quality grave", "raid", "Ada"), "a"));
    check(
        sample.verdict(new Condition.HasQuality(LASTING), Sample.START),
        Truth.UNDETERMINED,
        told(Inference.FIELD_NOT_REPORTED, List.of("quality lasting", "raid")),
        new Missing.QualityStatement(LASTING, Sample.RAID));
  }

  @Test
  void aQualityThatOneStateSaysAndAnotherDeniesIsDisputed() {
    Sample sample =
        new Sample()
            .alleged("a", "Ada", being(GRAVE, LASTING))
            .lacking("d", "Cid", GRAVE)
            .lacking("e", "Ada", LASTING);
    check(
        sample.verdict(new Condition.HasQuality(GRAVE), Sample.START),
        Truth.CONTESTED,
        told(Inference.FIELD_DISPUTED, List.of("quality grave", "raid", "Ada", "Cid"), "a", "d"),
        new Missing.QualityAgreement(GRAVE, Sample.RAID));
    check(
        sample.verdict(new Condition.HasQuality(LASTING), Sample.START),
        Truth.FALSE,
        told(Inference.FIELD_UNDISPUTED, List.of("quality lasting", "raid", "Ada"), "e"));
  }

  @Test
  void theAttackedStatesAreThoseOfTheAccountFollowed() {
    Sample sample =
        new Sample()
            .alleged("a", "Ada", new Claim.Against(List.of(Sample.ADA)))
            .alleged("b", "Bor", new Claim.Against(List.of(Sample.BOR)));
    PartyRef attacked = new PartyRef.AttackedState();
    assertEquals(
        new TreeSet<>(List.of(Sample.ADA, Sample.BOR)),
        sample.evaluator(_ -> {}).meant(attacked, sample.subject(Sample.START)));
    sample.taking(Choice.TEXT_ALONE.withAccount(new Author("Bor")));
    assertEquals(
        new TreeSet<>(List.of(Sample.BOR)),
        sample.evaluator(_ -> {}).meant(attacked, sample.subject(Sample.START)));
  }
}
