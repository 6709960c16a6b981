// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

import casus.engine.order.InOrder;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.place.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// What one author says of an occurrence: claims, one a field at most, and fields it denies.
///
/// The order in which claims are handed over does not matter; they are kept in the order of fields.
///
/// @param claims what it says, at most one claim a field
/// @param denied fields whose claims by others it denies without a claim of its own
public record Account(List<Claim> claims, SortedSet<Field> denied) {
  /// Copies, and refuses two claims on one field or a claim on a denied field.
  public Account {
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
    }
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
        case What _, Where _, Origin _, Means _, Struck _, When _ -> List.of();
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
