// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Converts the outlines of Ukraine's first-level units from TopoJSON to the plain text that
/// `casus.treaty` ships. Run by the build; not part of the product.
///
/// One line per unit, sorted by code: `ISO code|English name|ring;ring`. A ring is a list of
/// `longitude,latitude` in whole millionths of a degree (WGS 84), closed. A point is in the unit if
/// it is inside an odd number of its rings: holes need no mark.
public final class AtlasFromTopoJson {
  private static final int UNITS = 27;

  /// The name in the source | ISO 3166-2 | name today. The source's own codes are unusable: two
  /// occur twice.
  private static final String TABLE =
      """
      Vinnytsya|UA-05|Vinnytsia Oblast
      Volyn|UA-07|Volyn Oblast
      Luhans'k|UA-09|Luhansk Oblast
      Dnipropetrovs'k|UA-12|Dnipropetrovsk Oblast
      Donets'k|UA-14|Donetsk Oblast
      Zhytomyr|UA-18|Zhytomyr Oblast
      Transcarpathia|UA-21|Zakarpattia Oblast
      Zaporizhzhya|UA-23|Zaporizhzhia Oblast
      Ivano-Frankivs'k|UA-26|Ivano-Frankivsk Oblast
      Kiev City|UA-30|Kyiv
      Kiev|UA-32|Kyiv Oblast
      Kirovohrad|UA-35|Kirovohrad Oblast
      Sevastopol|UA-40|Sevastopol
      Crimea|UA-43|Autonomous Republic of Crimea
      L'viv|UA-46|Lviv Oblast
      Mykolayiv|UA-48|Mykolaiv Oblast
      Odessa|UA-51|Odesa Oblast
      Poltava|UA-53|Poltava Oblast
      Rivne|UA-56|Rivne Oblast
      Sumy|UA-59|Sumy Oblast
      Ternopil'|UA-61|Ternopil Oblast
      Kharkiv|UA-63|Kharkiv Oblast
      Kherson|UA-65|Kherson Oblast
      Khmel'nyts'kyy|UA-68|Khmelnytskyi Oblast
      Cherkasy|UA-71|Cherkasy Oblast
      Chernihiv|UA-74|Chernihiv Oblast
      Chernivtsi|UA-77|Chernivtsi Oblast
      """;

  private final Map<?, ?> topology;

  private AtlasFromTopoJson(Map<?, ?> topology) {
    this.topology = topology;
  }

  /// Takes the TopoJSON file and the file to write.
  public static void main(String... arguments) throws IOException {
    var topology = (Map<?, ?>) new Json(Files.readString(Path.of(arguments[0]))).document();
    var target = Path.of(arguments[1]);
    var atlas = String.join("\n", new AtlasFromTopoJson(topology).lines()) + "\n";
    Files.createDirectories(target.getParent());
    if (!Files.exists(target) || !Files.readString(target).equals(atlas)) {
      Files.writeString(target, atlas);
    }
  }

  private List<String> lines() {
    var byCode = new TreeMap<String, String>();
    var names = names();
    var country = (Map<?, ?>) ((Map<?, ?>) topology.get("objects")).get("ukr");
    var units = (List<?>) country.get("geometries");
    for (var unit : units) {
      var geometry = (Map<?, ?>) unit;
      var name = (String) ((Map<?, ?>) geometry.get("properties")).get("name");
      var codeAndName = names.get(name);
      if (codeAndName == null) {
        throw new IllegalStateException("The outlines name an unknown unit: " + name);
      }
      var line = codeAndName + "|" + String.join(";", rings(geometry));
      if (byCode.put(codeAndName.substring(0, codeAndName.indexOf('|')), line) != null) {
        throw new IllegalStateException("The outlines hold two units for " + codeAndName);
      }
    }
    if (units.size() != UNITS || byCode.size() != UNITS) {
      throw new IllegalStateException(
          "Expected " + UNITS + " units, found " + units.size() + " with " + byCode.keySet());
    }
    return List.copyOf(byCode.values());
  }

