// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.chain.Link;
import casus.treaty.Instrument;
import casus.treaty.name.InstrumentId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What hangs on another treaty, in sentences.
public final class ChainPhrases {
  private final SortedMap<InstrumentId, Words> words = new TreeMap<>();
  private final Catalogue says;

  /// Prepares to speak of instruments that were assessed together.
  ///
  /// @param instruments at least one
  /// @param says the language
  public ChainPhrases(List<Instrument> instruments, Catalogue says) {
    this.says = says;
    instruments.forEach(i -> words.putIfAbsent(i.header().id(), new Words(i, says)));
  }

  /// Returns the title of the block.
  ///
  /// @return `What hangs on another treaty`
  public String title() {
    return says.say("chain.title");
  }

  /// Returns a link in a sentence.
  ///
  /// @param link the link
  /// @return which sentence hangs on what, and whether that is so
  public String told(Link link) {
    Words own = java.util.Objects.requireNonNull(words.get(link.treaty()));
    String hangs =
        says.say(
            "chain.hangs",
            Phrases.heading(link.sentence()),
            link.treaty(),
            new Conditions(own).clause(link.on()));
    String state =
        switch (link.state()) {
          case SO ->
              link.occasions().isEmpty()
                  ? says.say("chain.so")
                  : says.say(
                      "chain.so.for",
                      own.list(link.occasions().stream().map(Object::toString).toList()));
          case NOT_SO -> says.say("chain.not-so");
          case NOT_ASSESSED -> says.say("chain.not-assessed", link.on().treaty());
        };
    return hangs + " " + state;
  }
}
