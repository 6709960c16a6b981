// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Holds values against a JSON Schema. It knows the words our schemas use and refuses any other, so
/// that none is passed over in silence.
final class JsonSchema {
  private static final List<String> REMARKS =
      List.of("$schema", "$id", "$defs", "title", "description", "examples", "format");
  private static final List<String> KNOWN =
      List.of(
          "$ref",
          "type",
          "const",
          "enum",
          "pattern",
          "minLength",
          "minItems",
          "uniqueItems",
          "items",
          "properties",
          "required",
          "additionalProperties",
          "oneOf");

  private final Map<String, Object> root;
  private final SortedSet<String> met = new TreeSet<>();

  JsonSchema(Map<String, Object> root) {
    this.root = root;
  }

  /// Where a value differs from the schema; empty if nowhere.
  List<String> findings(Object value) {
    var findings = new ArrayList<String>();
    check(root, value, "$", findings);
    return findings;
  }

  /// The names of properties that values had so far, each with the definition it stands in.
  SortedSet<String> met() {
    return met;
  }

  /// Every property the schema describes.
  SortedSet<String> described() {
    var described = new TreeSet<String>();
    describe(root, described);
    return described;
  }

  private static void describe(Object schema, SortedSet<String> described) {
    if (schema instanceof Map<?, ?> map) {
      if (map.get("properties") instanceof Map<?, ?> properties) {
        properties.keySet().forEach(key -> described.add(map.get("title") + "." + key));
      }
      map.values().forEach(part -> describe(part, described));
    } else if (schema instanceof List<?> list) {
      list.forEach(part -> describe(part, described));
    }
  }

  private static Map<?, ?> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("not an object of a schema: " + value);
  }

  private void check(Map<?, ?> schema, Object value, String at, List<String> findings) {
    for (var word : schema.keySet()) {
      if (!KNOWN.contains(word) && !REMARKS.contains(word)) {
        throw new IllegalArgumentException("the schema uses " + word + ", which is not known here");
      }
    }
    if (schema.get("$ref") instanceof String ref) {
      var name = ref.substring("#/$defs/".length());
      check(map(Objects.requireNonNull(map(root.get("$defs")).get(name))), value, at, findings);
    }
    if (schema.get("oneOf") instanceof List<?> ways) {
      oneOf(ways, value, at, findings);
    }
    checkText(schema, value, at, findings);
    switch (value) {
      case Map<?, ?> object -> checkObject(schema, object, at, findings);
      case List<?> list -> checkList(schema, list, at, findings);
      default -> {}
    }
  }

  private void oneOf(List<?> ways, Object value, String at, List<String> findings) {
    var fitting = new ArrayList<Map<?, ?>>();
    for (var way : ways) {
      var trial = new JsonSchema(root);
      var misfits = new ArrayList<String>();
      trial.check(map(way), value, at, misfits);
      if (misfits.isEmpty()) {
        fitting.add(map(way));
        met.addAll(trial.met);
      }
    }
    if (fitting.size() != 1) {
      findings.add(at + " fits " + fitting.size() + " of " + ways.size() + " ways: " + value);
    }
  }

  private static void checkText(Map<?, ?> schema, Object value, String at, List<String> findings) {
    if (schema.get("type") instanceof String type && !type.equals(typeOf(value))) {
      findings.add(at + " is no " + type + ": " + value);
    }
    if (schema.containsKey("const") && !value.equals(schema.get("const"))) {
      findings.add(at + " is not " + schema.get("const") + ": " + value);
    }
    if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
      findings.add(at + " is none of " + values + ": " + value);
    }
    if (value instanceof String text) {
      if (schema.get("pattern") instanceof String pattern
          && !Pattern.compile(pattern).matcher(text).find()) {
        findings.add(at + " does not match " + pattern + ": " + text);
      }
      if (schema.get("minLength") instanceof Long least && text.length() < least) {
        findings.add(at + " is too short: " + text);
      }
    }
  }

  private static String typeOf(Object value) {
    return switch (value) {
      case Map<?, ?> _ -> "object";
      case List<?> _ -> "array";
      case String _ -> "string";
      case Boolean _ -> "boolean";
      case Long _ -> "integer";
      default -> "number";
    };
  }

  private void checkObject(Map<?, ?> schema, Map<?, ?> object, String at, List<String> findings) {
    if (schema.get("required") instanceof List<?> required) {
      for (var key : required) {
        if (!object.containsKey(key)) {
          findings.add(at + " lacks " + key + ".");
        }
      }
    }
    if (!(schema.get("properties") instanceof Map<?, ?> properties)) {
      return;
    }
    object.forEach((key, part) -> {
      if (properties.containsKey(key)) {
        met.add(schema.get("title") + "." + key);
        check(map(properties.get(key)), part, at + "." + key, findings);
      } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
        findings.add(at + " has " + key + ", which the schema does not know.");
      }
    });
  }

  private void checkList(Map<?, ?> schema, List<?> list, String at, List<String> findings) {
    if (schema.get("minItems") instanceof Long least && list.size() < least) {
      findings.add(at + " has only " + list.size() + " items.");
    }
    if (Boolean.TRUE.equals(schema.get("uniqueItems"))
        && list.stream().distinct().count() < list.size()) {
      findings.add(at + " repeats an item.");
    }
    if (schema.get("items") instanceof Map<?, ?> items) {
      for (var i = 0; i < list.size(); i++) {
        check(items, list.get(i), at + "[" + i + "]", findings);
      }
    }
  }
}