  private static Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    TABLE
        .lines()
        .forEach(row -> {
          var bar = row.indexOf('|');
          names.put(row.substring(0, bar), row.substring(bar + 1));
        });
    return names;
  }

  private List<String> rings(Map<?, ?> geometry) {
    var arcs = (List<?>) geometry.get("arcs");
    var polygons =
        switch ((String) geometry.get("type")) {
          case "Polygon" -> List.of(arcs);
          case "MultiPolygon" -> arcs;
          default -> throw new IllegalStateException("Not an area: " + geometry.get("type"));
        };
    var rings = new ArrayList<String>();
    for (var polygon : polygons) {
      for (var ring : (List<?>) polygon) {
        rings.add(ring((List<?>) ring));
      }
    }
    return rings;
  }

  /// Arcs follow one another; the last point of one is the first of the next.
  private String ring(List<?> arcs) {
    var points = new ArrayList<String>();
    for (var number : arcs) {
      var index = ((Number) number).intValue();
      var arc = index < 0 ? arc(~index).reversed() : arc(index);
      if (!points.isEmpty() && !points.getLast().equals(arc.getFirst())) {
        throw new IllegalStateException("Arc " + index + " does not join the one before it");
      }
      for (var point : arc) {
        if (points.isEmpty() || !points.getLast().equals(point)) {
          points.add(point);
        }
      }
    }
    if (points.size() < 4 || !points.getFirst().equals(points.getLast())) {
      throw new IllegalStateException("Not a closed ring: " + points);
    }
    return String.join(" ", points);
  }

  /// Points are stored as steps from the point before, on a grid.
  private List<String> arc(int index) {
    var transform = (Map<?, ?>) topology.get("transform");
    var scale = (List<?>) transform.get("scale");
    var translate = (List<?>) transform.get("translate");
    var points = new ArrayList<String>();
    var x = 0L;
    var y = 0L;
    for (var step : (List<?>) ((List<?>) topology.get("arcs")).get(index)) {
      x += ((Number) ((List<?>) step).getFirst()).longValue();
      y += ((Number) ((List<?>) step).getLast()).longValue();
      var longitude = millionths(x, scale.getFirst(), translate.getFirst());
      var latitude = millionths(y, scale.getLast(), translate.getLast());
      points.add(longitude + "," + latitude);
    }
    return points;
  }

  private static long millionths(long steps, Object scale, Object translate) {
    var degrees = steps * ((Number) scale).doubleValue() + ((Number) translate).doubleValue();
    return Math.round(degrees * 1_000_000);
  }

  /// Reads just enough JSON for such files.
  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object document() {
      var value = value();
      blanks();
      if (at != text.length()) {
        throw wrong("the end");
      }
      return value;
    }

    private Object value() {
      return switch (peek()) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        default -> number();
      };
    }

    private Map<String, Object> object() {
      var members = new LinkedHashMap<String, Object>();
      expect('{');
      while (peek() != '}') {
        var name = string();
        expect(':');
        members.put(name, value());
        if (peek() != '}') {
          expect(',');
        }
      }
      expect('}');
      return members;
    }

    private List<Object> array() {
      var elements = new ArrayList<Object>();
      expect('[');
      while (peek() != ']') {
        elements.add(value());
        if (peek() != ']') {
          expect(',');
        }
      }
      expect(']');
      return elements;
    }

    private String string() {
      expect('"');
      var end = text.indexOf('"', at);
      var string = text.substring(at, end);
      if (string.indexOf('\\') >= 0) {
        throw wrong("a string without escapes");
      }
      at = end + 1;
      return string;
    }

    private Number number() {
      blanks();
      var start = at;
      while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (start == at) {
        throw wrong("a number");
      }
      return Double.valueOf(text.substring(start, at));
    }

    private char peek() {
      blanks();
      if (at == text.length()) {
        throw wrong("more");
      }
      return text.charAt(at);
    }

    private void expect(char wanted) {
      if (peek() != wanted) {
        throw wrong("'" + wanted + "'");
      }
      at++;
    }

    private void blanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private IllegalStateException wrong(String wanted) {
      return new IllegalStateException("Expected " + wanted + " at character " + at);
    }
  }
}
