// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.conflict.Assessed;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Docket;
import casus.engine.docket.OccasionId;
import casus.engine.obligation.Case;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import casus.engine.view.Voice;
import casus.treaty.Performance.Content;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Undertaking.Mode;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Conflicts as `docs/concepts/conflict.md` has them: every plan of a bearer, tried one by one.
final class NaiveConflicts {
  private static final PartyId ELSEWHERE = new PartyId("Elsewhere");

  private final List<Assessed> results;
  private final Docket docket;

  NaiveConflicts(List<Assessed> results, Docket docket) {
    this.results = results;
    this.docket = docket;
  }

  /// One act of a plan; the case is empty where the act is about none.
  private record Deed(ActTypeId type, PartyId toward, Optional<OccasionId> about) {}

  private record Owed(Assessed in, Obligation o) {}

  /// Returns one line for each bearer, pair of duties and extent.
  Set<String> lines() {
    TreeSet<String> lines = new TreeSet<>();
    List<Owed> all = new ArrayList<>();
    for (Assessed result : results) {
      result.assessment().obligations().forEach(o -> all.add(new Owed(result, o)));
    }
    for (Owed one : all) {
      for (Owed other : all) {
        for (PartyId bearer : one.o().bearers()) {
          if (other.o().bearers().contains(bearer) && isLive(one) && isLive(other)) {
            line(one, other, bearer).ifPresent(lines::add);
          }
        }
      }
    }
    return lines;
  }

  private Optional<String> line(Owed one, Owed other, PartyId bearer) {
    Modality first = one.o().undertaking().modality();
    Modality second = other.o().undertaking().modality();
    if (first != Modality.MUST || !meet(one, other)) {
      return Optional.empty();
    }
    if (second == Modality.MUST_NOT) {
      return said(plans(one, bearer), d -> isContrary(d, other, bearer))
          .map(e -> bearer + ": " + name(one) + " / " + name(other) + " MUST_AND_MUST_NOT " + e);
    }
    if (second == Modality.MUST && isBefore(one, other)) {
      return both(one, other)
          .map(e -> bearer + ": " + name(one) + " / " + name(other) + " EXCLUDED_ACTS " + e);
    }
    return Optional.empty();
  }

