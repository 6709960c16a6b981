// SPDX-License-Identifier: Apache-2.0
package casus.scenario.wording;

import casus.scenario.wording.AuthenticText.Sentence;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Sealed;
import casus.treaty.Undertaking;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A user's own copy beside the reading: where its words depart from those the reading was made
/// from, and how much of it the reading has.
///
/// @param provisions the provisions of the copy in its order, then those the copy lacks
public record Comparison(List<Compared> provisions) {
  /// Copies the list.
  public Comparison {
    provisions = List.copyOf(provisions);
  }

  /// What comes of a sentence.
  public enum State {
    /// Its words are those the reading was made from.
    SAME,
    /// Its words are others.
    DEPARTS,
    /// It is not in the text the reading was made from.
    ADDED,
    /// It is in the text the reading was made from and not in the copy.
    MISSING,
    /// The dossier has no fingerprints of this provision: nobody could hold the text in hand.
    NOT_COMPARED
  }

  /// What the reading makes of a provision of the text.
  public enum Encoded {
    /// It has a sentence with an effect.
    FORMALISED,
    /// It is read as something announced and left to be settled.
    LEFT_OPEN,
    /// It is read as binding nobody.
    NOT_OPERATIVE,
    /// It is not in the reading.
    NOT_ENCODED
  }

  /// A sentence of the copy, or the place of one it lacks.
  ///
  /// @param place where it stands
  /// @param sentence the sentence; empty if the copy lacks it
  /// @param state what comes of it
  public record Line(Place place, Optional<Sentence> sentence, State state) {}

  /// A provision of the text.
  ///
  /// @param name as the text numbers it
  /// @param lines its sentences, in the order of the text
  /// @param encoded what the reading makes of it
  /// @param read the provisions of the reading that belong to it, in the order of the reading
  public record Compared(String name, List<Line> lines, Encoded encoded, List<Provision> read) {
    /// Copies the lists.
    public Compared {
      lines = List.copyOf(lines);
      read = List.copyOf(read);
    }
  }

  /// Compares.
  ///
  /// @param copy the user's copy
  /// @param wording what the dossier carries of the text; empty if it carries nothing
  /// @param instrument the reading
  /// @return sentence by sentence
  public static Comparison of(
      AuthenticText copy, Optional<Wording> wording, Instrument instrument) {
    List<String> names = new ArrayList<>(copy.provisions());
    wording.map(Wording::provisions).orElse(List.of()).stream()
        .filter(n -> names.stream().noneMatch(n::equalsIgnoreCase))
        .forEach(names::add);
    List<Compared> compared = new ArrayList<>();
    for (String name : names) {
      List<Provision> read =
          instrument.provisions().stream()
              .filter(p -> new Place(name, 1).holds(p.citation().toString()))
              .toList();
      compared.add(
          new Compared(name, lines(name, copy.in(name), wording), encoded(read, name), read));
    }
    return new Comparison(compared);
  }

  private static Encoded encoded(List<Provision> read, String name) {
    TreeSet<Encoded> found = new TreeSet<>();
    for (Provision provision : read) {
      for (Part<Clause> clause : provision.clauses()) {
        found.add(
            switch (clause.value()) {
              case Undertaking _,
                  Clause.Ending _,
                  Clause.WholeEnding _,
                  Clause.Survival _,
                  Clause.Ranking _ ->
                  Encoded.FORMALISED;
              case Clause.LeftOpen _, Sealed _ -> Encoded.LEFT_OPEN;
              case Clause.NotOperative _ -> Encoded.NOT_OPERATIVE;
            });
      }
    }
    if (found.isEmpty() && name.equals(Place.PREAMBLE)) {
      return Encoded.NOT_OPERATIVE;
    }
    return found.isEmpty() ? Encoded.NOT_ENCODED : found.first();
  }

  private static List<Line> lines(String name, List<Sentence> copy, Optional<Wording> wording) {
    List<Map.Entry<Place, Fingerprint>> known =
        wording.stream()
            .flatMap(w -> w.prints().entrySet().stream())
            .filter(e -> e.getKey().provision().equalsIgnoreCase(name))
            .toList();
    if (known.isEmpty()) {
      return copy.stream()
          .map(s -> new Line(s.place(), Optional.of(s), State.NOT_COMPARED))
          .toList();
    }
    return aligned(copy, known);
  }

  /// Aligns by the longest common sequence of fingerprints; between two that agree, sentences that
  /// stand across from one another depart, and what is left over was added or is missing.
  private static List<Line> aligned(
      List<Sentence> copy, List<Map.Entry<Place, Fingerprint>> known) {
    int[][] common = common(copy, known);
    List<Line> lines = new ArrayList<>();
    List<Sentence> ours = new ArrayList<>();
    List<Place> theirs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < copy.size() || j < known.size()) {
      boolean both = i < copy.size() && j < known.size();
      if (both && copy.get(i).fingerprint().equals(known.get(j).getValue())) {
        between(ours, theirs, lines);
        lines.add(new Line(known.get(j).getKey(), Optional.of(copy.get(i)), State.SAME));
        i++;
        j++;
      } else if (j >= known.size() || both && common[i + 1][j] >= common[i][j + 1]) {
        ours.add(copy.get(i));
        i++;
      } else {
        theirs.add(known.get(j).getKey());
        j++;
      }
    }
    between(ours, theirs, lines);
    return lines;
  }

  private static int[][] common(List<Sentence> copy, List<Map.Entry<Place, Fingerprint>> known) {
    int[][] common = new int[copy.size() + 1][known.size() + 1];
    for (int i = copy.size() - 1; i >= 0; i--) {
      Fingerprint print = copy.get(i).fingerprint();
      for (int j = known.size() - 1; j >= 0; j--) {
        common[i][j] =
            print.equals(known.get(j).getValue())
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void between(List<Sentence> ours, List<Place> theirs, List<Line> lines) {
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      if (i >= theirs.size()) {
        lines.add(new Line(ours.get(i).place(), Optional.of(ours.get(i)), State.ADDED));
      } else if (i >= ours.size()) {
        lines.add(new Line(theirs.get(i), Optional.empty(), State.MISSING));
      } else {
        lines.add(new Line(theirs.get(i), Optional.of(ours.get(i)), State.DEPARTS));
      }
    }
    ours.clear();
    theirs.clear();
  }

  /// Counts sentences by what came of them.
  ///
  /// @return a count for every state
  public Map<State, Integer> states() {
    EnumMap<State, Integer> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, 0);
    }
    provisions.forEach(p -> p.lines().forEach(l -> counts.merge(l.state(), 1, Integer::sum)));
    return counts;
  }

  /// Counts the sentences of the copy by what the reading makes of their provision.
  ///
  /// @return a count for each, in their order
  public Map<Encoded, Integer> coverage() {
    EnumMap<Encoded, Integer> counts = new EnumMap<>(Encoded.class);
    for (Encoded encoded : Encoded.values()) {
      counts.put(encoded, 0);
    }
    for (Compared one : provisions) {
      long there = one.lines().stream().filter(l -> l.sentence().isPresent()).count();
      counts.merge(one.encoded(), (int) there, Integer::sum);
    }
    return counts;
  }

  /// Counts sentences in one state.
  ///
  /// @param state the state
  /// @return how many
  public int count(State state) {
    return states().getOrDefault(state, 0);
  }

  /// Counts the sentences of the copy whose provision the reading takes so.
  ///
  /// @param encoded what the reading makes of the provision
  /// @return how many
  public int count(Encoded encoded) {
    return coverage().getOrDefault(encoded, 0);
  }
}
