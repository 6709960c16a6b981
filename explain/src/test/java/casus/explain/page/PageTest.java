// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Holds what a page for the public must always be, whatever it is made from.
final class PageTest {
  private static final String SUPPOSED = "SUPPOSED";
  private final String page = Page.of(Specimen.supposed());

  @Test
  void needsNothingButItself() throws Exception {
    for (String link : List.of("http:", "https:", "<link", "@import", "url(h", "<base")) {
      assertFalse(page.contains(link), link);
    }
    for (Element element : all(document(page))) {
      String href = element.getAttribute("href");
      assertTrue(href.isEmpty() || href.startsWith("#"), href);
      String src = element.getAttribute("src");
      assertTrue(src.isEmpty() || src.startsWith("data:image/svg+xml;base64,"), src);
    }
    assertTrue(page.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"));
  }

  @Test
  void neverSaysWhatAPublicPageMustNotSay() {
    String told = page.toLowerCase(Locale.ROOT).replace("entry into force", "");
    for (String word :
        List.of(
            "docket",
            "entry",
            "entries",
            "bearer",
            "foederis",
            "contested",
            "aggressor",
            "perpetrator",
            "lying",
            "blame",
            "faulty")) {
      assertFalse(told.matches("(?s).*\\b" + word + "\\b.*"), word);
    }
  }

  @Test
  void marksEveryPartThatRestsOnASupposition() throws Exception {
    Document document = document(page);
    assertTrue(page.indexOf("SUPPOSED.") < page.indexOf("<h1>"));
    for (Element part : elements(document, "section")) {
      boolean texts = part.getAttribute("id").matches("text|said|happened");
      Element heading = elements(part, "h2").getFirst();
      assertEquals(!texts, heading.getTextContent().contains(SUPPOSED), heading.getTextContent());
    }
    for (String name : List.of("caption", "figcaption", "summary")) {
      assertFalse(elements(document, name).isEmpty(), name);
      elements(document, name).forEach(e -> assertTrue(e.getTextContent().contains(SUPPOSED)));
    }
    for (Element picture : elements(document, "svg")) {
      String told = picture.getAttribute("aria-label") + picture.getTextContent();
      boolean decoration = picture.getAttribute("aria-hidden").equals("true");
      assertTrue(decoration || told.contains(SUPPOSED), told);
    }
    for (Element table : elements(document, "table")) {
      if (table.getAttribute("class").matches("promises|board")) {
        for (Element row : elements(elements(table, "tbody").getFirst(), "tr")) {
          assertTrue(row.getTextContent().contains(SUPPOSED));
        }
      }
    }
    elements(document, "li").stream()
        .filter(e -> e.getAttribute("class").equals("clock"))
        .forEach(e -> assertTrue(e.getTextContent().contains(SUPPOSED)));
  }

  @Test
  void saysNothingOfSuppositionsWhenItRestsOnFacts() {
    String facts = Page.of(Specimen.facts());
    assertFalse(
        facts.contains(SUPPOSED), () -> facts.substring(Math.max(0, facts.indexOf(SUPPOSED) - 80)));
    assertFalse(facts.contains("would have"));
  }

  @Test
  void leadsEveryLinkSomewhereOnce() throws Exception {
    TreeSet<String> ids = new TreeSet<>();
    List<Element> all = all(document(page));
    for (Element element : all) {
      String id = element.getAttribute("id");
      assertTrue(id.isEmpty() || ids.add(id), id);
    }
    for (Element element : all) {
      String href = element.getAttribute("href");
      assertTrue(href.isEmpty() || ids.contains(href.substring(1)), href);
    }
  }

  @Test
  void leadsEveryCellToItsArticleAndItsGrounds() throws Exception {
    for (Element table : elements(document(page), "table")) {
      if (table.getAttribute("class").equals("promises")) {
        for (Element row : elements(elements(table, "tbody").getFirst(), "tr")) {
          List<String> links =
              elements(row, "a").stream().map(a -> a.getAttribute("href")).toList();
          assertTrue(links.stream().anyMatch(l -> l.startsWith("#text-")), links.toString());
          assertTrue(links.stream().anyMatch(l -> l.startsWith("#why-")), links.toString());
        }
      }
    }
    assertTrue(page.contains("href=\"#said-e1\""));
  }

  @Test
  void tellsBothAccountsAndEveryReading() {
    String text = page.replaceAll("<[^>]*>", "");
    for (String told :
        List.of(
            "If it happened as Ukraine says",
            "If it happened as Russia says",
            "Davyd Arakhamia",
            "(among them Russia, to which Ukraine attributes it)",
            "Oleksandr Chalyi",
            "The text by itself",
            "27 February 2022, 05:00 in Kyiv (03:00 UTC)",
            "27 February 2022, 23:59:59 in Kyiv (21:59:59 UTC)",
            "covered on one map, excluded on the other",
            "Who finds that it has happened",
            "What follows if the duty not to join a military alliance is broken",
            "sha256:0123456789abcdef",
            "Not legal advice")) {
      assertTrue(text.contains(told), told);
    }
  }

  @Test
  void setsWhatWasSaidAndWhatIsKnownBesideIt() throws Exception {
    Document document = document(page);
    List<Element> said =
        elements(document, "article").stream()
            .filter(e -> e.getAttribute("class").equals("said"))
            .toList();
    assertEquals(1, said.size());
    String told = said.getFirst().getTextContent();
    for (String part :
        List.of(
            "Stronger than any alliance",
            "a negotiator, 29 March 2022",
            "Uncertain: from memory",
            "holds in part",
            "Yes: Talks have a limit.",
            "No: Help has none.")) {
      assertTrue(told.contains(part), told);
    }
    elements(said.getFirst(), "li")
        .forEach(li -> assertTrue(elements(li, "a").getFirst().getAttribute("href").length() > 1));
    assertTrue(page.contains("They never met."));
  }

  @Test
  void givesASentenceToTakeAwayInEveryLanguageThereIs() throws Exception {
    List<Element> sentences =
        elements(document(page), "p").stream()
            .filter(e -> e.getAttribute("class").equals("takeaway"))
            .toList();
    List<String> languages = sentences.stream().map(e -> e.getAttribute("lang")).toList();
    assertEquals(List.of("en", "uk"), languages);
    sentences.forEach(s -> assertTrue(s.getTextContent().contains(SUPPOSED)));
    assertTrue(sentences.getLast().getTextContent().contains("допомогти Україні"));
    Element picture = elements(document(page), "img").getFirst();
    assertTrue(picture.getAttribute("alt").contains(SUPPOSED), picture.getAttribute("alt"));
    assertTrue(page.contains("href=\"#version-sha256_3a.0123456789abcdef\""));
    assertTrue(page.contains("./casus assess specimen"));
  }

  @Test
  void leadsFromARowToWhomTheTextLeavesOut() throws Exception {
    Document document = document(page);
    Element note =
        elements(document, "p").stream()
            .filter(e -> e.getAttribute("class").equals("note all"))
            .findFirst()
            .orElseThrow();
    assertTrue(note.getTextContent().contains("leaves nobody out"), note.getTextContent());
    String list = elements(note, "a").getFirst().getAttribute("href").substring(1);
    Element role =
        elements(document, "p").stream()
            .filter(e -> e.getAttribute("id").equals(list))
            .findFirst()
            .orElseThrow();
    assertTrue(role.getTextContent().contains("Russia"), role.getTextContent());
  }

  @Test
  void givesTheSameBytesForTheSameInput() {
    assertEquals(page, Page.of(Specimen.supposed()));
  }

  @Test
  void letsNothingBreakOut() throws Exception {
    String evil = "</p><script>alert(1)</script>&\"'><img src=x onerror=alert(1)>";
    String turned = "\u202Eevil\u202C\u2066\u200F\u0000x".replace("\u0000", "");
    Specimen.Words words =
        new Specimen.Words(
            "the <script>x</script> Kingdom", evil + turned, "id\"><script>" + turned, evil);
    String hostile = Page.of(Specimen.input(words, true));
    Document document = document(hostile);
    assertEquals(1, elements(document, "script").size());
    assertEquals(1, elements(document, "img").size());
    assertTrue(
        elements(document, "img").getFirst().getAttribute("src").startsWith("data:image/svg"));
    assertFalse(hostile.matches("(?s).*[\u202A-\u202E\u2066-\u2069\u200E\u200F].*"));
    assertTrue(hostile.contains("[U+202E]"));
    assertEquals(1, elements(document(Picture.of(Specimen.input(words, true))), "style").size());
  }

  @Test
  void isReadInOrderWithHeadersAndALanguage() throws Exception {
    Document document = document(page);
    assertEquals("en", document.getDocumentElement().getAttribute("lang"));
    assertEquals(1, elements(document, "h1").size());
    assertEquals(1, elements(document, "main").size());
    elements(document, "th").forEach(e -> assertFalse(e.getAttribute("scope").isEmpty()));
    elements(document, "table").forEach(e -> assertEquals(1, elements(e, "caption").size()));
  }

  static Document document(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> all(Document document) {
    return elements(document.getElementsByTagName("*"));
  }

  static List<Element> elements(Document document, String name) {
    return elements(document.getElementsByTagName(name));
  }

  private static List<Element> elements(Element within, String name) {
    return elements(within.getElementsByTagName(name));
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
