// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.scenario.text.LineException;
import casus.scenario.text.Nearest;
import casus.scenario.text.TextFinding;
import casus.scenario.text.Token;
import casus.scenario.text.Words;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The places a text declares, and how places are read from its entries.
final class Places {
  private static final Pattern DEGREES = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?");

  private final Map<String, Place> declared = new TreeMap<>();

  /// Reads what follows the word `place`: `NAME: point, CODE`.
  void declare(Words words) {
    Token name = words.word("the name of a place");
    boolean more = words.takesMark(":") && !words.isEnd();
    Place place = more ? described(words, Optional.of(name.text())) : named(name.text());
    words.end("the place");
    if (declared.putIfAbsent(name.text(), place) != null) {
      throw new LineException(
          TextFinding.SAID_TWICE.at(
              name.locus(),
              "The place " + name.shown() + " is declared twice.",
              "Call one of them by another name."));
    }
  }

  /// Reads places with commas between.
  List<Place> list(Words words) {
    List<Place> places = new ArrayList<>();
    do {
      places.add(place(words));
    } while (words.takesMark(","));
    return places;
  }

  private Place place(Words words) {
    if (words.takesMark("(")) {
      Place place = inParentheses(words);
      words.expectMark(")");
      return place;
    }
    Token token = words.word("a place");
    Optional<Place> known = Optional.ofNullable(declared.get(token.text()));
    if (known.isPresent()) {
      return known.get();
    }
    if (token.kind() == Token.Kind.WORD && UnitCode.isCode(token.text())) {
      return unit(token.text());
    }
    throw new LineException(
        TextFinding.UNKNOWN_PLACE.at(
            token.locus(),
            "The place " + token.shown() + " is not declared.",
            (Nearest.question(token.text(), declared.keySet())
                    + " Declare it above the entries, such as 'place Odesa: 46.48 N 30.73 E,"
                    + " UA-51', or write the code of a unit, such as UA-51.")
                .strip()));
  }

  private static Place inParentheses(Words words) {
    boolean quoted = words.peek(0).filter(t -> t.kind() == Token.Kind.TEXT).isPresent();
    boolean named = words.peek(1).filter(t -> t.isMark(":")).isPresent();
    if (!quoted && !named) {
      return described(words, Optional.empty());
    }
    String name = words.word("the name of a place").text();
    boolean more = words.takesMark(":") && !words.isAtMark(")");
    return more ? described(words, Optional.of(name)) : named(name);
  }

  private static Place described(Words words, Optional<String> name) {
    Optional<Coordinate> point = Optional.empty();
    boolean isPoint =
        words
            .peek(0)
            .filter(t -> t.kind() == Token.Kind.WORD && Character.isDigit(t.text().codePointAt(0)))
            .isPresent();
    if (isPoint) {
      point = Optional.of(point(words));
    }
    Optional<UnitCode> unit = Optional.empty();
    if (!isPoint || words.takesMark(",")) {
      unit = Optional.of(words.name("the code of a unit such as UA-51", UnitCode::new));
    }
    return new Place(name, unit, point);
  }

  private static Coordinate point(Words words) {
    int latitude = degrees(words, "N", "S", 90);
    int longitude = degrees(words, "E", "W", 180);
    return new Coordinate(latitude, longitude);
  }

  private static int degrees(Words words, String plus, String minus, int most) {
    Predicate<Token> isDegrees = t -> DEGREES.matcher(t.text()).matches();
    if (words.peek(0).filter(isDegrees).isEmpty()) {
      throw words.unexpected("a number of degrees, with at most six decimals,");
    }
    Token token = words.word("a number of degrees");
    int number = millionths(token.text());
    if (number > most * Coordinate.DEGREE) {
      throw new LineException(
          TextFinding.UNEXPECTED.at(
              token.locus(), "No place lies beyond " + most + " degrees.", ""));
    }
    if (words.takes(plus)) {
      return number;
    }
    words.expect(minus);
    return -number;
  }

  /// Returns a number with at most three digits before its point and six after it, times a million.
  private static int millionths(String number) {
    int point = number.indexOf('.');
    String whole = point < 0 ? number : number.substring(0, point);
    String rest = point < 0 ? "" : number.substring(point + 1);
    return Integer.parseInt(whole + rest + "0".repeat(6 - rest.length()));
  }

  private static Place named(String name) {
    return new Place(Optional.of(name), Optional.empty(), Optional.empty());
  }

  private static Place unit(String code) {
    return new Place(Optional.empty(), Optional.of(new UnitCode(code)), Optional.empty());
  }
}
