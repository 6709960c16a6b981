// SPDX-License-Identifier: Apache-2.0
package casus.register.policy;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.note.SignatureType;
import casus.register.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.StringTokenizer;
import java.util.TreeSet;

/// Reads policy files (C2SP tlog-policy). Names are strings of bytes, whatever they mean in any
/// character set; inside the register each byte of a name is one character (ISO 8859-1), so that
/// two names are one if and only if their bytes are.
public final class PolicyText {
  /// The most bytes a policy has.
  public static final int MOST_BYTES = 1 << 20;

  private static final String NONE = "none";

  private final List<Policy.Log> logs = new ArrayList<>();
  private final List<Policy.Witness> witnesses = new ArrayList<>();
  private final List<Policy.Group> groups = new ArrayList<>();
  private final SortedSet<String> names = new TreeSet<>();
  private final SortedSet<String> members = new TreeSet<>();
  private Optional<Optional<String>> quorum = Optional.empty();

  private PolicyText() {}

  /// Reads a policy.
  ///
  /// @param bytes the file
  /// @return the policy
  /// @throws MalformedException at the first line that is wrong
  public static Policy parse(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new MalformedException(0, "A policy has at most " + MOST_BYTES + " bytes.");
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      throw new MalformedException(0, "The last line of the policy has no end of line.");
    }
    PolicyText reading = new PolicyText();
    int line = 0;
    for (String one : text.split("\n", -1)) {
      line++;
      try {
        reading.line(one, line);
      } catch (MalformedException unplaced) {
        throw unplaced.line() == 0 ? unplaced.after(line) : unplaced;
      }
    }
    Optional<String> quorum =
        reading.quorum.orElseThrow(
            () -> new MalformedException(0, "The policy has no line that begins with 'quorum'."));
    return new Policy(reading.logs, reading.witnesses, reading.groups, quorum);
  }

  private void line(String text, int line) {
    if (text.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
      throw new MalformedException(line, "A policy has no control characters but tabs.");
    }
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(text, " \t");
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    if (words.isEmpty() || words.getFirst().startsWith("#")) {
      return;
    }
    switch (words.getFirst()) {
      case "log" -> log(words);
      case "witness" -> witness(words);
      case "group" -> group(words);
      case "quorum" -> quorum(words);
      default ->
          throw wrong(
              "A line begins with log, witness, group, quorum or #, not "
                  + Strict.shortened(words.getFirst())
                  + ".");
    }
  }

  private static MalformedException wrong(String sentence) {
    return new MalformedException(0, sentence);
  }

  private static void expect(List<String> words, int least, int most, String form) {
    if (words.size() < least || words.size() > most) {
      throw wrong("This line has the form: " + form + ".");
    }
  }

  private void log(List<String> words) {
    expect(words, 2, 3, "log KEY [URL]");
    VerifierKey key = key(words.get(1));
    if (key.type() == SignatureType.COSIGNATURE_ED25519) {
      throw wrong("A log does not sign with a key for Ed25519 cosignatures.");
    }
    if (logs.stream().anyMatch(log -> log.key().isSameKeyAs(key))) {
      throw wrong("This key is that of an earlier log.");
    }
    logs.add(new Policy.Log(key, words.size() > 2 ? Optional.of(words.get(2)) : Optional.empty()));
  }

  private void witness(List<String> words) {
    expect(words, 3, 4, "witness NAME KEY [URL]");
    VerifierKey key = key(words.get(2));
    if (key.type() == SignatureType.NOTE_ED25519) {
      throw wrong("A witness cosigns, with a key of type 4 or 6.");
    }
    if (witnesses.stream().anyMatch(witness -> witness.key().isSameKeyAs(key))) {
      throw wrong("This key is that of an earlier witness: one key, one vote.");
    }
    define(words.get(1));
    Optional<String> url = words.size() > 3 ? Optional.of(words.get(3)) : Optional.empty();
    witnesses.add(new Policy.Witness(words.get(1), key, url));
  }

  private void group(List<String> words) {
    expect(words, 4, Integer.MAX_VALUE, "group NAME all|any|NUMBER MEMBER ...");
    List<String> listed = words.subList(3, words.size());
    for (String member : listed) {
      refer(member);
      if (!members.add(member)) {
        throw wrong("Each name is a member at most once: " + Strict.shortened(member) + ".");
      }
    }
    int threshold =
        switch (words.get(2)) {
          case "all" -> listed.size();
          case "any" -> 1;
          default -> threshold(words.get(2), listed.size());
        };
    define(words.get(1));
    groups.add(new Policy.Group(words.get(1), threshold, listed));
  }

  private static int threshold(String word, int most) {
    long threshold = Strict.decimal(word, 0);
    if (threshold < 1 || threshold > most) {
      throw wrong("Of " + most + " members 1 to " + most + " can be asked for, not " + word + ".");
    }
    return (int) threshold;
  }

  private void quorum(List<String> words) {
    expect(words, 2, 2, "quorum NAME");
    if (quorum.isPresent()) {
      throw wrong("There is a second line that begins with 'quorum'.");
    }
    String name = words.get(1);
    if (name.equals(NONE)) {
      quorum = Optional.of(Optional.empty());
      return;
    }
    refer(name);
    quorum = Optional.of(Optional.of(name));
  }

  private void define(String name) {
    if (name.equals(NONE) || !names.add(name)) {
      throw wrong("This name is taken: " + Strict.shortened(name) + ".");
    }
  }

  private void refer(String name) {
    if (!names.contains(name)) {
      throw wrong("No line above defines " + Strict.shortened(name) + ".");
    }
  }

  private static VerifierKey key(String word) {
    return VerifierKey.parse(Strict.utf8(word.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /// Writes a policy.
  ///
  /// @param policy the policy
  /// @return the file, one line for each log, witness and group, and the quorum last
  public static byte[] of(Policy policy) {
    StringBuilder text = new StringBuilder();
    policy.logs().forEach(log -> line(text, "log " + bytes(log.key()), log.url()));
    policy
        .witnesses()
        .forEach(w -> line(text, "witness " + w.name() + " " + bytes(w.key()), w.url()));
    policy
        .groups()
        .forEach(group ->
            line(
                text,
                "group "
                    + group.name()
                    + " "
                    + group.threshold()
                    + " "
                    + String.join(" ", group.members()),
                Optional.empty()));
    line(text, "quorum " + policy.quorum().orElse(NONE), Optional.empty());
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String bytes(VerifierKey key) {
    return new String(key.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static void line(StringBuilder text, String line, Optional<String> url) {
    text.append(line);
    url.ifPresent(at -> text.append(' ').append(at));
    text.append('\n');
  }

  /// Says a name of a policy as it is meant to be read.
  ///
  /// @param name a name, a byte a character
  /// @return the text its bytes are in UTF-8; a replacement character for what is none
  public static String spoken(String name) {
    return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
