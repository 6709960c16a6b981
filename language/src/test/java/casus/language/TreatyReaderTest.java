// SPDX-License-Identifier: Apache-2.0
package casus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.source.Source;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.StatusRules;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.UnitCode;
import casus.treaty.text.Citation;
import casus.treaty.text.Slot;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What comes out of texts that are read, by the one entrance.
class TreatyReaderTest {
  private static final String SMALL =
      """
      language casus 1.
      treaty Small "A small treaty", drafted 2022-03-29, kind draft, legal time "Europe/Kyiv".
      party Ukraine, code UA.
      party Poland, code PL.
      act consult.
      parameter window: 72 hours.
      area Covered: territory of Ukraine.
      track Crimea: between Ukraine and Poland, [by when: nothing stated],
        on expiry: nothing stated.
      point 1: Poland must consult, within window of any consult, owed to Ukraine,
        on breach: nothing stated.
      """;

  private static Instrument pointFour() {
    return Texts.in("accepted/istanbul").stream()
        .map(Texts::source)
        .map(Texts::read)
        .map(o -> assertInstanceOf(Outcome.Accepted.class, o).instrument())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePointOfTheCommuniqueSaysWhatItSaysAndLeavesOpenTheRest() {
    List<Undertaking> sentences = pointFour().undertakings().toList();
    assertEquals(
        List.of("point 4 (consult)", "point 4 (assist)"),
        sentences.stream().map(u -> u.citation().toString()).toList());
    Undertaking consult = sentences.getFirst();
    assertEquals(
        new Window.Once(Optional.of("urgently"), Slot.of(Term.of(3, Unit.DAYS)), Slot.open()),
        consult.window());
    assertTrue(consult.trigger().finding().isOpen());
    Undertaking assist = sentences.getLast();
    assertEquals(
        List.of("point-4/Russia"),
        assist.trigger().conditions().stream()
            .flatMap(p -> p.bracket().stream())
            .map(b -> b.key())
            .toList());
    Performance.Content.AsNecessary content =
        assertInstanceOf(Performance.Content.AsNecessary.class, assist.performance().content());
    assertTrue(content.chooser().isOpen());
    assertEquals(3, content.examples().size());
    assertTrue(assist.bearers().except().isEmpty(), "the text leaves nobody out");
  }

  @Test
  void thePointOfTheCommuniqueDoesNotLeaveOutTheStateItIsAttributedTo() {
    Source source = Texts.source(Texts.in("accepted/istanbul").getFirst());
    List<String> codes = Texts.read(source).findings().stream().map(Diagnostic::code).toList();
    assertTrue(codes.contains("CAS407"));
  }

  @Test
  void aGistBelongsToTheFirstProvisionAfterIt() {
    assertTrue(pointFour().provisions().getFirst().gist().startsWith("If Ukraine is attacked"));
  }

  @Test
  void aVagueQuantityStaysVague() {
    StatusRules.Rule rule = pointFour().status().provisional().orElseThrow();
    assertTrue(rule.formula().toString().contains("all or most"));
  }

  @Test
  void aParameterCanBeSet() {
    SortedMap<String, Term> set = new TreeMap<>();
    set.put("window", Term.of(96, Unit.HOURS));
    Outcome outcome = TreatyReader.read(new Source("small.casus", SMALL), set);
    Instrument instrument = assertInstanceOf(Outcome.Accepted.class, outcome).instrument();
    Window.Once window =
        assertInstanceOf(Window.Once.class, instrument.undertakings().toList().getFirst().window());
    assertEquals(Slot.of(Term.of(96, Unit.HOURS)), window.limit());
  }

  @Test
  void aParameterTheTextDoesNotHaveCannotBeSet() {
    SortedMap<String, Term> set = new TreeMap<>();
    set.put("widow", Term.of(96, Unit.HOURS));
    Outcome outcome = TreatyReader.read(new Source("small.casus", SMALL), set);
    assertInstanceOf(Outcome.Rejected.class, outcome);
  }

  @Test
  void anExtentIsReadAloneWithTheNamesOfAnInstrument() {
    Source source = new Source("map", "Covered minus (UA-43 until track Crimea is settled)");
    Extent extent = TreatyReader.extent(source, Texts.instrument(SMALL));
    AreaExpression area = assertInstanceOf(Extent.Accepted.class, extent).area();
    AreaExpression.Minus minus = assertInstanceOf(AreaExpression.Minus.class, area);
    assertEquals(new AreaExpression.Named(new AreaId("Covered")), minus.left());
    AreaExpression.UntilSettled until =
        assertInstanceOf(AreaExpression.UntilSettled.class, minus.right());
    assertEquals(new AreaExpression.Unit(new UnitCode("UA-43")), until.area());
  }

  @Test
  void anExtentWithSomethingAfterItIsRejected() {
    Instrument instrument = Texts.instrument(SMALL);
    for (String text : List.of("UA-43 and more", "", "Ukraine", "territory of Poland.", "(UA-43")) {
      Extent extent = TreatyReader.extent(new Source("map", text), instrument);
      Extent.Rejected rejected = assertInstanceOf(Extent.Rejected.class, extent, text);
      assertFalse(rejected.findings().isEmpty(), text);
    }
  }

  @Test
  void aCitationIsReadAlone() {
    assertEquals(
        Optional.of(Citation.of("point", "4").with("consult")),
        TreatyReader.citation("point 4 (consult)"));
    assertEquals(
        Optional.of(Citation.of("article", "5(1)")), TreatyReader.citation("article 5(1)"));
    assertEquals(
        Optional.of(Citation.of("article", "42(7)").with("a")),
        TreatyReader.citation(" article 42(7)(a) "));
    assertEquals(
        Optional.of(Citation.of("provision", "P4")), TreatyReader.citation("provision P4"));
    for (String text :
        List.of("", "point", "pint 4", "point 4 (", "point 4 (a) (b)", "point (a)")) {
      assertEquals(Optional.empty(), TreatyReader.citation(text), text);
    }
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedInASentence() {
    byte[] bytes = SMALL.replace("A small", "A sm\u00e4ll").getBytes(StandardCharsets.ISO_8859_1);
    Outcome outcome = Texts.read(Source.of("small.casus", bytes));
    assertTrue(Texts.said(outcome.findings()).contains("not valid UTF-8"));
  }

  @Test
  void windowsLineEndsAreReadAndKept() {
    String windows = SMALL.replace("\n", "\r\n");
    assertEquals(Texts.instrument(SMALL), Texts.instrument(windows));
    Formatting.Done done =
        assertInstanceOf(
            Formatting.Done.class, TreatyReader.format(new Source("small.casus", windows)));
    assertEquals(-1, done.text().replace("\r\n", "").indexOf('\n'));
  }

  @Test
  void theOrderOfDeclarationsDoesNotMatter() {
    String point = SMALL.substring(SMALL.indexOf("point 1"));
    String rest = SMALL.substring(0, SMALL.indexOf("point 1"));
    int afterHead = rest.indexOf("party Ukraine");
    String moved = rest.substring(0, afterHead) + point + rest.substring(afterHead);
    assertEquals(Texts.instrument(SMALL), Texts.instrument(moved));
  }

  @Test
  void keywordsAreNamesInTheirPlace() {
    Instrument instrument =
        Texts.instrument(
            """
            language casus 1.
            treaty treaty "Words", kind draft.
            party party. party must. role role: party, must.
            event in. act act. act owed.
            point 1: in the event of in against must, after act by party each role must owed toward
              must, at once, owed to party, on breach: nothing stated.
            """);
    Undertaking undertaking = instrument.undertakings().toList().getFirst();
    assertEquals("owed", undertaking.performance().act().value());
    assertEquals(
        List.of(new PartyId("party"), new PartyId("must")),
        instrument.cast().parties().stream().map(p -> p.id()).toList());
    assertInstanceOf(Condition.HasDone.class, undertaking.trigger().conditions().getLast().value());
  }

  @Test
  void deepNestingIsRefusedAndNotFollowed() {
    String deep = "area Deep: " + "(".repeat(100_000) + "UA-43" + ")".repeat(100_000) + ".";
    Outcome outcome = Texts.read(SMALL + deep);
    assertTrue(Texts.said(outcome.findings()).contains("CAS112"));
  }

  @Test
  void notMoreThanTenThousandFindingsAreShown() {
    Outcome outcome = Texts.read(SMALL + "&\n".repeat(20_000));
    assertEquals(10_001, outcome.findings().size());
    assertEquals("CAS113", outcome.findings().getLast().code());
  }
}
