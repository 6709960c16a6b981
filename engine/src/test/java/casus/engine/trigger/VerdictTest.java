// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import casus.engine.docket.Account.Field;
import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a verdict keeps of its parts.
class VerdictTest {
  private static final Missing WHO = new Missing.Statement(Field.WHO, new OccasionId("raid"));
  private static final Missing WHERE = new Missing.Statement(Field.WHERE, new OccasionId("raid"));

  private static Verdict verdict(Truth truth, String entry, Missing... missing) {
    return Verdict.of(
        truth,
        Inference.FIELD_UNDISPUTED,
        List.of(entry),
        List.of(new EntryId(entry)),
        List.of(missing));
  }

  @Test
  void nothingIsMissingOnceItIsSettled() {
    assertEquals(List.of(), verdict(Truth.TRUE, "a", WHO).missing());
    assertEquals(List.of(), verdict(Truth.FALSE, "a", WHO).missing());
    assertEquals(List.of(WHO), verdict(Truth.UNDETERMINED, "a", WHO, WHO).missing());
    assertEquals(List.of(WHO, WHERE), verdict(Truth.CONTESTED, "a", WHO, WHERE).missing());
  }

  @Test
  void whatIsOpenOfEachPartIsMissingOfAll() {
    Verdict who = verdict(Truth.UNDETERMINED, "a", WHO);
    Verdict where = verdict(Truth.CONTESTED, "b", WHERE);
    Verdict yes = verdict(Truth.TRUE, "c");
    Verdict all = Verdict.and(List.of(who, yes, where));
    assertEquals(List.of(WHO, WHERE), all.missing());
    assertEquals(
        List.of("a", "b", "c"), all.grounds().entries().stream().map(EntryId::value).toList());
  }

  @Test
  void aPartThatDecidesIsTheWhole() {
    Verdict open = verdict(Truth.UNDETERMINED, "a", WHO);
    Verdict no = verdict(Truth.FALSE, "b");
    Verdict yes = verdict(Truth.TRUE, "c");
    assertSame(no, Verdict.and(List.of(open, no, yes)));
    assertSame(yes, Verdict.or(List.of(open, no, yes)));
    assertSame(open, Verdict.and(List.of(open)));
    assertSame(open, Verdict.or(List.of(open)));
  }

  @Test
  void voicesThatDifferContestEachOther() {
    Verdict yes = verdict(Truth.TRUE, "a");
    Verdict no = verdict(Truth.FALSE, "b");
    Verdict open = verdict(Truth.UNDETERMINED, "c", WHO);
    assertEquals(Truth.CONTESTED, Verdict.combined(List.of(yes, open, no)).truth());
    assertEquals(Truth.UNDETERMINED, Verdict.combined(List.of(yes, open)).truth());
    assertEquals(Truth.UNDETERMINED, Verdict.combined(List.of()).truth());
    assertEquals(Truth.TRUE, Verdict.combined(List.of(yes, yes)).truth());
    assertEquals(Truth.FALSE, Verdict.combined(List.of(no, no)).truth());
    assertEquals(
        Truth.CONTESTED,
        Verdict.combined(List.of(yes, verdict(Truth.CONTESTED, "d", WHERE))).truth());
  }

  @Test
  void whatNobodySaidLeavesNobodyOut() {
    Verdict left = verdict(Truth.UNDETERMINED, "a", WHO).unlessSaid();
    assertEquals(Truth.FALSE, left.truth());
    assertEquals(List.of(), left.missing());
    Verdict contested = verdict(Truth.CONTESTED, "a", WHO);
    assertSame(contested, contested.unlessSaid());
  }
}
