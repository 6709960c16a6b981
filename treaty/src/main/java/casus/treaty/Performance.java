// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.name.ActTypeId;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import java.util.List;
import java.util.Optional;

/// What is to be done.
///
/// @param act the act, such as `assist`
/// @param toward the State it is done to or for, if the text names one
/// @param content what the act must consist of
/// @param aim the only aim with which it may or must be done, if the text names one
public record Performance(
    ActTypeId act, Optional<PartyRef> toward, Content content, Optional<String> aim) {
  /// Makes what may be done with any aim.
  ///
  /// @param act the act, such as `assist`
  /// @param toward the State it is done to or for, if the text names one
  /// @param content what the act must consist of
  public Performance(ActTypeId act, Optional<PartyRef> toward, Content content) {
    this(act, toward, content, Optional.empty());
  }

  /// What the act must consist of.
  public sealed interface Content {
    /// The act itself, or any declared form of it.
    record Itself() implements Content {}

    /// At least so many of a closed list.
    ///
    /// @param count how many, at least 1
    /// @param forms the list
    record AtLeast(int count, List<Part<ActTypeId>> forms) implements Content {
      /// Copies the list.
      public AtLeast {
        forms = List.copyOf(forms);
      }
    }

    /// Whatever is necessary: the act or any form of it, the list being examples only.
    ///
    /// @param examples forms the text names
    /// @param chooser who chooses among them
    record AsNecessary(List<Part<ActTypeId>> examples, Slot<Chooser> chooser) implements Content {
      /// Copies the list.
      public AsNecessary {
        examples = List.copyOf(examples);
      }
    }
  }

  /// Who chooses what is necessary.
  public enum Chooser {
    /// The State that bears the duty.
    BEARER,
    /// The State the duty is owed to.
    BENEFICIARY
  }
}
