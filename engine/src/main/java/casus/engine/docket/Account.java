// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

import casus.engine.order.InOrder;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.place.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What one author says of an occurrence: claims, one a field at most, and fields it denies.
///
/// The order in which claims are handed over does not matter; they are kept in the order of fields.
///
/// @param claims what it says, at most one claim a field
/// @param denied fields whose claims by others it denies without a claim of its own; qualities are
///   denied one by one
/// @param lacking qualities it says the occurrence does not have
public record Account(List<Claim> claims, SortedSet<Field> denied, SortedSet<QualityId> lacking) {
  /// Copies, and refuses two claims on one field, a claim on a denied field, a quality claimed and
  /// denied at once, and a denial of all qualities.
  public Account {
    lacking = InOrder.copyOf(lacking);
    List<Claim> sorted = new ArrayList<>(claims);
    sorted.sort(Comparator.comparing(Claim::field));
    claims = List.copyOf(sorted);
    denied = InOrder.copyOf(denied);
    EnumSet<Field> seen = EnumSet.noneOf(Field.class);
    seen.addAll(denied);
    for (Claim claim : claims) {
      if (!seen.add(claim.field())) {
        throw new IllegalArgumentException("two statements on " + claim.field());
      }
      if (claim instanceof Claim.Qualities(List<QualityId> qualities)
          && qualities.stream().anyMatch(lacking::contains)) {
        throw new IllegalArgumentException("a quality is claimed and denied at once");
      }
    }
    if (denied.contains(Field.QUALITY)) {
      throw new IllegalArgumentException("qualities are denied one by one");
    }
  }

  /// Makes an account that denies no quality.
  ///
  /// @param claims what it says, at most one claim a field
  /// @param denied fields whose claims by others it denies
  public Account(List<Claim> claims, SortedSet<Field> denied) {
    this(claims, denied, new TreeSet<>());
  }

  /// What can be claimed of an occurrence.
  public enum Field {
    /// What it was.
    WHAT,
    /// To which State it is attributed.
    WHO,
    /// Against which State it was directed.
    AGAINST,
    /// Where it took effect.
    WHERE,
    /// From where it was launched.
    ORIGIN,
    /// With what means.
    MEANS,
    /// What kind of object was struck: `territory`, `forces`.
    STRUCK,
    /// Of what quality it was. Authors have a voice on each quality, not on all of them.
    QUALITY,
    /// When.
    WHEN
  }

  /// One statement on one field. Several values mean that the author says all of them apply.
  public sealed interface Claim {
    /// Returns the field it is on.
    ///
    /// @return the field
    default Field field() {
      return switch (this) {
        case What _ -> Field.WHAT;
        case Who _ -> Field.WHO;
        case Against _ -> Field.AGAINST;
        case Where _ -> Field.WHERE;
        case Origin _ -> Field.ORIGIN;
        case Means _ -> Field.MEANS;
        case Struck _ -> Field.STRUCK;
        case Qualities _ -> Field.QUALITY;
        case When _ -> Field.WHEN;
      };
    }

    /// Returns the States it names: those it is attributed to, or against which it was directed.
    ///
    /// @return them; empty for a claim on another field
    default List<PartyId> named() {
      return switch (this) {
        case Who(List<PartyId> states) -> states;
        case Against(List<PartyId> states) -> states;
        case What _, Where _, Origin _, Means _, Struck _, Qualities _, When _ -> List.of();
      };
    }

    /// What it was, in the words of an instrument or others.
    ///
    /// @param types one or more types of occurrence
    record What(List<EventTypeId> types) implements Claim {
      /// Copies the list and refuses an empty one.
      public What {
        types = values(types);
      }
    }

    /// Which States it is attributed to.
    ///
    /// @param states one or more
    record Who(List<PartyId> states) implements Claim {
      /// Copies the list and refuses an empty one.
      public Who {
        states = values(states);
      }
    }

    /// Which States it was directed against.
    ///
    /// @param states one or more
    record Against(List<PartyId> states) implements Claim {
      /// Copies the list and refuses an empty one.
      public Against {
        states = values(states);
      }
    }

    /// Where it took effect.
    ///
    /// @param places one or more
    record Where(List<Place> places) implements Claim {
      /// Copies the list and refuses an empty one.
      public Where {
        places = values(places);
      }
    }

    /// From where it was launched.
    ///
    /// @param places one or more
    record Origin(List<Place> places) implements Claim {
      /// Copies the list and refuses an empty one.
      public Origin {
        places = values(places);
      }
    }

    /// With what means.
    ///
    /// @param means one or more
    record Means(List<String> means) implements Claim {
      /// Copies the list and refuses an empty one.
      public Means {
        means = values(means);
      }
    }

    /// What kind of object was struck.
    ///
    /// @param objects one or more, such as `forces`
    record Struck(List<String> objects) implements Claim {
      /// Copies the list and refuses an empty one.
      public Struck {
        objects = values(objects);
      }
    }

    /// Of what quality it was. It says nothing of qualities it does not name.
    ///
    /// @param qualities one or more, such as `flagrant`
    record Qualities(List<QualityId> qualities) implements Claim {
      /// Copies the list and refuses an empty one.
      public Qualities {
        qualities = values(qualities);
      }
    }

    /// When it happened.
    ///
    /// @param earliest the earliest hour
    /// @param latest the latest hour, if a span is claimed
    record When(Instant earliest, Optional<Instant> latest) implements Claim {
      /// Refuses instants no docket accepts and a latest hour before the earliest.
      public When {
        if (!Entry.isInstant(earliest)
            || latest.filter(l -> !Entry.isInstant(l) || l.isBefore(earliest)).isPresent()) {
          throw new IllegalArgumentException("not a time: " + earliest + " to " + latest);
        }
      }
    }

    private static <T> List<T> values(List<T> list) {
      if (list.isEmpty()) {
        throw new IllegalArgumentException("a claim needs a value");
      }
      return List.copyOf(list);
    }
  }
}
