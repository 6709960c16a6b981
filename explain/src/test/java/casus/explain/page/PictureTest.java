// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Holds that a picture can be passed on by itself.
final class PictureTest {
  @Test
  void carriesItsSizeItsTextAndItsMark() throws Exception {
    String picture = Picture.of(Specimen.supposed());
    Document document = PageTest.document(picture);
    assertEquals("0 0 1200 675", document.getDocumentElement().getAttribute("viewBox"));
    for (String name : new String[] {"title", "desc"}) {
      Element told = PageTest.elements(document, name).getFirst();
      assertTrue(told.getTextContent().contains("SUPPOSED"), name);
    }
    long marks =
        PageTest.elements(document, "text").stream()
            .filter(t -> t.getTextContent().contains("SUPPOSED"))
            .count();
    assertTrue(marks >= 2, "stamp and caption");
    assertTrue(picture.contains("sha256:0123456789abcdef"));
    assertEquals(picture, Picture.of(Specimen.supposed()));
  }

  @Test
  void saysNothingOfSuppositionsWhenItRestsOnFacts() {
    assertFalse(Picture.of(Specimen.facts()).contains("SUPPOSED"));
  }
}
