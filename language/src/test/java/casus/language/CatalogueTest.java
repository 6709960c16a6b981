// SPDX-License-Identifier: Apache-2.0
package casus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.diagnosis.Catalogue;
import casus.language.diagnosis.Code;
import casus.language.source.Source;
import casus.treaty.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every finding has a meaning, a text that causes it and one that does not; the page shows them.
class CatalogueTest {
  /// Findings about size, of which no example can be shown.
  private static final Set<Code> WITHOUT_EXAMPLE =
      EnumSet.of(Code.TOO_LARGE, Code.TOO_DEEP, Code.TOO_MANY);

  private static final Catalogue CATALOGUE = Catalogue.standard();

  static List<Catalogue.Entry> examples() {
    return CATALOGUE.entries().stream().filter(e -> !e.bad().isEmpty()).toList();
  }

  private static List<String> codes(String example) {
    boolean whole = Catalogue.Entry.isWholeFile(example);
    String name = example.startsWith("#") ? "example.casus.md" : "example.casus";
    String text = whole ? example : CATALOGUE.preamble() + example;
    return Texts.read(new Source(name, text)).findings().stream().map(Diagnostic::code).toList();
  }

  @Test
  void everyCodeHasAnEntryInOrder() {
    assertEquals(
        List.of(Code.values()), CATALOGUE.entries().stream().map(Catalogue.Entry::code).toList());
    for (Catalogue.Entry entry : CATALOGUE.entries()) {
      assertFalse(entry.meaning().isBlank(), () -> entry.code() + " has no meaning");
      assertEquals(WITHOUT_EXAMPLE.contains(entry.code()), entry.bad().isEmpty());
    }
  }

  @Test
  void thePreambleItselfIsFine() {
    assertEquals(List.of(), codes(""));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theBadExampleCausesItAndTheGoodOneDoesNot(Catalogue.Entry entry) {
    String code = entry.code().id();
    assertTrue(codes(entry.bad()).contains(code), () -> code + " in " + codes(entry.bad()));
    assertFalse(codes(entry.good()).contains(code), () -> code + " in " + codes(entry.good()));
  }

  @Test
  void thePageShowsTheCatalogue() throws IOException {
    Path page = Texts.root().resolve("docs/reference/diagnostics.md");
    if (Boolean.getBoolean("casus.write")) {
      Files.writeString(page, page());
    }
    assertEquals(Files.readString(page), page());
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Findings about a text\n\n");
    page.append("Each finding has a stable code. *Errors* mean that the file cannot be used as it");
    page.append(" stands; *warnings* and *notes* are facts about the text. Examples go on from");
    page.append(" these declarations unless they are files of their own:\n\n");
    page.append("```\n").append(CATALOGUE.preamble()).append("```\n");
    for (Catalogue.Entry entry : CATALOGUE.entries()) {
      String severity = entry.code().severity().name().toLowerCase(java.util.Locale.ROOT);
      page.append("\n## ").append(entry.code().id()).append(": ").append(entry.code().title());
      page.append("\n\n*At most ").append(severity).append(".* ").append(entry.meaning());
      page.append("\n");
      if (!entry.bad().isEmpty()) {
        page.append("\nCauses it:\n\n````\n").append(entry.bad()).append("````\n");
        page.append("\nDoes not:\n\n````\n").append(entry.good()).append("````\n");
      }
    }
    return page.toString();
  }
}
