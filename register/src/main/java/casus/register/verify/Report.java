// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import java.util.Locale;

/// Findings as text and as JSON.
final class Report {
  private static final int COLUMN = 12;

  private Report() {}

  static String text(Verification verification) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : verification.findings()) {
      String word =
          switch (finding.kind()) {
            case PROVEN -> "proven";
            case NOT_PROVEN -> "not proven";
            case BROKEN -> "BROKEN";
            case CONDITION -> "given";
          };
      text.append(word).repeat(' ', COLUMN - word.length()).append(finding.sentence());
      text.append('\n');
    }
    return text.toString();
  }

  static String json(Verification verification) {
    StringBuilder json = new StringBuilder("{\"proven\":");
    json.append(verification.isProven()).append(",\"findings\":[");
    String between = "";
    for (Finding finding : verification.findings()) {
      json.append(between).append("\n  {\"kind\":\"");
      json.append(finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.append("\",\"sentence\":").append(quoted(finding.sentence())).append('}');
      between = ",";
    }
    return json.append("\n]}\n").toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
          } else if (c < ' ') {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
          } else {
            quoted.append((char) c);
          }
        });
    return quoted.append('"').toString();
  }
}