  /// In order of text, sentence and case.
  private static boolean isBefore(Owed one, Owed other) {
    List<String> first = parts(one);
    List<String> second = parts(other);
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).equals(second.get(i))) {
        return first.get(i).compareTo(second.get(i)) < 0;
      }
    }
    return false;
  }

  private static List<String> parts(Owed owed) {
    return List.of(
        owed.in().instrument().header().id().value(),
        owed.o().key().sentence().toString(),
        owed.o().key().occasion().map(OccasionId::value).orElse(""));
  }

  private static String name(Owed owed) {
    return owed.in().instrument().header().id()
        + " "
        + owed.o().key().sentence()
        + " "
        + owed.o().key().occasion().map(OccasionId::value).orElse("-");
  }

  private static boolean isLive(Owed owed) {
    boolean each =
        !(owed.o().undertaking().bearers().mode() instanceof Mode.AnyOf(int n))
            || n >= owed.o().bearers().size();
    return each
        && owed.o().outcome().accrued().isPresent()
        && List.of(Status.DUE, Status.CONTESTED).contains(owed.o().status());
  }

  private static List<OccasionId> members(Owed owed) {
    List<OccasionId> members = new ArrayList<>();
    owed.o().key().occasion().ifPresent(o -> members.add(o));
    for (Case one : owed.in().assessment().cases()) {
      if (owed.o().key().occasion().filter(one.id()::equals).isPresent()) {
        members.clear();
        members.addAll(one.members());
      }
    }
    return members;
  }

  private static boolean meet(Owed one, Owed other) {
    return members(one).isEmpty()
        || members(other).isEmpty()
        || members(one).stream().anyMatch(members(other)::contains);
  }

  private static Optional<String> said(
      List<List<Deed>> plans, java.util.function.Predicate<Deed> contrary) {
    boolean every = plans.stream().allMatch(p -> p.stream().anyMatch(contrary));
    boolean some = plans.stream().anyMatch(p -> p.stream().anyMatch(contrary));
    return some ? Optional.of(every ? "EVERY_WAY" : "SOME_WAYS") : Optional.empty();
  }

  private static Optional<String> both(Owed one, Owed other) {
    boolean every = true;
    boolean some = false;
    for (List<ActTypeId> first : choices(one)) {
      for (List<ActTypeId> second : choices(other)) {
        boolean clash =
            first.stream().anyMatch(a -> second.stream().anyMatch(b -> exclude(one, other, a, b)));
        some |= clash;
        every &= clash;
      }
    }
    return some ? Optional.of(every ? "EVERY_WAY" : "SOME_WAYS") : Optional.empty();
  }

  private static boolean exclude(Owed one, Owed other, ActTypeId a, ActTypeId b) {
    for (ActTypeId x : selfAndBroader(one, other, a)) {
      for (ActTypeId y : selfAndBroader(one, other, b)) {
        for (Owed in : List.of(one, other)) {
          for (ActType type : in.in().instrument().vocabulary().acts()) {
            if (type.id().equals(x) && type.excludes().contains(y)
                || type.id().equals(y) && type.excludes().contains(x)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static List<ActTypeId> selfAndBroader(Owed one, Owed other, ActTypeId act) {
    List<ActTypeId> all = new ArrayList<>(List.of(act));
    for (Owed in : List.of(one, other)) {
      in.in().instrument().vocabulary().act(act).ifPresent(t -> all.addAll(t.formOf()));
    }
    return all;
  }

  private static List<ActTypeId> fitting(Owed owed) {
    TreeSet<ActTypeId> fit = new TreeSet<>();
    ActTypeId wanted = owed.o().undertaking().performance().act();
    boolean itself = true;
    switch (owed.o().undertaking().performance().content()) {
      case Content.Itself _ -> {}
      case Content.AtLeast(_, var forms) -> {
        itself = false;
        forms.stream().map(Part::value).forEach(fit::add);
      }
      case Content.AsNecessary(var examples, _) ->
          examples.stream().map(Part::value).forEach(fit::add);
    }
    if (itself) {
      fit.add(wanted);
      owed.in().instrument().vocabulary().acts().stream()
          .filter(t -> t.formOf().contains(wanted))
          .forEach(t -> fit.add(t.id()));
    }
    return List.copyOf(fit);
  }

  /// Every set of types that is just enough.
  private static List<List<ActTypeId>> choices(Owed owed) {
    int needed =
        owed.o().undertaking().performance().content() instanceof Content.AtLeast(int n, _) ? n : 1;
    List<ActTypeId> fit = fitting(owed);
    List<List<ActTypeId>> choices = new ArrayList<>();
    for (int bits = 0; bits < 1 << fit.size(); bits++) {
      List<ActTypeId> chosen = new ArrayList<>();
      for (int i = 0; i < fit.size(); i++) {
        if ((bits & 1 << i) != 0) {
          chosen.add(fit.get(i));
        }
      }
      if (chosen.size() == needed) {
        choices.add(chosen);
      }
    }
    return choices;
  }

  private List<List<Deed>> plans(Owed owed, PartyId bearer) {
    Optional<Set<PartyId>> toward = toward(owed, bearer);
    Set<PartyId> whom = new TreeSet<>(Draw.PARTIES);
    whom.add(ELSEWHERE);
    List<Optional<OccasionId>> about = new ArrayList<>();
    members(owed).forEach(m -> about.add(Optional.of(m)));
    if (about.isEmpty()) {
      about.add(Optional.empty());
      owed.in().assessment().cases().stream()
          .flatMap(c -> c.members().stream())
          .forEach(m -> about.add(Optional.of(m)));
    }
    List<List<Deed>> plans = new ArrayList<>();
    for (List<ActTypeId> choice : choices(owed)) {
      for (PartyId to : toward.orElse(whom)) {
        for (Optional<OccasionId> occasion : about) {
          plans.add(choice.stream().map(t -> new Deed(t, to, occasion)).toList());
        }
      }
    }
    return plans;
  }

  private boolean isContrary(Deed deed, Owed ban, PartyId bearer) {
    ActTypeId banned = ban.o().undertaking().performance().act();
    boolean type =
        deed.type().equals(banned)
            || ban.in().instrument().vocabulary().act(deed.type()).stream()
                .anyMatch(t -> t.formOf().contains(banned));
    boolean toward = toward(ban, bearer).map(t -> t.contains(deed.toward())).orElse(true);
    // An act about one member of a case is about the case; the duty's case meets the ban's.
    boolean about = members(ban).isEmpty() || deed.about().isPresent();
    return type && toward && about;
  }

  private Optional<Set<PartyId>> toward(Owed owed, PartyId bearer) {
    Optional<PartyRef> ref = owed.o().undertaking().performance().toward();
    if (ref.isEmpty()) {
      return Optional.empty();
    }
    Set<PartyId> set = new TreeSet<>();
    switch (ref.get()) {
      case PartyRef.Named(var party) -> set.add(party);
      case PartyRef.AnyOf(var role) ->
          owed.in().instrument().role(role).orElseThrow().members().stream()
              .filter(m -> m.isIn(owed.in().assessment().frame().choice().brackets()))
              .forEach(m -> set.add(m.value()));
      case PartyRef.Bearer _ -> set.add(bearer);
      case PartyRef.AttackedState _ -> claimed(owed, Field.AGAINST, set);
      case PartyRef.AttributedState _ -> claimed(owed, Field.WHO, set);
    }
    return Optional.of(set);
  }

  private void claimed(Owed owed, Field field, Set<PartyId> into) {
    var frame = owed.in().assessment().frame();
    View view =
        new View(
            docket.entries().stream()
                .filter(e -> !e.onRecord().isAfter(frame.vantage().knownAt()))
                .toList(),
            frame.choice());
    for (OccasionId id : members(owed)) {
      for (Occasion occasion : view.occasions()) {
        if (occasion.id().equals(id) && !occasion.time().isAfter(frame.vantage().asOf())) {
          Optional<Voice> own = frame.choice().account().flatMap(a -> occasion.voice(field, a));
          for (Voice voice : own.map(List::of).orElse(occasion.voices(field))) {
            if (voice.claim().orElse(null) instanceof Claim.Against(var states)) {
              into.addAll(states);
            } else if (voice.claim().orElse(null) instanceof Claim.Who(var states)) {
              into.addAll(states);
            }
          }
        }
      }
    }
  }
}
