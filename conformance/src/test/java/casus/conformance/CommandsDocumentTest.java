// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/reference/commands.md` names the commands there are and the options they take, no more and
/// no less; so do the command lines that other documents show.
class CommandsDocumentTest {
  private static final int LEAST_COMMANDS = 3;
  private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]*)");

  private static final Markdown DOCUMENT =
      Markdown.read(Repository.root().resolve("docs/reference/commands.md"));

  private static SortedSet<String> commands() {
    var commands = new TreeSet<String>();
    var help = Command.run(List.of("--help")).output();
    var listed = help.substring(help.indexOf("Commands:"));
    for (var line : listed.lines().skip(1).takeWhile(l -> !l.isBlank()).toList()) {
      var matcher = Pattern.compile("^  ([a-z-]+) ").matcher(line);
      if (matcher.find()) {
        commands.add(matcher.group(1));
      }
    }
    assertTrue(commands.size() >= LEAST_COMMANDS, () -> "Only these commands seen: " + commands);
    return commands;
  }

  private static SortedSet<String> optionsIn(String text) {
    var options = new TreeSet<String>();
    var matcher = OPTION.matcher(text);
    while (matcher.find()) {
      options.add(matcher.group(1));
    }
    return options;
  }

  /// The options a command takes: those its help lists, not those its examples or sentences name.
  private static SortedSet<String> optionsOf(String command) {
    var help = Command.run(List.of(command, "--help")).output();
    var options = new TreeSet<String>();
    for (var line : help.lines().toList()) {
      var matcher = Pattern.compile("^  +(?:-[a-zA-Z], |    )(--[a-z][a-z-]*)").matcher(line);
      if (matcher.find()) {
        options.add(matcher.group(1));
      }
    }
    return options;
  }

  @Test
  void everyCommandHasASection() {
    var sections = new TreeSet<String>();
    for (var line : DOCUMENT.lines()) {
      if (line.startsWith("## casus ")) {
        sections.add(line.substring("## casus ".length()));
      }
    }
    assertEquals(commands(), sections);
  }

  @Test
  void everyOptionIsDescribed() {
    for (var command : commands()) {
      var described = new TreeSet<String>();
      for (var line : DOCUMENT.section("## casus " + command)) {
        if (line.startsWith("| `")) {
          described.addAll(optionsIn(line.substring(0, line.indexOf('|', 1))));
        }
      }
      var common = optionsIn(String.join("\n", DOCUMENT.section("## For every command")));
      var taken = optionsOf(command);
      taken.removeAll(common);
      described.removeAll(common);
      assertEquals(taken, described, () -> "the options of casus " + command);
    }
  }

  @Test
  void documentsUseCommandsAndOptionsThatThereAre() {
    var commands = commands();
    var findings = new TreeSet<String>();
    var seen = 0;
    for (var document : Markdown.all()) {
      for (var fence : document.fences()) {
        if (!List.of("console", "sh").contains(fence.info())) {
          continue;
        }
        for (var line : String.join("\n", fence.lines()).replace("\\\n", " ").lines().toList()) {
          var matcher = Pattern.compile("^(?:\\$ )?\\./casus ([a-z]+)(.*)").matcher(line);
          if (matcher.find()) {
            seen++;
            var command = matcher.group(1);
            var options = optionsIn(matcher.group(2));
            if (!commands.contains(command)) {
              findings.add(document.name() + ": there is no casus " + command);
            } else if (!optionsOf(command).containsAll(options)) {
              findings.add(document.name() + ": casus " + command + " lacks some of " + options);
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", findings));
    var total = seen;
    assertTrue(total >= 15, () -> "Only " + total + " command lines seen.");
  }
}
