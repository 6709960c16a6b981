// SPDX-License-Identifier: Apache-2.0
package casus.cli.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads command lines in which every word is spelled out and in its place; declines all others.
///
/// picocli reads every line, but takes longer to get ready than most commands take to answer. So it
/// is asked only where a line is wrong, asks for help, or uses one of its liberties. What is read
/// here is what picocli reads (law).
public final class PlainLine {
  private final Usage usage;
  private final Map<String, List<String>> options = new TreeMap<>();
  private final List<String> operands = new ArrayList<>();

  private PlainLine(Usage usage) {
    this.usage = usage;
  }

  /// Reads the words after the name of a command.
  ///
  /// @param usage which words the command takes
  /// @param words the words
  /// @return what they give; empty if picocli has to look at them
  public static Optional<Given> read(Usage usage, List<String> words) {
    PlainLine line = new PlainLine(usage);
    int at = 0;
    while (at < words.size()) {
      int taken = line.take(words, at);
      if (taken == 0) {
        return Optional.empty();
      }
      at += taken;
    }
    return line.isWhole() ? Optional.of(new Given(line.options, line.operands)) : Optional.empty();
  }

  /// Takes the word at a place, and its value if it has one; returns how many words that were, none
  /// if they are not plain.
  private int take(List<String> words, int at) {
    String word = words.get(at);
    if (isPlain(word)) {
      operands.add(word);
      return 1;
    }
    for (Option option : usage.options()) {
      if (option.name().equals(word)) {
        boolean isFlag = option.takes() == Option.Takes.NOTHING;
        if (isFlag) {
          return options.putIfAbsent(word, List.of()) == null ? 1 : 0;
        }
        return at + 1 < words.size() && value(option, words.get(at + 1)) ? 2 : 0;
      }
    }
    return 0;
  }

  private boolean value(Option option, String value) {
    if (!isPlain(value) || !option.kind().isMet(value)) {
      return false;
    }
    List<String> values = options.computeIfAbsent(option.name(), _ -> new ArrayList<>());
    values.add(value);
    return values.size() == 1 || option.takes() == Option.Takes.MANY;
  }

  /// Neither an option nor a file of words, and nothing that picocli might take quotes from.
  private static boolean isPlain(String word) {
    return !word.isEmpty() && word.charAt(0) != '-' && word.charAt(0) != '@';
  }

  private boolean isWhole() {
    for (Option option : usage.options()) {
      if (option.isRequired() && !options.containsKey(option.name())) {
        return false;
      }
    }
    int at = 0;
    for (Operand operand : usage.operands()) {
      int last = operand.count() == Operand.Count.ONE ? at + 1 : Math.max(at, operands.size());
      int least = operand.count() == Operand.Count.ANY ? at : at + 1;
      if (operands.size() < Math.max(least, last)) {
        return false;
      }
      for (; at < last; at++) {
        if (!operand.kind().isMet(operands.get(at))) {
          return false;
        }
      }
    }
    return at == operands.size();
  }
}
