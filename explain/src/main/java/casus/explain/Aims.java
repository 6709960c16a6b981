// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.chronicle.Chronicle;
import casus.engine.chronicle.Moment;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.obligation.Obligation;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// With what aim acts were done that a text leaves for one aim only: as their authors state, and as
/// others ascribe. Nobody is named who finds an aim, so it is told and changes nothing.
final class Aims {
  private final Answer answer;
  private final Words words;
  private final Catalogue says;
  private final List<Entry> record;

  Aims(Answer answer, List<Entry> record) {
    this.answer = answer;
    words = answer.words();
    says = words.catalogue();
    this.record = record;
  }

  List<String> sentences() {
    List<Obligation> forOneAim =
        answer.assessment().obligations().stream()
            .filter(o -> o.undertaking().performance().aim().isPresent())
            .toList();
    if (forOneAim.isEmpty()) {
      return List.of();
    }
    List<Entry> known = known();
    Set<String> sentences = new LinkedHashSet<>();
    for (Obligation obligation : forOneAim) {
      String aim = obligation.undertaking().performance().aim().orElseThrow();
      String where = Phrases.heading(obligation.undertaking().citation());
      sentences.add(says.say("aim.text", Phrases.capital(where), aim));
      for (Entry entry : known) {
        if (entry.event() instanceof Event.ActReported act && isUse(act, obligation)) {
          sentences.add(told(entry, act, aim, known));
        }
      }
    }
    return List.copyOf(sentences);
  }

  /// What is known and has occurred, as it stands, in the order of time.
  private List<Entry> known() {
    var frame = answer.assessment().frame();
    List<Entry> onRecord =
        record.stream().filter(e -> !e.onRecord().isAfter(frame.vantage().knownAt())).toList();
    return Chronicle.of(new Docket("", onRecord), frame.choice()).moments().stream()
        .map(Moment::entry)
        .filter(e -> !e.occurred().isAfter(frame.vantage().asOf()))
        .toList();
  }

  private boolean isUse(Event.ActReported act, Obligation obligation) {
    var wanted = obligation.undertaking().performance().act();
    boolean fits =
        act.act().equals(wanted)
            || answer
                .instrument()
                .vocabulary()
                .act(act.act())
                .filter(a -> a.formOf().contains(wanted))
                .isPresent();
    return fits && obligation.bearers().stream().anyMatch(act.actors()::contains);
  }

  private String told(Entry entry, Event.ActReported act, String aim, List<Entry> known) {
    TreeMap<Author, String> stated = new TreeMap<>();
    for (Entry one : known) {
      if (one.event() instanceof Event.AimStated(EntryId of, String said)
          && of.equals(entry.id())) {
        stated.put(one.by(), said);
      }
    }
    long within = stated.values().stream().filter(aim::equals).count();
    String key =
        stated.isEmpty()
            ? "aim.not-stated"
            : within == stated.size() ? "aim.within" : within == 0 ? "aim.outside" : "aim.disputed";
    List<String> said = new ArrayList<>();
    stated.forEach((author, one) -> said.add(says.say("aim.said", author, one)));
    return says.say(
        key,
        Phrases.capital(words.act(act.act())),
        entry.id(),
        words.parties(act.actors().stream().map(a -> new PartyId(a.value())).toList()),
        Words.semicolons(said));
  }
}
