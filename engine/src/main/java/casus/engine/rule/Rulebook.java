// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.obligation.Elsewhere;
import casus.engine.vantage.Choice;
import casus.treaty.Body;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Question;
import casus.treaty.Reading;
import casus.treaty.Undertaking;
import casus.treaty.condition.Condition;
import casus.treaty.name.BodyId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.RoleId;
import casus.treaty.party.Group;
import casus.treaty.party.Role;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The transition table of an instrument under a choice: everything that will ever be asked of the
/// text, decided once (semantics 12, 14, 20).
public final class Rulebook {
  private final Instrument instrument;
  private final Choice choice;
  private final Elsewhere elsewhere;
  private final List<Part<Clause>> clauses;
  private final List<WholeEnd> wholeEnds;
  private final List<Rule> rules;
  private final Reach reach;
  private final ActsLookedFor actsLookedFor;
  private final TreeMap<QuestionId, Question> questions = new TreeMap<>();
  private final TreeMap<RoleId, List<PartyId>> members = new TreeMap<>();

  private Rulebook(Instrument instrument, Choice choice, Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
    this.instrument = instrument;
    this.choice = choice;
    for (Role role : instrument.cast().roles()) {
      members.put(role.id(), selected(role.members()).stream().map(Part::value).toList());
    }
    chooseQuestions();
    clauses =
        instrument.provisions().stream().flatMap(p -> selected(p.clauses()).stream()).toList();
    wholeEnds = selectedEnds();
    rules = compile();
    reach = new Reach(this);
    actsLookedFor = new ActsLookedFor(this);
  }

  /// Compiles an instrument under a choice.
  ///
  /// @param instrument the instrument
  /// @param choice brackets and readings
  /// @return the table
  public static Rulebook from(Instrument instrument, Choice choice) {
    return from(instrument, choice, Elsewhere.NONE);
  }

  /// Compiles an instrument under a choice, beside others.
  ///
  /// @param instrument the instrument
  /// @param choice brackets and readings
  /// @param elsewhere what follows under the others
  /// @return the table
  public static Rulebook from(Instrument instrument, Choice choice, Elsewhere elsewhere) {
    return new Rulebook(instrument, choice, elsewhere);
  }

  /// Returns what follows under treaties assessed beside this one.
  ///
  /// @return their results
  public Elsewhere elsewhere() {
    return elsewhere;
  }

  private <T> List<Part<T>> selected(List<Part<T>> parts) {
    return parts.stream().filter(this::isSelected).toList();
  }

  private boolean isSelected(Part<?> part) {
    return part.isIn(choice.brackets());
  }

  private void chooseQuestions() {
    for (Question question : instrument.deciders().questions()) {
      if (question.bracket().filter(b -> b.isIn(choice.brackets())).isPresent()) {
        questions.putIfAbsent(question.id(), question);
      }
    }
    for (Question question : instrument.deciders().questions()) {
      if (question.bracket().isEmpty()) {
        questions.putIfAbsent(question.id(), question);
      }
    }
  }

