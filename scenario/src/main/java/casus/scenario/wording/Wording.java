// SPDX-License-Identifier: Apache-2.0
package casus.scenario.wording;

import casus.treaty.name.InstrumentId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a dossier carries of the authentic text its reading was made from: for every sentence its
/// place and the fingerprint of its words, never the words.
///
/// @param title what the text is called
/// @param about the treaty
/// @param language the language of the text, as ISO 639-1 has it
/// @param source where the text is published
/// @param read where it was read
/// @param on on which day it was read
/// @param prints fingerprints by place, in the order of the text
public record Wording(
    String title,
    InstrumentId about,
    String language,
    String source,
    String read,
    LocalDate on,
    SequencedMap<Place, Fingerprint> prints) {
  /// Copies the map.
  public Wording {
    prints = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(prints));
  }

  /// Returns the provisions it has fingerprints of, in the order of the text.
  ///
  /// @return each once
  public List<String> provisions() {
    return prints.keySet().stream().map(Place::provision).distinct().toList();
  }
}
