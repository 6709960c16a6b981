// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.MeasureId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.name.TrackId;
import casus.treaty.place.Area;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.util.List;
import java.util.Optional;

/// The words an instrument uses for what may happen, be done, be negotiated, and where.
///
/// @param events types of occurrence
/// @param acts types of act
/// @param areas areas and the maps of them
/// @param tracks negotiations
/// @param measures what is limited by number
/// @param qualities what an occurrence may be, beside its type
public record Vocabulary(
    List<EventType> events,
    List<ActType> acts,
    List<Area> areas,
    List<Track> tracks,
    List<Measure> measures,
    List<Quality> qualities) {
  /// Copies the lists.
  public Vocabulary {
    qualities = List.copyOf(qualities);
    measures = List.copyOf(measures);
    events = List.copyOf(events);
    acts = List.copyOf(acts);
    areas = List.copyOf(areas);
    tracks = List.copyOf(tracks);
  }

  /// Makes words that limit nothing by number and ask for no quality.
  ///
  /// @param events types of occurrence
  /// @param acts types of act
  /// @param areas areas and the maps of them
  /// @param tracks negotiations
  public Vocabulary(
      List<EventType> events, List<ActType> acts, List<Area> areas, List<Track> tracks) {
    this(events, acts, areas, tracks, List.of(), List.of());
  }

  /// Something that States have so much or so many of, such as tanks, or the range of missiles.
  ///
  /// @param id its name; dockets use the same one
  /// @param label how sentences call it, such as `main battle tanks`
  /// @param unit in what it is counted, such as `km`; things are counted one by one if empty
  public record Measure(MeasureId id, String label, Optional<String> unit) {}

  /// The most of something that a State may have; to have more is the act that is limited.
  ///
  /// @param measure of what
  /// @param most how much or how many, in the unit of the measure
  public record Limit(MeasureId measure, long most) {}

  /// A quality that a text asks of what happened, such as that a violation is flagrant. Whether an
  /// occurrence has it is what authors say or deny.
  ///
  /// @param id its name; dockets use the same one
  /// @param label how sentences call it, such as `flagrant`
  public record Quality(QualityId id, String label) {}

  /// A type of occurrence, such as an armed attack.
  ///
  /// @param id its name; dockets use the same one
  /// @param label how sentences call it, such as `an armed attack`
  /// @param countsAs acts that an occurrence of this type is, by the State it is attributed to
  /// @param mayBe types of which the text does not say whether an occurrence of this type is one; a
  ///   reading may say so
  public record EventType(
      EventTypeId id, String label, List<ActTypeId> countsAs, List<EventTypeId> mayBe) {
    /// Copies the lists.
    public EventType {
      countsAs = List.copyOf(countsAs);
      mayBe = List.copyOf(mayBe);
    }

    /// Describes a type that is no other type.
    ///
    /// @param id its name
    /// @param label how sentences call it
    /// @param countsAs acts that it is
    public EventType(EventTypeId id, String label, List<ActTypeId> countsAs) {
      this(id, label, countsAs, List.of());
    }
  }

  /// A type of act, such as supplying weapons.
  ///
  /// @param id its name; dockets use the same one
  /// @param label how sentences call it, in the infinitive: `supply weapons`
  /// @param joint true if it takes at least two participants
  /// @param formOf the acts it is a form of: closing the airspace is a form of assistance
  /// @param excludes acts that cannot be done together with it; either of two may say so
  /// @param beyond the limit that whoever does it exceeds, if the act is to have too much of
  ///   something
  public record ActType(
      ActTypeId id,
      String label,
      boolean joint,
      List<ActTypeId> formOf,
      List<ActTypeId> excludes,
      Optional<Limit> beyond) {
    /// Makes an act that exceeds no limit.
    ///
    /// @param id its name
    /// @param label how sentences call it
    /// @param joint true if it takes at least two participants
    /// @param formOf the acts it is a form of
    /// @param excludes acts that cannot be done together with it
    public ActType(
        ActTypeId id,
        String label,
        boolean joint,
        List<ActTypeId> formOf,
        List<ActTypeId> excludes) {
      this(id, label, joint, formOf, excludes, Optional.empty());
    }

    /// Copies the list.
    public ActType {
      formOf = List.copyOf(formOf);
      excludes = List.copyOf(excludes);
    }

    /// Describes an act that excludes no other.
    ///
    /// @param id its name
    /// @param label how sentences call it
    /// @param joint true if it takes at least two participants
    /// @param formOf the acts it is a form of
    public ActType(ActTypeId id, String label, boolean joint, List<ActTypeId> formOf) {
      this(id, label, joint, formOf, List.of());
    }
  }

  /// A negotiation between parties that something else waits for.
  ///
  /// @param id its name
  /// @param between who negotiates
  /// @param start from when its length runs
  /// @param length how long
  /// @param onExpiry what the text says for the case that nothing is agreed, in words
  public record Track(
      TrackId id,
      List<PartyId> between,
      Slot<Start> start,
      Slot<Term> length,
      Slot<String> onExpiry) {
    /// Copies the list.
    public Track {
      between = List.copyOf(between);
    }
  }

  /// Finds a type of act.
  ///
  /// @param id its name
  /// @return the type, or empty
  public Optional<ActType> act(ActTypeId id) {
    return acts.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /// Finds a type of occurrence.
  ///
  /// @param id its name
  /// @return the type, or empty
  public Optional<EventType> event(EventTypeId id) {
    return events.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /// Finds a negotiation.
  ///
  /// @param id its name
  /// @return the track, or empty
  public Optional<Track> track(TrackId id) {
    return tracks.stream().filter(t -> t.id().equals(id)).findFirst();
  }
}
