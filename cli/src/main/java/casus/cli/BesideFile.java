// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.explain.Day;
import casus.explain.page.Beside;
import casus.explain.page.Called;
import casus.explain.page.Known;
import casus.explain.page.Said;
import casus.scenario.claims.Claims;
import casus.treaty.Instrument;
import casus.treaty.name.InstrumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What the claims of dossiers become on a page.
final class BesideFile {
  private final List<Said> said = new ArrayList<>();
  private final List<Known> known = new ArrayList<>();
  private final List<Called> called = new ArrayList<>();
  private final TreeSet<InstrumentId> cited = new TreeSet<>();

  private BesideFile() {}

  /// Returns what is set beside the answer to an inquiry.
  static Beside of(Inquiry inquiry) {
    BesideFile file = new BesideFile();
    inquiry.claims().forEach(file::add);
    inquiry.instruments().forEach(i -> file.cited.remove(i.header().id()));
    List<Instrument> texts = file.cited.stream().map(id -> inquiry.cited(id.value())).toList();
    return new Beside(file.said, file.known, file.called, texts);
  }

  private void add(Claims claims) {
    for (Claims.Claim claim : claims.claims()) {
      List<Said.Point> points =
          claim.points().stream()
              .map(p ->
                  new Said.Point(
                      Said.Bearing.valueOf(p.bearing().name()), p.sentence(), cited(p.under())))
              .toList();
      String when = day(claim.on()) + (claim.at().isEmpty() ? "" : ", " + claim.at());
      said.add(
          new Said(
              claims.about() + "/" + claim.id(),
              claim.words(),
              claim.by(),
              when,
              new Said.Source(claim.read(), claim.uncertain()),
              claim.verdict().words(),
              points));
    }
    for (Claims.Fact fact : claims.facts()) {
      known.add(
          new Known(
              fact.sentence(),
              fact.on(),
              new Said.Source(fact.read(), fact.uncertain()),
              fact.beside().map(Claims.Beside::entry),
              fact.under().map(this::cited)));
    }
    for (Claims.Named named : claims.names()) {
      called.add(new Called(named.language(), claims.about(), named.id(), named.words()));
    }
  }

  private Said.Cited cited(Claims.Cited one) {
    cited.add(one.text());
    return new Said.Cited(one.text(), one.citation());
  }

  private static String day(LocalDate day) {
    return Day.written(day);
  }
}
