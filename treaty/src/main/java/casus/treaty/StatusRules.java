// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import casus.treaty.party.Group;
import casus.treaty.text.Citation;
import casus.treaty.time.Term;
import java.util.List;
import java.util.Optional;

/// When an instrument binds (VCLT 24) and when it is applied provisionally (VCLT 25).
///
/// @param entryIntoForce what it takes; empty if the text says nothing, which for a signed
///   political paper means on signature
/// @param provisional what provisional application takes; empty if the text has none
/// @param exit how a party leaves; empty if the text says nothing of it (see VCLT 56)
/// @param particulars what else it says of its force
public record StatusRules(
    Optional<Rule> entryIntoForce,
    Optional<Rule> provisional,
    Optional<Exit> exit,
    Particulars particulars) {
  /// Rules of a text that says nothing else of its force.
  ///
  /// @param entryIntoForce what it takes
  /// @param provisional what provisional application takes
  /// @param exit how a party leaves
  public StatusRules(
      Optional<Rule> entryIntoForce, Optional<Rule> provisional, Optional<Exit> exit) {
    this(entryIntoForce, provisional, exit, Particulars.NONE);
  }

  /// Returns rules of a text that says nothing of its own force.
  ///
  /// @return no rules
  public static StatusRules silent() {
    return new StatusRules(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Tells whether signing is enough to be bound: entry into force asks for nothing beyond it (VCLT
  /// 12), or the text says nothing of entry into force.
  ///
  /// @return false if it asks for a ratification or a procedure
  public boolean bindsOnSignature() {
    return entryIntoForce.map(rule -> !asksMoreThanSignature(rule.formula())).orElse(true);
  }

  private static boolean asksMoreThanSignature(Formula formula) {
    return switch (formula) {
      case Formula.AllOf(List<Formula> parts) ->
          parts.stream().anyMatch(StatusRules::asksMoreThanSignature);
      case Formula.Consents(ConsentForm form, _, _) -> form == ConsentForm.RATIFICATION;
      case Formula.Procedure _ -> true;
    };
  }

  /// What a text says of its force beyond when it begins and how one leaves.
  ///
  /// @param reservations what may be reserved against; empty if the text does not say (VCLT 19)
  /// @param length how long the instrument lasts; empty if the text sets no end
  /// @param suspension how one party may suspend it toward another; empty if the text does not say
  public record Particulars(
      Optional<Reservable> reservations, Optional<Length> length, Optional<Suspension> suspension) {
    /// Nothing.
    public static final Particulars NONE =
        new Particulars(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// That a party may suspend the instrument toward another (VCLT 57(a)).
  ///
  /// @param citation where the text says so
  /// @param notice how long after notice it is suspended; empty if at once
  public record Suspension(Citation citation, Optional<Term> notice) {}

  /// For how long an instrument lasts, from its entry into force (VCLT 54(a)).
  ///
  /// @param citation where the text says so
  /// @param term how long the first period is
  /// @param renewal how it is renewed; empty if it ends then
  public record Length(Citation citation, Term term, Optional<Renewal> renewal) {}

  /// A further period, for all who have not given notice.
  ///
  /// @param again whether another one follows each; otherwise it is renewed once
  /// @param term how long a further period is
  /// @param notice how long before the end of a period notice is given
  public record Renewal(boolean again, Term term, Term notice) {}

  /// Against what a party may make a reservation (VCLT 19(a), (b)).
  ///
  /// @param citation where the text says so
  /// @param only sentences and provisions that may be reserved against; empty if none may
  public record Reservable(Citation citation, List<Citation> only) {
    /// Copies the list.
    public Reservable {
      only = List.copyOf(only);
    }

    /// Tells whether a reservation against a sentence or a provision is allowed.
    ///
    /// @param against which
    /// @return true if it is one of these, or a sentence of one
    public boolean allows(Citation against) {
      return only.contains(against) || only.contains(against.provision());
    }
  }

  /// How a party leaves.
  ///
  /// @param citation where the text says so
  /// @param notBefore how long after entry into force notice may first be given
  /// @param inLast in the last part of a period alone, if so
  /// @param notice how long after notice the party is out
  public record Exit(
      Citation citation, Optional<Term> notBefore, Optional<Term> inLast, Term notice) {
    /// A rule that asks for no part of a period.
    ///
    /// @param citation where the text says so
    /// @param notBefore how long after entry into force notice may first be given
    /// @param notice how long after notice the party is out
    public Exit(Citation citation, Optional<Term> notBefore, Term notice) {
      this(citation, notBefore, Optional.empty(), notice);
    }
  }

  /// What it takes, and where the text says so.
  ///
  /// @param citation where
  /// @param formula what
  public record Rule(Citation citation, Formula formula) {}

  /// What it takes, as a tree.
  public sealed interface Formula {
    /// Everything in the list.
    ///
    /// @param parts the list
    record AllOf(List<Formula> parts) implements Formula {
      /// Copies the list.
      public AllOf {
        parts = List.copyOf(parts);
      }
    }

    /// Consents of a form by enough of a group.
    ///
    /// @param form which form
    /// @param quantity how many
    /// @param group of whom
    record Consents(ConsentForm form, Quantity quantity, Group group) implements Formula {}

    /// A national procedure, such as a referendum.
    ///
    /// @param name what it is called, such as `referendum`
    /// @param by whose
    record Procedure(String name, PartyId by) implements Formula {}
  }

  /// How many of a group.
  public sealed interface Quantity {
    /// Every one.
    record All() implements Quantity {}

    /// At least so many.
    ///
    /// @param count how many
    record AtLeast(int count) implements Quantity {}

    /// More than half.
    record Majority() implements Quantity {}

    /// A vague quantity, such as `all or most`: met when all have, not met up to half, otherwise
    /// open.
    ///
    /// @param words the words of the text
    record Vague(String words) implements Quantity {}
  }
}
