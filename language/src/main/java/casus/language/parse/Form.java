// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.syntax.Kind;
import java.util.List;
import java.util.Optional;

/// One kind of declaration.
///
/// @param words what it begins with
/// @param kind the phrase it becomes
/// @param read how it is read
record Form(List<String> words, Kind kind, Runnable read) {
  /// A form that begins with one word.
  static Form of(String word, Kind kind, Runnable read) {
    return new Form(List.of(word), kind, read);
  }

  /// Returns the first of some forms that begins here.
  static Optional<Form> here(List<Form> forms, Cursor cursor) {
    for (Form form : forms) {
      if (cursor.atWords(form.words)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
