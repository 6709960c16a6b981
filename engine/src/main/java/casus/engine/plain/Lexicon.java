// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.rule.Rulebook;
import casus.treaty.Question;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.RoleId;
import casus.treaty.party.Group;
import casus.treaty.party.Party;
import java.util.List;

/// The names of an instrument as numbers: each kind from 0, in the order of the text.
final class Lexicon {
  private final Rulebook rulebook;
  private final InstrumentId instrument;
  private final List<PartyId> parties;
  private final Member[] members;
  private final List<ActTypeId> acts;
  private final boolean[] joint;
  private final List<EventTypeId> events;
  private final List<Inquiry> inquiries;
  private final Names partyNames;
  private final Names actNames;
  private final Names eventNames;
  private final Names questionNames;

  Lexicon(Rulebook rulebook) {
    this.rulebook = rulebook;
    var text = rulebook.instrument();
    instrument = text.header().id();
    parties = text.cast().parties().stream().map(Party::id).toList();
    members = new Member[parties.size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = Member.of(i, parties.get(i));
    }
    partyNames = new Names(parties.stream().map(PartyId::value).toList());
    var vocabulary = text.vocabulary();
    acts = vocabulary.acts().stream().map(a -> a.id()).toList();
    joint = new boolean[acts.size()];
    for (int i = 0; i < joint.length; i++) {
      joint[i] = vocabulary.acts().get(i).joint();
    }
    actNames = new Names(acts.stream().map(ActTypeId::value).toList());
    events = vocabulary.events().stream().map(e -> e.id()).toList();
    eventNames = new Names(events.stream().map(EventTypeId::value).toList());
    List<QuestionId> declared =
        text.deciders().questions().stream()
            .map(Question::id)
            .distinct()
            .filter(id -> rulebook.question(id).isPresent())
            .toList();
    questionNames = new Names(declared.stream().map(QuestionId::value).toList());
    inquiries =
        declared.stream()
            .map(id -> new Inquiry(rulebook.question(id).orElseThrow(), this))
            .toList();
  }

  InstrumentId instrument() {
    return instrument;
  }

  Rulebook rulebook() {
    return rulebook;
  }

  List<PartyId> parties() {
    return parties;
  }

  Member member(int number) {
    return members[number];
  }

  int party(PartyId id) {
    return partyNames.of(id.value());
  }

  int party(String name) {
    return partyNames.of(name);
  }

  int act(ActTypeId id) {
    return actNames.of(id.value());
  }

  List<ActTypeId> acts() {
    return acts;
  }

  boolean isJoint(int act) {
    return joint[act];
  }

  int event(EventTypeId id) {
    return eventNames.of(id.value());
  }

  List<EventTypeId> events() {
    return events;
  }

  int question(QuestionId id) {
    return questionNames.of(id.value());
  }

  Inquiry inquiry(int question) {
    return inquiries.get(question);
  }

  int questions() {
    return inquiries.size();
  }

  /// Returns numbers of the members of a group, in the order of the text.
  int[] members(Group group) {
    return numbers(rulebook.members(group));
  }

  private int[] numbers(List<PartyId> ids) {
    return ids.stream().mapToInt(this::party).toArray();
  }

  /// Marks the holders of a role.
  boolean[] holders(RoleId role) {
    return marked(numbers(rulebook.members(role)));
  }

  /// Marks some parties.
  boolean[] marked(int... numbers) {
    boolean[] marked = new boolean[parties.size()];
    for (int number : numbers) {
      marked[number] = true;
    }
    return marked;
  }
}
