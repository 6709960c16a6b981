// SPDX-License-Identifier: Apache-2.0
package casus.scenario.wording;

import java.util.List;

/// A user's own copy of an authentic text, cut into sentences.
///
/// @param sentences the sentences in the order of the text
public record AuthenticText(List<Sentence> sentences) {
  /// The most characters a copy may have.
  public static final int MOST = 4_000_000;

  /// Copies the list.
  public AuthenticText {
    sentences = List.copyOf(sentences);
  }

  /// One sentence.
  ///
  /// @param place where it stands
  /// @param words as the copy has it, on one line
  /// @param line the line of the copy it begins on, from 1
  public record Sentence(Place place, String words, int line) {
    /// Returns its fingerprint.
    ///
    /// @return the fingerprint of its words
    public Fingerprint fingerprint() {
      return Fingerprint.of(words);
    }
  }

  /// Cuts a text. A line that is nothing but the number of a provision, with or without a title,
  /// begins one; a blank line ends a sentence, and so does a full stop, a question mark or an
  /// exclamation mark with a blank after it, except after a single letter or an abbreviation that
  /// treaties use. Numbers and letters of paragraphs are no words of a sentence.
  ///
  /// @param text plain text or Markdown
  /// @return its sentences
  public static AuthenticText of(String text) {
    if (text.length() > MOST) {
      throw new IllegalArgumentException("a text has at most " + MOST + " characters");
    }
    return new SentencesFromText(text).read();
  }

  /// Returns the provisions, in the order of the text.
  ///
  /// @return each once
  public List<String> provisions() {
    return sentences.stream().map(s -> s.place().provision()).distinct().toList();
  }

  /// Returns the sentences of a provision.
  ///
  /// @param provision as the text numbers it
  /// @return sentences in order; empty if the copy has no such provision
  public List<Sentence> in(String provision) {
    return sentences.stream()
        .filter(s -> s.place().provision().equalsIgnoreCase(provision))
        .toList();
  }
}
