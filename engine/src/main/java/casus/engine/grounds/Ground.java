// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

import casus.engine.docket.EntryId;
import casus.treaty.name.ReadingId;
import casus.treaty.text.Citation;
import java.util.List;

/// One thing a conclusion rests on.
public sealed interface Ground {
  /// A sentence of the text.
  ///
  /// @param citation where it stands
  record ByText(Citation citation) implements Ground {}

  /// A reading of the text.
  ///
  /// @param reading which
  record ByReading(ReadingId reading) implements Ground {}

  /// A bracket that was read as part of the text.
  ///
  /// @param key its key
  record ByBracket(String key) implements Ground {}

  /// An entry of the docket.
  ///
  /// @param entry which
  record ByEntry(EntryId entry) implements Ground {}

  /// A named inference, whose sentence stands in the message catalogue.
  ///
  /// @param inference which
  /// @param arguments what the sentence speaks of, in the order of the catalogue
  /// @param entries the entries it was drawn from, in order
  record ByInference(Inference inference, List<String> arguments, List<EntryId> entries)
      implements Ground {
    /// Copies the lists.
    public ByInference {
      arguments = List.copyOf(arguments);
      entries = entries instanceof Gathered ? entries : List.copyOf(entries);
    }

    /// Leaves out which entries: there may be many, and grounds are asked for their hash again and
    /// again, of which few speak of the same and differ in their entries alone.
    @Override
    public int hashCode() {
      return 31 * (31 * inference.hashCode() + arguments.hashCode()) + entries.size();
    }
  }
}
