// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.engine.codec.DocketCodec;
import casus.engine.docket.Docket;
import casus.explain.Answer;
import casus.explain.page.Beside;
import casus.explain.page.Edition;
import casus.explain.page.Page;
import casus.explain.page.PageInput;
import casus.explain.page.Picture;
import casus.explain.page.Section;
import casus.explain.page.Supposed;
import casus.explain.page.Telegram;
import casus.scenario.docket.Supposition;
import casus.treaty.place.Atlas;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What `casus assess --html` and `--telegram` are made of.
final class PageFile {
  private PageFile() {}

  /// Says by what an answer was made and from what: version, and SHA-256 of everything that went
  /// in.
  ///
  /// The hash is over the record in canonical form, then for each answer the instrument as read and
  /// what was asked of it, then what is set beside it.
  static Edition edition(Inquiry inquiry, List<Answer> answers) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(DocketCodec.write(inquiry.docket()));
      for (Answer answer : answers) {
        String asked = answer.instrument() + "\n" + answer.assessment().frame() + "\n";
        digest.update(asked.getBytes(StandardCharsets.UTF_8));
      }
      Beside beside = BesideFile.of(inquiry);
      String set = beside.said() + "\n" + beside.known() + "\n" + beside.called();
      digest.update(set.getBytes(StandardCharsets.UTF_8));
      String hash = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
      String zones = ZoneRulesProvider.getVersions("UTC").lastKey();
      return new Edition(Version.number(), hash, zones, inquiry.command());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Returns the page.
  static String page(Inquiry inquiry, List<Answer> answers, Atlas atlas) {
    return Page.of(input(inquiry, answers, atlas));
  }

  /// Returns at most twelve plain lines of 72 characters.
  static String telegram(Inquiry inquiry, List<Answer> answers, Atlas atlas) {
    return Telegram.of(input(inquiry, answers, atlas));
  }

  /// Returns a picture of what is owed under each reading, as SVG.
  static String picture(Inquiry inquiry, List<Answer> answers, Atlas atlas) {
    return Picture.of(input(inquiry, answers, atlas));
  }

  private static PageInput input(Inquiry inquiry, List<Answer> answers, Atlas atlas) {
    Docket docket = inquiry.docket();
    List<Section> sections = new ArrayList<>();
    for (Answer answer : answers) {
      sections.add(Section.of(answer, docket, atlas).beside(inquiry.outside(answer)));
    }
    List<Supposed> supposed = new ArrayList<>();
    for (Supposition one : inquiry.suppositions()) {
      supposed.add(new Supposed(one.name(), one.gist()));
    }
    Edition edition = edition(inquiry, answers);
    return new PageInput(
        sections,
        supposed,
        docket,
        atlas,
        BesideFile.of(inquiry),
        edition,
        inquiry.conflicts(answers));
  }
}
