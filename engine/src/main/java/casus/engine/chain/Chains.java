// SPDX-License-Identifier: Apache-2.0
package casus.engine.chain;

import casus.engine.conflict.Assessed;
import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.obligation.Elsewhere;
import casus.engine.obligation.Obligation;
import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.condition.Condition.StandsElsewhere;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What hangs on other treaties, across results of one record seen from one vantage (semantics
/// 18a).
///
/// Laws: no result is changed; the order in which instruments are handed over does not matter
/// except among those that do not hang on each other.
public final class Chains {
  private Chains() {}

  /// An order of instruments in which those that others hang on come first.
  ///
  /// @param instruments those that can be assessed, in order
  /// @param circle treaties that hang on each other in a circle; empty if none do
  public record Order(List<Instrument> instruments, List<InstrumentId> circle) {
    /// Copies the lists.
    public Order {
      instruments = List.copyOf(instruments);
      circle = List.copyOf(circle);
    }
  }

  /// Puts instruments in an order in which each can be assessed after those it hangs on, whatever
  /// readings and brackets are chosen.
  ///
  /// @param instruments instruments
  /// @return the order, or a circle
  public static Order order(List<Instrument> instruments) {
    List<Instrument> ordered = new ArrayList<>();
    List<Instrument> waiting = new ArrayList<>(instruments);
    while (!waiting.isEmpty()) {
      TreeSet<InstrumentId> open = new TreeSet<>();
      waiting.forEach(i -> open.add(i.header().id()));
      Optional<Instrument> next =
          waiting.stream()
              .filter(i -> treatiesOf(i).stream().noneMatch(open::contains))
              .findFirst();
      if (next.isEmpty()) {
        return new Order(ordered, circle(waiting));
      }
      ordered.add(next.get());
      waiting.remove(next.get());
    }
    return new Order(ordered, List.of());
  }

  /// Walks from one treaty that waits to one it hangs on, until one comes again.
  private static List<InstrumentId> circle(List<Instrument> waiting) {
    List<InstrumentId> path = new ArrayList<>();
    Instrument at = waiting.getFirst();
    while (!path.contains(at.header().id())) {
      path.add(at.header().id());
      SequencedSet<InstrumentId> on = treatiesOf(at);
      at = waiting.stream().filter(i -> on.contains(i.header().id())).findFirst().orElseThrow();
    }
    return path.subList(path.indexOf(at.header().id()), path.size());
  }

  /// Returns everything in a text, its readings and brackets included, that hangs on another
  /// treaty.
  ///
  /// @param instrument the text
  /// @return what its sentences hang on, by sentence, in order
  public static SequencedMap<Citation, SequencedSet<StandsElsewhere>> of(Instrument instrument) {
    SequencedMap<Citation, SequencedSet<StandsElsewhere>> found = new LinkedHashMap<>();
    Stream.concat(
            instrument.undertakings(),
            instrument.readings().stream().flatMap(r -> r.instead().stream()))
        .forEach(u -> put(found, u.citation(), conditions(u)));
    endings(instrument, _ -> true).forEach(e -> put(found, e.sentence(), List.of(e.when())));
    return found;
  }

  /// Returns the sentences of a text, of its readings too, that bind somebody.
  ///
  /// @param instrument the text
  /// @return their citations
  public static Stream<Citation> sentences(Instrument instrument) {
    return Stream.concat(
            instrument.undertakings(),
            instrument.readings().stream().flatMap(r -> r.instead().stream()))
        .map(Undertaking::citation);
  }

  private static void put(
      SequencedMap<Citation, SequencedSet<StandsElsewhere>> found,
      Citation sentence,
      List<Condition> conditions) {
    List<StandsElsewhere> all =
        conditions.stream()
            .flatMap(Condition::leaves)
            .flatMap(
                c -> c instanceof StandsElsewhere elsewhere ? Stream.of(elsewhere) : Stream.empty())
            .toList();
    if (!all.isEmpty()) {
      found.computeIfAbsent(sentence, _ -> new LinkedHashSet<>()).addAll(all);
    }
  }

  private static List<Condition> conditions(Undertaking undertaking) {
    List<Condition> all = new ArrayList<>();
    undertaking.trigger().conditions().forEach(p -> all.add(p.value()));
    undertaking.terms().unless().forEach(p -> all.add(p.value()));
    if (undertaking.window() instanceof Window.AtAllTimes always) {
      always.during().ifPresent(all::add);
    }
    return all;
  }

  /// What ends or suspends a sentence, or the whole treaty.
  ///
  /// @param sentence what ends; for the whole treaty the provision that says so
  /// @param when the condition
  private record End(Citation sentence, Condition when) {}

  private static Stream<End> endings(Instrument instrument, Predicate<Part<Clause>> isChosen) {
    return instrument.provisions().stream()
        .flatMap(p ->
            p.clauses().stream()
                .filter(isChosen)
                .map(Part::value)
                .flatMap(c -> end(p, c).stream()));
  }

  private static Optional<End> end(Provision provision, Clause clause) {
    return switch (clause) {
      case Clause.Ending(Citation target, _, Condition when) -> Optional.of(new End(target, when));
      case Clause.WholeEnding(_, Condition when) ->
          Optional.of(new End(provision.citation(), when));
      default -> Optional.empty();
    };
  }

  private static SequencedSet<InstrumentId> treatiesOf(Instrument instrument) {
    SequencedSet<InstrumentId> treaties = new LinkedHashSet<>();
    of(instrument).values().forEach(all -> all.forEach(s -> treaties.add(s.treaty())));
    return treaties;
  }

  /// Tells what hangs on what, under the choices the results were asked with.
  ///
  /// @param results results of different instruments, in any order
  /// @return one link for each sentence and what it hangs on, in the order of the results and of
  ///   their texts
  public static List<Link> among(List<Assessed> results) {
    List<Link> links = new ArrayList<>();
    for (Assessed result : results) {
      Rulebook rulebook = Rulebook.from(result.instrument(), result.assessment().frame().choice());
      SequencedMap<Citation, SequencedSet<StandsElsewhere>> found = new LinkedHashMap<>();
      for (Rule rule : rulebook.rules()) {
        put(found, rule.undertaking().citation(), conditions(rule.undertaking()));
      }
      Set<String> chosen = result.assessment().frame().choice().brackets();
      endings(result.instrument(), p -> p.isIn(chosen))
          .forEach(e -> put(found, e.sentence(), List.of(e.when())));
      found.forEach((sentence, all) -> all.forEach(on -> links.add(link(result, sentence, on))));
    }
    return links;
  }

  private static Link link(Assessed result, Citation sentence, StandsElsewhere on) {
    Elsewhere elsewhere = result.assessment().frame().elsewhere();
    InstrumentId treaty = result.instrument().header().id();
    Optional<List<Obligation>> under = elsewhere.under(on.treaty());
    if (under.isEmpty()) {
      return new Link(treaty, sentence, on, Link.State.NOT_ASSESSED, List.of(), new TreeSet<>());
    }
    List<OccasionId> occasions = new ArrayList<>();
    TreeSet<EntryId> entries = new TreeSet<>();
    boolean so = false;
    for (Obligation obligation : under.get()) {
      if (on.isUnder(obligation.key().sentence())
          && isBy(obligation, on.by())
          && Elsewhere.stands(obligation, on.how(), result.assessment().frame().vantage().asOf())) {
        so = true;
        entries.addAll(obligation.grounds().entries());
        obligation.key().occasion().filter(o -> !occasions.contains(o)).ifPresent(occasions::add);
      }
    }
    Link.State state = so ? Link.State.SO : Link.State.NOT_SO;
    return new Link(treaty, sentence, on, state, occasions, entries);
  }

  /// Tells whether an obligation is that of a party named; whoever else is meant depends on the
  /// case.
  private static boolean isBy(Obligation obligation, PartyRef by) {
    return !(by instanceof PartyRef.Named(PartyId party)) || obligation.bearers().contains(party);
  }
}
