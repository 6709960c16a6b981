// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Diagnostic.Related;
import casus.treaty.diagnostic.Locus;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Collects a docket from its lines, with everything that is wrong in them.
final class DocketFromLines {
  /// How many findings are told before reading stops.
  private static final int MOST_FINDINGS = 100;

  /// What stands in a text where bytes are not UTF-8.
  private static final char DAMAGED = '\uFFFD';

  /// A byte order mark.
  private static final String MARK = "\uFEFF";

  private final String file;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<EntryId, Known> entries = new TreeMap<>();
  private Optional<String> title = Optional.empty();
  private boolean headerSeen;
  private boolean full;

  DocketFromLines(String file) {
    this.file = file;
  }

  private record Known(Entry entry, int line) {}

  boolean wantsMore() {
    return findings.size() < MOST_FINDINGS && !full;
  }

  void take(Lines line) {
    boolean first = !headerSeen;
    headerSeen = true;
    if (line.isTooLong()) {
      String sentence = "The line has more than " + Lines.LONGEST + " bytes.";
      findings.add(CodecFinding.TOO_LARGE.at(locus(line.number(), 1), sentence));
      return;
    }
    Optional<String> text = text(line);
    if (text.isEmpty()) {
      return;
    }
    try {
      Members json = new Members(JsonText.parse(text.get()));
      if (!first) {
        add(entry(json), line.number());
      } else if (json.has("casus")) {
        header(json);
      } else {
        findings.add(
            CodecFinding.NO_HEADER.at(
                locus(line.number(), 1), "The first line does not say that this is a docket."));
        add(entry(json), line.number());
      }
    } catch (RefusedException refusal) {
      findings.add(finding(refusal, text.get(), line));
    }
  }

  Outcome outcome() {
    if (!headerSeen) {
      findings.add(CodecFinding.NO_HEADER.at(locus(1, 1), "The docket is empty."));
    }
    List<Entry> found = entries.values().stream().map(Known::entry).toList();
    Docket docket = new Docket(title.orElse(""), found);
    return findings.isEmpty()
        ? new Outcome.Accepted(docket)
        : new Outcome.Rejected(findings, docket);
  }

  private void header(Members json) {
    if (!json.text("casus").equals("docket")) {
      throw new RefusedException(
          CodecFinding.NO_HEADER, json.at(), "The first line says that this is something else.");
    }
    long version = json.whole("version");
    if (version != DocketCodec.VERSION) {
      throw new RefusedException(
          CodecFinding.UNKNOWN_VERSION,
          json.at(),
          "The docket has version "
              + version
              + "; this program reads "
              + DocketCodec.VERSION
              + ".");
    }
    String found = json.text("title");
    json.end();
    title = Optional.of(found);
  }

  private static Entry entry(Members json) {
    EntryId id = json.named("id", EntryId::new);
    Author by = json.named("by", Author::new);
    var occurred = json.instant("occurred");
    var lodged = json.optionalInstant("lodged");
    var event = EventFromJson.from(json.object("event"));
    Optional<String> source = json.optionalText("source");
    if (source.filter(String::isEmpty).isPresent()) {
      throw json.refused("source", "An empty source is left out.");
    }
    Optional<String> supposed = json.optionalText("supposed");
    json.end();
    return new Entry(id, by, occurred, lodged, event, source.orElse(""), supposed);
  }

  private void add(Entry entry, int line) {
    if (entries.size() >= DocketCodec.MOST_ENTRIES) {
      full = true;
      String sentence = "The docket has more than " + DocketCodec.MOST_ENTRIES + " entries.";
      findings.add(CodecFinding.TOO_LARGE.at(locus(line, 1), sentence));
      return;
    }
    Known before = entries.putIfAbsent(entry.id(), new Known(entry, line));
    if (before != null && !before.entry().equals(entry)) {
      Diagnostic taken =
          CodecFinding.ID_TAKEN.at(
              locus(line, 1), "Another entry already has the id '" + entry.id() + "'.");
      Related other = new Related(locus(before.line(), 1), "the entry that has it");
      findings.add(
          new Diagnostic(
              taken.code(),
              taken.severity(),
              taken.message(),
              taken.locus(),
              taken.help(),
              List.of(other)));
    }
  }

  /// Decodes a line; with care only where a character stands for damage, or may.
  private Optional<String> text(Lines line) {
    String read = line.text();
    if (read.indexOf(DAMAGED) < 0 && (line.number() > 1 || !read.startsWith(MARK))) {
      return Optional.of(read);
    }
    ByteBuffer bytes = line.bytes();
    CharBuffer chars = CharBuffer.allocate(bytes.remaining());
    boolean failed = decoder.reset().decode(bytes, chars, true).isError();
    String text = chars.flip().toString();
    boolean marked = line.number() == 1 && text.startsWith(MARK);
    if (!failed && !marked) {
      return Optional.of(text);
    }
    int column = marked ? 1 : text.codePointCount(0, text.length()) + 1;
    if (failed && !line.isEnded()) {
      findings.add(
          CodecFinding.CUT.at(
              locus(line.number(), column), "The docket ends in the middle of a character."));
    } else {
      String sentence =
          marked ? "The file begins with a byte order mark." : "The bytes here are not UTF-8.";
      findings.add(CodecFinding.NOT_UTF8.at(locus(line.number(), column), sentence));
    }
    return Optional.empty();
  }

  private Diagnostic finding(RefusedException refusal, String text, Lines line) {
    int at = Math.min(refusal.at(), text.length());
    Locus locus = locus(line.number(), text.codePointCount(0, at) + 1);
    if (!line.isEnded() && at == text.length() && refusal.finding() == CodecFinding.NOT_JSON) {
      return CodecFinding.CUT.at(locus, "The docket ends in the middle of this line.");
    }
    return refusal.finding().at(locus, refusal.sentence());
  }

  private Locus locus(int line, int column) {
    return new Locus(file, line, column, 1, "");
  }
}
