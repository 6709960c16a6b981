// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.docket.Account;
import casus.engine.grounds.Ineffective;
import casus.engine.grounds.Inference;
import casus.engine.obligation.Status;
import casus.explain.Catalogue;
import casus.treaty.Force;
import casus.treaty.Undertaking.Modality;
import casus.treaty.condition.Condition;
import casus.treaty.text.Stand;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The message catalogues: nothing that can be said lacks a sentence, and no sentence is left over.
class CatalogueTest {
  private static final int LEAST_MESSAGES = 150;

  /// What messages begin with that stand in the place of others on pages for the public.
  private static final String PUBLIC = "public.";

  /// The parts of keys that are made from the constants of an enum.
  private static final Map<String, Enum<?>[]> FAMILIES =
      new TreeMap<>(
          Map.of(
              "inference.", Inference.values(),
              "ineffective.", Ineffective.Reason.values(),
              "status.", Status.values(),
              "field.", Account.Field.values(),
              "force.", Force.values(),
              "verb.", Modality.values(),
              "stand.", Stand.Kind.values(),
              "if.undertaking.", Condition.Outcome.values()));

  /// What messages begin with that every language has.
  private static final String TAKEN = "takeaway.";

  private static final Pattern KEY = Pattern.compile("\\.?[a-z]+([.-][a-z_-]+)*\\.?");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

  private static SortedMap<String, String> english() {
    var messages = Catalogue.english().messages();
    assertTrue(messages.size() >= LEAST_MESSAGES, () -> messages.size() + " messages seen.");
    return messages;
  }

  private static SortedSet<String> ofFamilies() {
    var keys = new TreeSet<String>();
    FAMILIES.forEach((prefix, constants) -> {
      for (var constant : constants) {
        var word = constant.name().toLowerCase(Locale.ROOT);
        keys.add(prefix + (prefix.equals("inference.") ? word.replace('_', '-') : word));
      }
    });
    return keys;
  }

  @Test
  void everyConstantHasItsMessage() {
    var keys = ofFamilies();
    assertTrue(keys.size() >= 70, () -> "Only " + keys.size() + " constants seen.");
    keys.removeAll(english().keySet());
    assertEquals("", String.join("\n", keys));
  }

  /// Every text in the sources that reads like a key of the catalogue, or a part of one.
  private static SortedSet<String> written() throws IOException {
    var written = new TreeSet<String>();
    var files =
        Repository.javaFiles().stream()
            .filter(f -> f.toString().replace('\\', '/').matches(".*/(explain|cli)/src/main/.*"))
            .toList();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, units);
      var texts =
          new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
              if (literal.getValue() instanceof String text && KEY.matcher(text).matches()) {
                written.add(text);
              }
              return super.visitLiteral(literal, null);
            }
          };
      for (var unit : task.parse()) {
        unit.accept(texts, null);
      }
    }
    assertTrue(written.size() >= 100, () -> "Only " + written.size() + " keys seen.");
    return written;
  }

  @Test
  void everyKeyThatIsSaidHasItsMessage() throws IOException {
    var families = new TreeSet<String>();
    english().keySet().forEach(key -> families.add(key.replaceFirst("[.].*", "")));
    var missing = written();
    missing.removeAll(english().keySet());
    // A text with a full stop at an end is a part of keys; others may be no keys at all.
    missing.removeIf(key -> key.startsWith(".") || key.endsWith(".") || !key.contains("."));
    missing.removeIf(key -> key.matches(".*[.](css|js|properties)"));
    missing.removeIf(key -> !families.contains(key.replaceFirst("[.].*", "")));
    assertEquals("", String.join("\n", missing));
  }

  @Test
  void everyMessageIsSaid() throws IOException {
    var unsaid = new TreeSet<>(english().keySet());
    var written = written();
    unsaid.removeAll(written);
    unsaid.removeAll(ofFamilies());
    unsaid.removeIf(key -> isMade(key, written));
    assertEquals("", String.join("\n", unsaid));
  }

  /// Tells whether a key is made: for a public in the place of another key, from a beginning that
  /// is no family of an enum, or from a whole key and an ending.
  private static boolean isMade(String key, SortedSet<String> written) {
    if (key.startsWith(PUBLIC)) {
      return english().containsKey(key.substring(PUBLIC.length()));
    }
    for (var ending : endings(written)) {
      var base = key.substring(0, Math.max(0, key.length() - ending.length()));
      if (key.endsWith(ending) && (written.contains(base) || ofFamilies().contains(base))) {
        return true;
      }
    }
    return written.stream()
        .filter(beginning -> beginning.endsWith(".") && !FAMILIES.containsKey(beginning))
        .anyMatch(key::startsWith);
  }

  private static SortedSet<String> endings(SortedSet<String> written) {
    var endings = new TreeSet<String>();
    written.stream().filter(text -> text.startsWith(".")).forEach(endings::add);
    for (var force : Force.values()) {
      endings.add("." + force.name().toLowerCase(Locale.ROOT));
    }
    return endings;
  }

  private static SortedSet<String> arguments(String message) {
    var arguments = new TreeSet<String>();
    var matcher = ARGUMENT.matcher(message);
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }

  /// Other languages say what a reader takes away from a page, and nothing else yet.
  @Test
  void languagesSayTheSame() {
    var findings = new ArrayList<String>();
    var seen = 0;
    for (var file : Repository.files()) {
      var name = file.getFileName().toString();
      if (name.matches("messages_[a-z]{2}\\.properties") && file.toString().contains("explain")) {
        seen++;
        var other = Catalogue.of(name.substring(9, 11)).messages();
        english().entrySet().stream()
            .filter(e -> name.equals("messages_en.properties") || e.getKey().startsWith(TAKEN))
            .forEach(e -> {
              var said = other.get(e.getKey());
              if (said == null) {
                findings.add(name + " lacks " + e.getKey());
              } else if (!arguments(said).equals(arguments(e.getValue()))) {
                findings.add(name + " has other arguments in " + e.getKey());
              }
            });
        other.keySet().stream()
            .filter(key -> !english().containsKey(key))
            .forEach(key -> findings.add(name + " has " + key + ", which English has not"));
      }
    }
    assertEquals("", String.join("\n", findings));
    var languages = seen;
    assertTrue(languages >= 2, "Only " + languages + " catalogues seen.");
  }

  /// A catalogue is read as Java reads a file of properties.
  @Test
  void messagesAreProperties() throws IOException {
    for (var language : List.of("en", "uk")) {
      var file =
          Repository.root()
              .resolve(
                  "explain/src/main/resources/casus/explain/messages_" + language + ".properties");
      var properties = new Properties();
      try (var in = Files.newBufferedReader(file)) {
        properties.load(in);
      }
      var read = new TreeMap<String, String>();
      properties.stringPropertyNames().forEach(k -> read.put(k, properties.getProperty(k)));
      assertEquals(read, Catalogue.of(language).messages());
    }
  }

  /// Lists of words that are taken by number hold as many in every language.
  @Test
  void listsOfWordsAreWhole() {
    for (var language : List.of("en", "uk")) {
      var says = Catalogue.of(language);
      assertEquals(12, says.say("takeaway.months").split(" ", -1).length, language);
      assertEquals(13, says.say("takeaway.numbers.of").split(" ", -1).length, language);
      assertEquals(13, says.say("takeaway.numbers.under").split(" ", -1).length, language);
    }
  }
}
