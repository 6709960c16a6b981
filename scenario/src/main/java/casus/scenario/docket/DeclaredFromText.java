// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.engine.docket.Event;
import casus.engine.docket.Event.Reserved;
import casus.scenario.text.Token;
import casus.scenario.text.Words;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.Name;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import casus.treaty.time.Term;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads what a party declares of how far an instrument holds.
final class DeclaredFromText {
  private final Words words;
  private final Supplier<PartyId> onBehalf;

  /// @param words what comes next
  /// @param onBehalf reads for whom it is declared, at the end
  DeclaredFromText(Words words, Supplier<PartyId> onBehalf) {
    this.words = words;
    this.onBehalf = onBehalf;
  }

  /// Reads a declaration, if one comes next.
  Optional<Event> read() {
    if (words.takes("reserves", "against")) {
      Citation against = citation();
      InstrumentId of = instrument();
      return Optional.of(new Event.ReservationMade(of, against, onBehalf.get()));
    }
    if (words.takes("withdraws", "reservation", "against")) {
      Citation against = citation();
      InstrumentId of = instrument();
      return Optional.of(new Event.ReservationWithdrawn(of, against, onBehalf.get()));
    }
    if (words.takes("objects", "to")) {
      Reserved to = reserved();
      InstrumentId of = instrument();
      boolean opposes = words.takesMark(",");
      if (opposes) {
        words.expect("not", "in", "force", "between", "them");
      }
      return Optional.of(new Event.ObjectionMade(of, to, opposes, onBehalf.get()));
    }
    if (words.takes("withdraws", "objection", "to")) {
      Reserved to = reserved();
      InstrumentId of = instrument();
      return Optional.of(new Event.ObjectionWithdrawn(of, to, onBehalf.get()));
    }
    if (words.takes("suspends")) {
      InstrumentId of = words.name("the name of a treaty", InstrumentId::new);
      PartyId toward = toward();
      return Optional.of(new Event.SuspensionDeclared(of, toward, onBehalf.get()));
    }
    if (words.takes("resumes")) {
      InstrumentId of = words.name("the name of a treaty", InstrumentId::new);
      PartyId toward = toward();
      return Optional.of(new Event.SuspensionEnded(of, toward, onBehalf.get()));
    }
    if (words.takes("agrees", "to", "prolong")) {
      InstrumentId of = words.name("the name of a treaty", InstrumentId::new);
      words.expect("by");
      Term term = term();
      return Optional.of(new Event.ProlongationAgreed(of, term, onBehalf.get()));
    }
    if (words.takes("agrees", "to", "end")) {
      InstrumentId of = words.name("the name of a treaty", InstrumentId::new);
      return Optional.of(new Event.EndAgreed(of, onBehalf.get()));
    }
    return Optional.empty();
  }

  private Term term() {
    String amount = words.word("a number").text();
    return Term.parse(amount + " " + words.word("hours, days, months or years").text())
        .orElseThrow(() -> words.unexpected("a length of time such as '20 years'"));
  }

  private PartyId toward() {
    words.expect("toward");
    return words.name("the name of a State", PartyId::new);
  }

  private Reserved reserved() {
    words.expect("reservation", "of");
    PartyId by = words.name("the name of a State", PartyId::new);
    words.expect("against");
    return new Reserved(by, citation());
  }

  private InstrumentId instrument() {
    words.expect("of");
    return words.name("the name of a treaty", InstrumentId::new);
  }

  /// Parentheses with digits that touch the number belong to it; those after a blank name a
  /// sentence.
  private Citation citation() {
    Token kind = words.word("a citation such as 'article 5 (assist)'");
    if (!Citation.KINDS.contains(kind.text())) {
      throw words.unexpected("a citation such as 'article 5 (assist)'");
    }
    Token first = words.word("the number of the provision");
    String number = named(first.text());
    boolean touches =
        words.peek(0).filter(t -> t.isMark("(") && t.end() == first.end() + 1).isPresent();
    if (touches) {
      words.expectMark("(");
      number += "(" + digits() + ")";
      words.expectMark(")");
    }
    Citation citation = Citation.of(kind.text(), number);
    if (words.takesMark("(")) {
      citation = citation.with(named(words.word("the label of a sentence").text()));
      words.expectMark(")");
    }
    return citation;
  }

  private String digits() {
    String found = words.word("a number").text();
    if (!found.matches("[0-9]{1,9}")) {
      throw words.unexpected("a number");
    }
    return found;
  }

  private String named(String word) {
    if (!Name.isName(word)) {
      throw words.unexpected("a name");
    }
    return word;
  }
}
