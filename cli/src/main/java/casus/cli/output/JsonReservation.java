// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.engine.docket.EntryId;
import casus.engine.standing.Reservation;
import casus.engine.standing.Suspended;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What does not hold between two, as JSON.
final class JsonReservation {
  private JsonReservation() {}

  static Map<String, Object> of(Reservation reservation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("party", reservation.by().value());
    json.put("against", reservation.against().toString());
    json.put("since", reservation.since().toString());
    json.put("entries", entries(reservation.entries()));
    json.put(
        "objections", reservation.objections().stream().map(JsonReservation::objection).toList());
    return json;
  }

  static Map<String, Object> of(Suspended suspended) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("between", List.of(suspended.one().value(), suspended.other().value()));
    json.put("entries", entries(suspended.entries()));
    return json;
  }

  private static Map<String, Object> objection(Reservation.Objection objection) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("party", objection.by().value());
    json.put("opposesForce", objection.opposes());
    json.put("since", objection.since().toString());
    json.put("entries", entries(objection.entries()));
    return json;
  }

  private static List<String> entries(List<EntryId> entries) {
    return entries.stream().map(EntryId::value).toList();
  }
}
