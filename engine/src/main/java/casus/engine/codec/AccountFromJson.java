// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Takes an account out of the object of its event.
final class AccountFromJson {
  private AccountFromJson() {}

  static Account from(Members event) {
    List<Claim> claims = new ArrayList<>();
    for (Field field : Field.values()) {
      if (event.has(Keyword.of(field))) {
        claims.add(claim(event, field));
      }
    }
    TreeSet<Field> denied = new TreeSet<>();
    if (event.has("denied")) {
      denied.addAll(event.names("denied", word -> Keyword.parse(Field.class, word)));
      if (denied.contains(Field.QUALITY)) {
        throw event.refused("denied", "Qualities are denied one by one, under \"lacking\".");
      }
      for (Claim claim : claims) {
        if (denied.contains(claim.field())) {
          throw event.refused("denied", "A field is claimed and denied at once.");
        }
      }
    }
    TreeSet<QualityId> lacking = new TreeSet<>();
    if (event.has("lacking")) {
      lacking.addAll(event.names("lacking", QualityId::new));
      for (Claim claim : claims) {
        if (claim instanceof Claim.Qualities(List<QualityId> qualities)
            && qualities.stream().anyMatch(lacking::contains)) {
          throw event.refused("lacking", "A quality is claimed and denied at once.");
        }
      }
    }
    return new Account(claims, denied, lacking);
  }

  private static Claim claim(Members event, Field field) {
    String key = Keyword.of(field);
    return switch (field) {
      case WHAT -> new Claim.What(event.names(key, EventTypeId::new));
      case WHO -> new Claim.Who(event.names(key, PartyId::new));
      case AGAINST -> new Claim.Against(event.names(key, PartyId::new));
      case WHERE -> new Claim.Where(places(event, key));
      case ORIGIN -> new Claim.Origin(places(event, key));
      case MEANS -> new Claim.Means(event.names(key, Function.identity()));
      case STRUCK -> new Claim.Struck(event.names(key, Function.identity()));
      case QUALITY -> new Claim.Qualities(event.names(key, QualityId::new));
      case WHEN -> when(event, key);
    };
  }

  private static Claim.When when(Members event, String key) {
    Members when = event.object(key);
    Instant earliest = when.instant("earliest");
    Optional<Instant> latest =
        when.has("latest") ? Optional.of(when.instant("latest")) : Optional.empty();
    if (latest.filter(earliest::isAfter).isPresent()) {
      throw when.refused("latest", "The latest hour is before the earliest.");
    }
    when.end();
    return new Claim.When(earliest, latest);
  }

  private static List<Place> places(Members event, String key) {
    List<Place> places = new ArrayList<>();
    for (Members place : event.objects(key)) {
      places.add(place(place));
    }
    return places;
  }

  private static Place place(Members place) {
    Optional<String> name = place.optionalText("name");
    Optional<UnitCode> unit = place.optionalNamed("unit", UnitCode::new);
    Optional<Coordinate> point = Optional.empty();
    if (place.has("lat") || place.has("lon")) {
      int latitude = degrees(place, "lat", 90);
      int longitude = degrees(place, "lon", 180);
      point = Optional.of(new Coordinate(latitude, longitude));
    }
    place.end();
    if (name.isEmpty() && unit.isEmpty() && point.isEmpty()) {
      throw new RefusedException(
          CodecFinding.MISSING_KEY, place.at(), "A place needs a name, a unit or a point.");
    }
    return new Place(name, unit, point);
  }

  private static int degrees(Members place, String key, int most) {
    long value = place.whole(key);
    if (Math.abs(value) > (long) most * Coordinate.DEGREE) {
      throw place.refused(
          key, "A place lies within " + most + " degrees, written in whole millionths.");
    }
    return (int) value;
  }
}
