// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// The page of the README, as a journalist gets it.
class PublicPageTest {
  private static final int LEAST_LINKS = 1_000;

  @TempDir private Path folder;

  private String page() {
    return WhatIf.page(WhatIf.ASKED, folder);
  }

  private static Document document(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document document, String name) {
    var elements = new ArrayList<Element>();
    var nodes = document.getElementsByTagName(name);
    for (var i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void everyLinkHasItsTarget() throws Exception {
    var document = document(page());
    var ids = new TreeSet<String>();
    elements(document, "*").forEach(e -> ids.add(e.getAttribute("id")));
    var links = elements(document, "a").stream().map(a -> a.getAttribute("href")).toList();
    assertEquals(
        "", String.join(" ", links.stream().filter(l -> !ids.contains(l.substring(1))).toList()));
    assertTrue(links.size() >= LEAST_LINKS, () -> "Only " + links.size() + " links seen.");
  }

  /// *Entry into force* is what treaties call it; the word alone is ours and stays away.
  @Test
  void noWordOfTheWorkshopIsOnThePage() {
    var told =
        page()
            .replaceAll("(?s)<(style|script)>.*?</\\1>", "")
            .replaceAll("(?s)src=\"[^\"]*\"", "")
            .replaceAll("<pre>.*?</pre>", "")
            .toLowerCase(Locale.ROOT)
            .replace("entry into force", "");
    assertTrue(told.length() > 50_000, () -> "Only " + told.length() + " characters seen.");
    for (var word : List.of("docket", "entry", "entries", "bearer", "foederis", "contested")) {
      var matcher = Pattern.compile("(?s).{0,80}\\b" + word + "\\b.{0,80}").matcher(told);
      assertFalse(matcher.find(), () -> word + ": " + matcher.group());
    }
  }

  @Test
  void whatCanBeCopiedSaysThatItIsSupposed() throws Exception {
    var document = document(page());
    for (var name : List.of("caption", "summary", "figcaption")) {
      var all = elements(document, name);
      assertFalse(all.isEmpty(), name);
      all.forEach(e -> assertTrue(e.getTextContent().contains("SUPPOSED"), e::getTextContent));
    }
    elements(document, "img").forEach(e -> assertTrue(e.getAttribute("alt").contains("SUPPOSED")));
  }

  @Test
  void theSentenceToTakeAwaySaysWhoCouldStopIt() throws Exception {
    var sentences =
        elements(document(page()), "p").stream()
            .filter(e -> e.getAttribute("class").equals("takeaway"))
            .map(Element::getTextContent)
            .toList();
    assertEquals(2, sentences.size());
    for (var part :
        List.of("the Istanbul text of 29 March 2022", "nobody would have had to, unless Russia")) {
      assertTrue(sentences.getFirst().contains(part), sentences.getFirst());
    }
    for (var part : List.of("29 березня 2022 року", "доки згоди не дасть Росія")) {
      assertTrue(sentences.getLast().contains(part), sentences.getLast());
    }
  }

  @Test
  void whatReallyHappenedStandsBesideItWithItsSourceAndItsDoubts() throws Exception {
    var told =
        elements(document(page()), "section").stream()
            .filter(e -> e.getAttribute("id").equals("happened"))
            .findFirst()
            .orElseThrow()
            .getTextContent();
    for (var part :
        List.of(
            "about 4 hours 30 minutes after the attack",
            "Not among them: China, Russia and Israel",
            "about 43 hours after the attack",
            "about 63 hours before the attack",
            "from memory, to be verified",
            "No meeting under the Budapest Memorandum with Russia has ever been held.")) {
      assertTrue(told.contains(part), part + " is not in: " + told);
    }
  }

  @Test
  void whereTheFileIsWrittenMakesNoDifference() {
    var other = WhatIf.written(WhatIf.ASKED, folder.resolve("another.html"));
    assertEquals(page(), other);
  }

  @Test
  void withoutTheUnitedStatesThereIsOneStateFewer() {
    var asked =
        List.of(
            "assess",
            "istanbul-communique",
            "--docket",
            "ukraine-2022-02-24",
            "--suppose",
            "applied-without-usa",
            "--reading",
            "two-thirds");
    var page = WhatIf.written(asked, folder.resolve("without.html"));
    assertTrue(
        page.contains("The United States: named without its consent, owes nothing (VCLT 35)."));
    assertTrue(page.contains("All 10 Guarantors"));
    assertFalse(page.contains("All 11 Guarantors"));
  }
}