  private List<Rule> compile() {
    Map<Citation, Draft> drafts = new LinkedHashMap<>();
    for (Part<Clause> part : clauses) {
      if (part.value() instanceof Undertaking undertaking) {
        Draft draft = draft(undertaking);
        part.bracket().stream()
            .flatMap(b -> b.all().stream())
            .map(b -> new Ground.ByBracket(b.key()))
            .forEach(draft.grounds::add);
        drafts.putIfAbsent(undertaking.citation(), draft);
      }
    }
    List<Reading> readings = readings();
    for (Reading reading : readings) {
      for (Undertaking read : reading.instead()) {
        Draft draft = draft(read);
        draft.grounds.add(new Ground.ByReading(reading.id()));
        drafts.put(read.citation(), draft);
      }
    }
    for (Reading reading : readings) {
      for (Reading.Filling filling : reading.fillings()) {
        for (Draft draft : drafts.values()) {
          if (draft.isMeantBy(filling)) {
            draft.fill(filling);
            draft.grounds.add(new Ground.ByReading(reading.id()));
          }
        }
      }
    }
    boolean eachAnswers =
        instrument.deciders().questions().stream()
            .flatMap(q -> q.answerer().stated().stream())
            .anyMatch(a -> a instanceof Question.Answerer.EachForItself);
    CandidateStarts starts =
        new CandidateStarts(drafts.values().stream().map(d -> d.undertaking).toList());
    List<Rule> compiled = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      Citation citation = draft.undertaking.citation();
      Rule.Endings endings =
          new Rule.Endings(
              endings(citation, Clause.Effect.ENDS),
              endings(citation, Clause.Effect.SUSPENDED),
              survives(citation));
      compiled.add(
          new Rule(
              compiled.size(),
              draft.undertaking,
              Grounds.all(draft.grounds),
              new Kinship(instrument.vocabulary(), draft.kinds),
              endings,
              starts.of(citation),
              eachAnswers));
    }
    return List.copyOf(compiled);
  }

  /// When the text ends or suspends a sentence, in the order of the text: it alone, its provision,
  /// or the whole treaty unless it survives that.
  private List<Condition> endings(Citation citation, Clause.Effect effect) {
    boolean survives = survives(citation);
    List<Condition> found = new ArrayList<>();
    for (Part<Clause> part : clauses) {
      switch (part.value()) {
        case Clause.Ending(Citation target, var what, Condition when)
            when what == effect && target.covers(citation) ->
            found.add(when);
        case Clause.WholeEnding(var what, Condition when) when what == effect && !survives ->
            found.add(when);
        default -> {}
      }
    }
    return found;
  }

  private boolean survives(Citation citation) {
    for (Part<Clause> part : clauses) {
      if (part.value() instanceof Clause.Survival(Citation target) && target.covers(citation)) {
        return true;
      }
    }
    return false;
  }

  /// What ends the whole treaty.
  ///
  /// @param provision which provision says so
  /// @param when the condition
  public record WholeEnd(Citation provision, Condition when) {}

  private List<WholeEnd> selectedEnds() {
    List<WholeEnd> found = new ArrayList<>();
    for (Provision provision : instrument.provisions()) {
      for (Part<Clause> part : selected(provision.clauses())) {
        if (part.value() instanceof Clause.WholeEnding(var effect, Condition when)
            && effect == Clause.Effect.ENDS) {
          found.add(new WholeEnd(provision.citation(), when));
        }
      }
    }
    return List.copyOf(found);
  }

  /// Returns what ends the whole treaty, in the order of the text.
  ///
  /// @return provisions and conditions
  public List<WholeEnd> wholeEnds() {
    return wholeEnds;
  }

  private static final class Draft {
    private Undertaking undertaking;
    private final List<Ground> grounds = new ArrayList<>();
    private final List<Reading.Filling.IsKind> kinds = new ArrayList<>();

    private Draft(Undertaking undertaking) {
      this.undertaking = undertaking;
      grounds.add(new Ground.ByText(undertaking.citation()));
    }

    /// What an event is may be said of a whole provision, everything else of one sentence.
    private boolean isMeantBy(Reading.Filling filling) {
      Citation own = undertaking.citation();
      return filling.sentence().equals(own)
          || filling instanceof Reading.Filling.IsKind
              && filling.sentence().equals(own.provision());
    }

    private void fill(Reading.Filling filling) {
      undertaking = Fillings.fill(undertaking, filling);
      if (filling instanceof Reading.Filling.IsKind kind) {
        kinds.add(kind);
      }
    }
  }

  private Draft draft(Undertaking u) {
    Draft draft =
        new Draft(
            new Undertaking(
                u.citation(),
                new casus.treaty.Trigger(
                    u.trigger().events(),
                    u.trigger().finding(),
                    selected(u.trigger().conditions())),
                new Undertaking.Bearers(
                    u.bearers().mode(), u.bearers().group(), selected(u.bearers().except())),
                u.modality(),
                Fillings.within(u.performance(), this::isSelected),
                u.window(),
                new Undertaking.Terms(
                    u.terms().owedTo(), selected(u.terms().unless()), u.terms().onBreach())));
    draft.undertaking.brackets().stream()
        .map(b -> new Ground.ByBracket(b.key()))
        .forEach(draft.grounds::add);
    return draft;
  }

  /// Returns the instrument.
  ///
  /// @return the instrument as written
  public Instrument instrument() {
    return instrument;
  }

  /// Returns what is taken as given.
  ///
  /// @return the choice
  public Choice choice() {
    return choice;
  }

  /// Returns how far the sentences reach beyond their own case.
  ///
  /// @return the reach
  public Reach reach() {
    return reach;
  }

  /// Returns what acts the sentences look for.
  ///
  /// @return types of acts, and where they count
  public ActsLookedFor actsLookedFor() {
    return actsLookedFor;
  }

  /// Returns the sentences that bind somebody.
  ///
  /// @return rules in order
  public List<Rule> rules() {
    return rules;
  }

  /// Returns the readings in force.
  ///
  /// @return readings in the order of the instrument
  public List<Reading> readings() {
    return instrument.readings().stream().filter(r -> choice.readings().contains(r.id())).toList();
  }

  /// Returns the declaration of a question that counts.
  ///
  /// @param id its name
  /// @return the question, or empty if the text under this choice has none
  public Optional<Question> question(QuestionId id) {
    return Optional.ofNullable(questions.get(id));
  }

  /// Returns a body.
  ///
  /// @param id its name
  /// @return the body, or empty
  public Optional<Body> body(BodyId id) {
    return instrument.body(id);
  }

  /// Returns what sentences can hang on besides their words.
  ///
  /// @return the setting; equal settings are interchangeable
  public Setting setting() {
    return new Setting(
        choice.account(),
        choice.map(),
        choice.force(),
        choice.series(),
        members,
        questions,
        instrument.deciders().bodies().stream()
            .map(b -> selected(b.excluding()).stream().map(Part::value).toList())
            .toList(),
        wholeEnds,
        readings().stream()
            .flatMap(r -> r.fillings().stream())
            .filter(Reading.Filling.HowMany.class::isInstance)
            .map(Reading.Filling.HowMany.class::cast)
            .toList(),
        rules.stream().map(r -> r.undertaking().citation()).toList(),
        reach);
  }

  /// Returns who is in a group.
  ///
  /// @param group the group
  /// @return parties in the order of the text
  public List<PartyId> members(Group group) {
    return switch (group) {
      case Group.InRole(RoleId role) -> members(role);
      case Group.Listed(List<PartyId> parties) -> parties;
    };
  }

  /// Returns who holds a role.
  ///
  /// @param role the role
  /// @return parties in the order of the text
  public List<PartyId> members(RoleId role) {
    return members.getOrDefault(role, List.of());
  }

  /// Tells whether a role is held only while bound, where a text asks against whom or by whom
  /// something was.
  ///
  /// @param role the role
  /// @return false if being named is enough
  public boolean isWhileBound(RoleId role) {
    return instrument.role(role).filter(Role::whileBound).isPresent();
  }

  /// Returns how many a reading says a vague quantity of a provision is.
  ///
  /// @param citation where the rule stands
  /// @return the number, or empty if no reading in force says so
  public Optional<Integer> howMany(Citation citation) {
    Optional<Integer> found = Optional.empty();
    for (Reading reading : readings()) {
      for (Reading.Filling filling : reading.fillings()) {
        if (filling instanceof Reading.Filling.HowMany(Citation of, int count)
            && of.provision().equals(citation.provision())) {
          found = Optional.of(count);
        }
      }
    }
    return found;
  }
}
