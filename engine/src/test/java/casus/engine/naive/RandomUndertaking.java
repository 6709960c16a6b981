// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Reading;
import casus.treaty.Reading.Filling;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Bearers;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Undertaking.Mode;
import casus.treaty.Undertaking.Terms;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.ReadingId;
import casus.treaty.party.Attribution;
import casus.treaty.party.Exclusion;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws what sentences bind to, and readings of them.
///
/// @param d where chance comes from
/// @param conditions draws conditions
/// @param of the instrument that is drawn
record RandomUndertaking(Draw d, RandomCondition conditions, RandomInstrument of) {

  Undertaking undertaking(Citation citation) {
    boolean standing = d.chance(18);
    int verb = d.below(100);
    Modality modality = verb < 68 ? Modality.MUST : verb < 88 ? Modality.MUST_NOT : Modality.MAY;
    return new Undertaking(
        citation,
        new Trigger(
            standing ? List.of() : d.some(Draw.EVENTS, 70),
            standing && d.chance(95) ? Slot.open() : d.slot(22, this::finding),
            conditions(standing, 2)),
        new Bearers(mode(), of.group(), exclusions()),
        modality,
        performance(modality),
        window(modality, standing),
        new Terms(
            d.chance(75) ? List.of(conditions.ref()) : List.of(),
            excuses(standing && modality == Modality.MUST_NOT, standing),
            Slot.open()));
  }

  /// What excuses an act contrary to a duty about no occurrence is mostly asked of that act.
  private List<Part<Condition>> excuses(boolean ofContraryAct, boolean standing) {
    if (ofContraryAct && d.chance(60)) {
      return List.of(d.part(10, conditions.about(1)));
    }
    return d.chance(25) ? conditions(standing, 3) : List.of();
  }

  private Trigger.Finding finding() {
    return new Trigger.Finding(d.pick(Draw.QUESTIONS), conditions.options());
  }

  private List<Part<Condition>> conditions(boolean standing, int most) {
    int count = d.chance(55) ? most - 2 : d.below(most);
    return Stream.generate(
            () -> standing && d.chance(85) ? conditions.standing(1) : conditions.about(1))
        .limit(count)
        .map(c -> d.part(10, c))
        .toList();
  }

  private List<Part<Exclusion>> exclusions() {
    return IntStream.range(0, d.chance(30) ? 1 + d.below(2) : 0)
        .mapToObj(_ -> d.part(15, of.exclusion()))
        .toList();
  }

  private Mode mode() {
    return switch (d.below(9)) {
      case 3 -> new Mode.Collectively();
      case 0 -> new Mode.AllJointly();
      case 1 -> new Mode.JointlyAndSeverally();
      case 2 -> new Mode.AnyOf(1 + d.below(2));
      default -> new Mode.Each();
    };
  }

  private Performance performance(Modality modality) {
    boolean abstain = modality == Modality.MUST_NOT;
    if (abstain && d.chance(20)) {
      return new Performance(Draw.HOARD, Optional.empty(), new Content.Itself());
    }
    ActTypeId act =
        abstain && d.chance(75)
            ? Draw.STRIKE
            : d.pick(List.of(Draw.ASSIST, Draw.ASSIST, Draw.COVER, Draw.CONSULT, Draw.APPEAL));
    return new Performance(
        act, d.maybe(30, conditions::ref), abstain ? new Content.Itself() : content());
  }

  private Content content() {
    List<Part<ActTypeId>> forms = d.some(Draw.ACTS, 60).stream().map(a -> d.part(10, a)).toList();
    return switch (d.below(4)) {
      case 0 -> new Content.AtLeast(1 + d.below(2), forms);
      case 1 ->
          new Content.AsNecessary(
              forms, d.slot(50, () -> d.pick(Arrays.asList(Performance.Chooser.values()))));
      default -> new Content.Itself();
    };
  }

  private Window window(Modality modality, boolean standing) {
    if (modality == Modality.MUST_NOT || d.chance(20)) {
      return new Window.AtAllTimes(
          d.maybe(25, () -> standing ? conditions.standing(1) : conditions.about(1)));
    }
    return new Window.Once(
        d.maybe(20, () -> "forthwith"), d.slot(85, d::term), d.slot(82, conditions::start));
  }

  /// Readings of some sentences, with every kind of filling.
  List<Reading> readings(List<Citation> sentences) {
    List<Reading> found = new ArrayList<>();
    int count = d.below(3);
    for (int i = 1; i <= count; i++) {
      Citation sentence = d.pick(sentences);
      List<Filling> fillings =
          IntStream.range(0, 1 + d.below(2)).mapToObj(_ -> filling(sentence)).toList();
      found.add(
          new Reading(
              new ReadingId("R" + i),
              "Ada",
              LocalDate.EPOCH,
              sentence.provision(),
              "",
              fillings,
              instead(sentence, i)));
    }
    return found;
  }

  private List<Undertaking> instead(Citation sentence, int i) {
    return switch (d.below(4)) {
      case 0 -> List.of(undertaking(sentence));
      case 1 -> List.of(undertaking(sentence.with("reading-" + i)));
      default -> List.of();
    };
  }

  private Filling filling(Citation sentence) {
    return switch (d.below(9)) {
      case 7, 8 ->
          new Filling.IsKind(
              d.chance(50) ? sentence : sentence.provision(),
              d.chance(60) ? Draw.EVENTS.getLast() : d.pick(Draw.EVENTS),
              d.pick(Draw.EVENTS),
              d.chance(60));
      case 0 -> new Filling.WhoFinds(sentence, finding());
      case 1, 2 -> new Filling.FromWhen(sentence, conditions.start());
      case 3, 4 -> new Filling.ByWhen(sentence, d.term());
      case 5 -> new Filling.HowMany(RandomStatus.ENTRY, 1 + d.below(2));
      default ->
          d.chance(50)
              ? new Filling.WhoChooses(sentence, Performance.Chooser.BEARER)
              : new Filling.ByWhoseAttribution(
                  sentence, d.pick(Arrays.asList(Attribution.values())));
    };
  }
}
