// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The value of a condition, what it rests on, and what is missing to settle it.
///
/// Law: deleting an entry that the grounds do not name leaves the value unchanged.
///
/// @param truth the value
/// @param grounds what it rests on
/// @param missing what would settle it; empty when TRUE or FALSE
public record Verdict(Truth truth, Grounds grounds, List<Missing> missing) {
  /// TRUE on no grounds: an empty conjunction.
  public static final Verdict TRUE = new Verdict(Truth.TRUE, Grounds.NONE, List.of());

  /// FALSE on no grounds: an empty disjunction.
  public static final Verdict FALSE = new Verdict(Truth.FALSE, Grounds.NONE, List.of());

  /// Drops what is missing once the value is settled.
  public Verdict {
    missing =
        truth == Truth.TRUE || truth == Truth.FALSE
            ? List.of()
            : missing.size() < 2 ? List.copyOf(missing) : List.copyOf(new LinkedHashSet<>(missing));
  }

  /// Returns a settled verdict on one inference.
  ///
  /// @param truth the value
  /// @param inference what was inferred
  /// @param arguments what it speaks of
  /// @param entries from which entries
  /// @return the verdict
  public static Verdict of(
      Truth truth, Inference inference, List<String> arguments, List<EntryId> entries) {
    return of(truth, inference, arguments, entries, List.of());
  }

  /// Returns a verdict on one inference.
  ///
  /// @param truth the value
  /// @param inference what was inferred
  /// @param arguments what it speaks of
  /// @param entries from which entries
  /// @param missing what would settle it
  /// @return the verdict
  public static Verdict of(
      Truth truth,
      Inference inference,
      List<String> arguments,
      List<EntryId> entries,
      List<Missing> missing) {
    return new Verdict(
        truth, Grounds.of(new Ground.ByInference(inference, arguments, entries)), missing);
  }

  /// Returns the conjunction: the first FALSE part alone decides, otherwise all parts together.
  ///
  /// @param parts the parts in order
  /// @return the conjunction
  public static Verdict and(List<Verdict> parts) {
    for (Verdict part : parts) {
      if (part.truth == Truth.FALSE) {
        return part;
      }
    }
    Truth truth = Truth.TRUE;
    for (Verdict part : parts) {
      truth = truth.and(part.truth);
    }
    return together(truth, parts);
  }

  /// Returns the disjunction: the first TRUE part alone decides, otherwise all parts together.
  ///
  /// @param parts the parts in order
  /// @return the disjunction
  public static Verdict or(List<Verdict> parts) {
    for (Verdict part : parts) {
      if (part.truth == Truth.TRUE) {
        return part;
      }
    }
    Truth truth = Truth.FALSE;
    for (Verdict part : parts) {
      truth = truth.or(part.truth);
    }
    return together(truth, parts);
  }

  /// Returns the value several voices give together: alike, or contested, or undetermined
  /// (semantics 6).
  ///
  /// @param parts one verdict a voice
  /// @return the combination; UNDETERMINED for no voice
  public static Verdict combined(List<Verdict> parts) {
    boolean yes = false;
    boolean no = false;
    boolean contested = false;
    boolean open = false;
    for (Verdict part : parts) {
      switch (part.truth) {
        case TRUE -> yes = true;
        case FALSE -> no = true;
        case CONTESTED -> contested = true;
        case UNDETERMINED -> open = true;
      }
    }
    Truth truth;
    if (contested || (yes && no)) {
      truth = Truth.CONTESTED;
    } else if (open || (!yes && !no)) {
      truth = Truth.UNDETERMINED;
    } else {
      truth = yes ? Truth.TRUE : Truth.FALSE;
    }
    return together(truth, parts);
  }

  private static Verdict together(Truth truth, List<Verdict> parts) {
    if (parts.size() == 1 && parts.get(0).truth == truth) {
      return parts.get(0);
    }
    List<Ground> grounds = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    for (Verdict part : parts) {
      grounds.addAll(part.grounds.list());
      missing.addAll(part.missing);
    }
    return new Verdict(truth, Grounds.all(grounds), missing);
  }

  /// Returns the negation on the same grounds.
  ///
  /// @return the negation
  public Verdict not() {
    return new Verdict(truth.not(), grounds, missing);
  }

  /// Returns this verdict with UNDETERMINED taken as FALSE: for who is left out.
  ///
  /// @return TRUE, FALSE or CONTESTED
  public Verdict unlessSaid() {
    return truth == Truth.UNDETERMINED ? new Verdict(Truth.FALSE, grounds, List.of()) : this;
  }

  /// Returns this verdict resting on more.
  ///
  /// @param more further grounds, told first
  /// @return the same value on more grounds
  public Verdict after(Grounds more) {
    return new Verdict(truth, more.plus(grounds), missing);
  }

  /// Tells whether it is neither TRUE nor FALSE.
  ///
  /// @return true if it is UNDETERMINED or CONTESTED
  public boolean isOpen() {
    return truth != Truth.TRUE && truth != Truth.FALSE;
  }

  /// Tells whether it is TRUE.
  ///
  /// @return true if it is
  public boolean holds() {
    return truth == Truth.TRUE;
  }
}
