// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.condition.Condition;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Bracket;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a sentence binds a bearer to do, in general; on an occasion it becomes an obligation.
///
/// @param citation where the sentence stands
/// @param trigger when it applies
/// @param bearers who is bound
/// @param modality whether they must, must not, may, or have the power to
/// @param performance what is to be done
/// @param window in what time
/// @param terms to whom it is owed, what excuses, and what follows a breach
public record Undertaking(
    Citation citation,
    Trigger trigger,
    Bearers bearers,
    Modality modality,
    Performance performance,
    Window window,
    Terms terms)
    implements Clause {
  /// Returns every bracket inside the sentence, each after those around it.
  ///
  /// @return brackets in the order of the text, without repetition
  public List<Bracket> brackets() {
    Stream<Optional<Bracket>> content =
        switch (performance.content()) {
          case Performance.Content.Itself _ -> Stream.empty();
          case Performance.Content.AtLeast(_, var forms) -> forms.stream().map(Part::bracket);
          case Performance.Content.AsNecessary(var forms, _) -> forms.stream().map(Part::bracket);
        };
    return Stream.of(
            trigger.conditions().stream().map(Part::bracket),
            bearers.except().stream().map(Part::bracket),
            content,
            terms.unless().stream().map(Part::bracket))
        .flatMap(s -> s)
        .flatMap(Optional::stream)
        .flatMap(b -> b.all().stream())
        .distinct()
        .toList();
  }

  /// The force of the verb.
  public enum Modality {
    /// A duty to act.
    MUST,
    /// A duty to abstain.
    MUST_NOT,
    /// A liberty; not using it is never a breach.
    MAY
  }

  /// Who is bound.
  ///
  /// @param mode each alone, all together, or any of them
  /// @param group who
  /// @param except who is left out
  public record Bearers(Mode mode, Group group, List<Part<Exclusion>> except) {
    /// Copies the list.
    public Bearers {
      except = List.copyOf(except);
    }
  }

  /// How several bearers are bound.
  public sealed interface Mode {
    /// Each for itself: one obligation for each.
    record Each() implements Mode {}

    /// All jointly: one obligation, performed when all have.
    record AllJointly() implements Mode {}

    /// Collectively, none without the others: one obligation that all bear together or nobody; the
    /// default of one frees the rest.
    record Collectively() implements Mode {}

    /// Jointly and severally: one obligation, performed when any has.
    record JointlyAndSeverally() implements Mode {}

    /// Any so many: one obligation, performed when so many have.
    ///
    /// @param count how many, at least 1
    record AnyOf(int count) implements Mode {}
  }

  /// To whom it is owed, what excuses, what follows.
  ///
  /// @param owedTo to whom; empty means to nobody in particular, which is reported
  /// @param unless what excuses (ARSIWA 20-25 or the text's own); excuses only when TRUE
  /// @param onBreach what the text says follows from a breach, in words
  public record Terms(List<PartyRef> owedTo, List<Part<Condition>> unless, Slot<String> onBreach) {
    /// Copies the lists.
    public Terms {
      owedTo = List.copyOf(owedTo);
      unless = List.copyOf(unless);
    }
  }
}
