// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.docket.EntryId;
import casus.treaty.name.RoleId;
import casus.treaty.text.Citation;

/// Names of places within a page; different things never share one.
final class Anchors {
  private Anchors() {}

  static String article(int section, Citation citation) {
    return "text-" + section + "-" + slug(citation.provision().toString());
  }

  static String statement(EntryId id) {
    return "said-" + slug(id.value());
  }

  static String claim(String id) {
    return "claim-" + slug(id);
  }

  static String role(int section, RoleId role) {
    return "role-" + section + "-" + slug(role.value());
  }

  static String version(String hash) {
    return "version-" + slug(hash);
  }

  static String why(int number) {
    return "why-" + number;
  }

  static String unit(String code) {
    return "unit-" + slug(code);
  }

  private static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    name.chars()
        .forEach(c -> {
          boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
          if (plain || c == '-') {
            slug.append((char) c);
          } else {
            slug.append('_').append(Integer.toHexString(c)).append('.');
          }
        });
    return slug.toString();
  }
}
