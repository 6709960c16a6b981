// SPDX-License-Identifier: Apache-2.0
package casus.cli.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a command line gives a command, each word as [Usage] wants it.
///
/// @param options the values of each option that was given, in their order; of a flag, none
/// @param operands the words that are no options, in their order
public record Given(Map<String, List<String>> options, List<String> operands) {
  /// Copies both.
  public Given {
    TreeMap<String, List<String>> copy = new TreeMap<>();
    options.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    options = Collections.unmodifiableMap(copy);
    operands = List.copyOf(operands);
  }

  /// Tells whether an option was given.
  ///
  /// @param option its name
  /// @return true if so
  public boolean has(String option) {
    return options.containsKey(option);
  }

  /// Returns the value of an option that is given once.
  ///
  /// @param option its name
  /// @return the value, or empty
  public Optional<String> one(String option) {
    return all(option).stream().findFirst();
  }

  /// Returns the values of an option that may be repeated.
  ///
  /// @param option its name
  /// @return values in their order
  public List<String> all(String option) {
    return new ArrayList<>(options.getOrDefault(option, List.of()));
  }
}
