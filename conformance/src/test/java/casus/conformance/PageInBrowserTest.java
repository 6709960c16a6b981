// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page for the public in a real browser: it fits, its links lead somewhere, and without script
/// it loses only the slider.
class PageInBrowserTest {
  private static final String WHAT = "the page in a real browser, for want of Chromium";

  @TempDir private Path folder;

  @Test
  void thePageWorksOnAScreenAndOnATelephoneWithAndWithoutScript() throws Exception {
    var program = Browser.installed();
    if (program.isEmpty()) {
      LeftOut.note(WHAT, "apt-get install -y chromium");
      Assumptions.abort("not run: " + WHAT);
    }
    LeftOut.clear(WHAT);
    var page = folder.resolve("page.html");
    Files.writeString(page, WhatIf.page(WhatIf.ASKED, folder));
    var profile = Files.createDirectory(folder.resolve("profile"));
    try (var browser = new Browser(program.orElseThrow(), profile)) {
      for (var width : new int[] {1280, 390}) {
        browser.open(page, width, true);
        fits(browser, width);
        everyLinkLeadsSomewhere(browser);
        assertEquals("false", browser.ask("document.getElementById('moment').hidden"));
        picture(browser, width);
        twoClicksFromTheTextToTheListOfThoseWhoPromise(browser);
      }
      browser.open(page, 390, false);
      fits(browser, 390);
      assertEquals("true", browser.ask("document.getElementById('moment').hidden"));
      assertTrue(
          Integer.parseInt(browser.ask("document.querySelectorAll('table.promises tr').length"))
              > 10);
      assertEquals("2", browser.ask("document.querySelectorAll('p.takeaway').length"));
    }
  }

  /// Nothing is wider than the window but what scrolls in a frame of its own.
  private static void fits(Browser browser, int width) throws Exception {
    assertEquals(
        Integer.toString(width), browser.ask("document.documentElement.scrollWidth"), "sideways");
  }

  private static void everyLinkLeadsSomewhere(Browser browser) throws Exception {
    assertEquals(
        "",
        browser.ask(
            "Array.from(document.querySelectorAll('a[href]'))"
                + ".map(a => a.getAttribute('href'))"
                + ".filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)))"
                + ".join(' ')"));
    var links = Integer.parseInt(browser.ask("document.querySelectorAll('a[href]').length"));
    assertTrue(links > 1_000, () -> "Only " + links + " links seen.");
  }

  private static void picture(Browser browser, int width) throws Exception {
    assertEquals(
        "1200x675",
        browser.ask(
            "document.querySelector('.take img').naturalWidth + 'x'"
                + " + document.querySelector('.take img').naturalHeight"));
    var shown =
        Double.parseDouble(
            browser.ask("document.querySelector('.take img').getBoundingClientRect().width"));
    assertTrue(shown > 200 && shown <= width, () -> "shown " + shown + " wide");
  }

  /// Why does the text include Russia? One click to point 4, a second to the list.
  private static void twoClicksFromTheTextToTheListOfThoseWhoPromise(Browser browser)
      throws Exception {
    browser.ask("document.querySelector(`table.promises tbody tr td a[href^='#text-']`).click()");
    var article = "document.getElementById(location.hash.slice(1))";
    assertTrue(browser.ask(article + ".textContent").contains("the text leaves nobody out"));
    browser.ask(article + ".querySelector('p.all a').click()");
    var list = browser.ask(article + ".textContent");
    assertTrue(list.contains("Guarantors") && list.contains("Russia"), list);
  }
}
