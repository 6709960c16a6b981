// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.name.AreaId;
import casus.treaty.name.BodyId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.RoleId;
import casus.treaty.party.Party;
import casus.treaty.party.Role;
import casus.treaty.place.Area;
import casus.treaty.text.Bracket;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// An agreement as written and checked (VCLT 2(1)(a)); the root of everything the engine knows of a
/// treaty.
///
/// @param header what stands at the head of the file
/// @param cast who takes part
/// @param vocabulary what may happen, be done, be negotiated, and where
/// @param deciders questions and the bodies that answer some of them
/// @param provisions what the text says, in its order
/// @param status when it binds
/// @param readings named readings that fill what the text leaves open
public record Instrument(
    Header header,
    Cast cast,
    Vocabulary vocabulary,
    Deciders deciders,
    List<Provision> provisions,
    StatusRules status,
    List<Reading> readings) {
  /// Copies the lists.
  public Instrument {
    provisions = List.copyOf(provisions);
    readings = List.copyOf(readings);
  }

  /// Who takes part.
  ///
  /// @param parties States and others, in the order of the text
  /// @param roles roles, in the order of the text
  public record Cast(List<Party> parties, List<Role> roles) {
    /// Copies the lists.
    public Cast {
      parties = List.copyOf(parties);
      roles = List.copyOf(roles);
    }
  }

  /// Questions and bodies.
  ///
  /// @param questions questions, in the order of the text
  /// @param bodies bodies, in the order of the text
  public record Deciders(List<Question> questions, List<Body> bodies) {
    /// Copies the lists.
    public Deciders {
      questions = List.copyOf(questions);
      bodies = List.copyOf(bodies);
    }
  }

  /// Finds a party by name.
  ///
  /// @param id its name
  /// @return the party, or empty if the instrument does not name it
  public Optional<Party> party(PartyId id) {
    return cast.parties().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /// Finds a role by name.
  ///
  /// @param id its name
  /// @return the role, or empty
  public Optional<Role> role(RoleId id) {
    return cast.roles().stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /// Finds a question by name.
  ///
  /// @param id its name
  /// @return the question, or empty
  public Optional<Question> question(QuestionId id) {
    return deciders.questions().stream().filter(q -> q.id().equals(id)).findFirst();
  }

  /// Finds a body by name.
  ///
  /// @param id its name
  /// @return the body, or empty
  public Optional<Body> body(BodyId id) {
    return deciders.bodies().stream().filter(b -> b.id().equals(id)).findFirst();
  }

  /// Finds every map of an area.
  ///
  /// @param id its name
  /// @return one area for each understanding, in the order of the text
  public List<Area> areas(AreaId id) {
    return vocabulary.areas().stream().filter(a -> a.id().equals(id)).toList();
  }

  /// Returns every undertaking of the text itself, without those of readings.
  ///
  /// @return undertakings in the order of the text
  public Stream<Undertaking> undertakings() {
    return provisions.stream()
        .flatMap(p -> p.clauses().stream())
        .flatMap(c -> c.value() instanceof Undertaking u ? Stream.of(u) : Stream.empty());
  }

  /// Returns what can be cited: every provision, and every sentence that binds somebody.
  ///
  /// @return citations as they are written, sorted
  public SortedSet<String> citable() {
    TreeSet<String> found = new TreeSet<>();
    provisions.forEach(p -> found.add(p.citation().toString()));
    undertakings().forEach(u -> found.add(u.citation().toString()));
    return found;
  }

  /// What is there and cannot be read.
  ///
  /// @param where the provision, or the title if it is the whole text
  /// @param what what is known of it
  public record SealedAt(String where, Sealed what) {}

  /// Returns what is there and cannot be read: the text as a whole, or sentences of it.
  ///
  /// @param chosen keys of the brackets and versions that are chosen
  /// @return what is sealed with where it stands, the whole text first
  public List<SealedAt> sealed(Collection<String> chosen) {
    List<SealedAt> found = new ArrayList<>();
    header.sealed().ifPresent(s -> found.add(new SealedAt(header.title(), s)));
    for (Provision provision : provisions) {
      for (Part<Clause> clause : provision.clauses()) {
        if (clause.value() instanceof Sealed sealed && clause.isIn(chosen)) {
          found.add(new SealedAt(provision.citation().toString(), sealed));
        }
      }
    }
    return found;
  }

  /// Returns every bracket of the text and its readings, each after those around it.
  ///
  /// @return brackets in the order of roles, questions, bodies, provisions and readings, without
  ///   repetition
  public List<Bracket> brackets() {
    List<Optional<Bracket>> found = new ArrayList<>();
    cast.roles().forEach(r -> r.members().stream().map(Part::bracket).forEach(found::add));
    deciders.questions().forEach(q -> found.add(q.bracket()));
    deciders.bodies().forEach(b -> b.excluding().stream().map(Part::bracket).forEach(found::add));
    for (Provision provision : provisions) {
      for (Part<Clause> clause : provision.clauses()) {
        found.add(clause.bracket());
        if (clause.value() instanceof Undertaking undertaking) {
          undertaking.brackets().stream().map(Optional::of).forEach(found::add);
        }
      }
    }
    for (Reading reading : readings) {
      reading.instead().stream()
          .flatMap(u -> u.brackets().stream())
          .map(Optional::of)
          .forEach(found::add);
    }
    return found.stream()
        .flatMap(Optional::stream)
        .flatMap(b -> b.all().stream())
        .distinct()
        .toList();
  }
}
