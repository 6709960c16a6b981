// SPDX-License-Identifier: Apache-2.0
package casus.scenario.claims;

import casus.scenario.Found;
import casus.scenario.Library;
import casus.scenario.claims.Claims.Beside;
import casus.scenario.claims.Claims.Cited;
import casus.scenario.claims.Claims.Named;
import casus.scenario.docket.DocketSheet;
import casus.scenario.text.Nearest;
import casus.scenario.text.TextFinding;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.InstrumentId;
import casus.treaty.text.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks up everything claims name: sentences of treaties, entries of dockets, acts and States.
public final class ClaimsReview {
  private final Claims claims;
  private final Library library;
  private final Map<InstrumentId, Found<SortedSet<String>>> citable = new TreeMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  private ClaimsReview(Claims claims, Library library) {
    this.claims = claims;
    this.library = library;
  }

  /// Tells what claims name and what is not there.
  ///
  /// @param claims the claims
  /// @param library where treaties and dockets are found
  /// @return errors, in the order of the file's kinds of line; empty if all is there
  public static List<Diagnostic> of(Claims claims, Library library) {
    ClaimsReview review = new ClaimsReview(claims, library);
    claims.claims().forEach(c -> c.points().forEach(p -> review.cited(p.under())));
    claims.facts().forEach(f -> f.under().ifPresent(review::cited));
    claims.facts().forEach(f -> f.beside().ifPresent(review::beside));
    claims.names().forEach(review::named);
    return List.copyOf(review.findings);
  }

  private void cited(Cited cited) {
    switch (citable.computeIfAbsent(cited.text(), text -> library.citable(text.value()))) {
      case Found.Here<SortedSet<String>>(var known) -> cited(cited, known);
      case Found.Nowhere<SortedSet<String>>(String sentence, String help) ->
          findings.add(TextFinding.NOT_FOUND.at(cited.locus(), sentence, help));
      case Found.Unusable<SortedSet<String>> _ -> unusable(cited.text().value(), cited.locus());
    }
  }

  private void cited(Cited cited, SortedSet<String> known) {
    Citation citation = cited.citation();
    if (!known.contains(citation.toString())) {
      String near = Nearest.question(citation.toString(), known);
      findings.add(
          TextFinding.NO_SUCH_SENTENCE.at(
              cited.locus(),
              "The treaty " + cited.text() + " has no " + citation + ".",
              near.isEmpty() ? "It has " + String.join(", ", known) + "." : near));
    }
  }

  private void beside(Beside beside) {
    switch (library.docket(beside.docket(), claims.about().value())) {
      case Found.Here<DocketSheet>(DocketSheet sheet) -> {
        boolean there =
            sheet.docket().entries().stream().anyMatch(e -> e.id().equals(beside.entry()));
        if (!there) {
          findings.add(
              TextFinding.NO_SUCH_RECORD.at(
                  beside.locus(),
                  "The docket " + beside.docket() + " has no entry " + beside.entry() + ".",
                  "Name an entry the docket has, or leave 'beside' out."));
        }
      }
      case Found.Nowhere<DocketSheet>(String sentence, String help) ->
          findings.add(TextFinding.NOT_FOUND.at(beside.locus(), sentence, help));
      case Found.Unusable<DocketSheet> _ -> unusable(beside.docket(), beside.locus());
    }
  }

  private void named(Named named) {
    if (!(library.instrument(claims.about().value())
        instanceof Found.Here<Instrument>(Instrument instrument))) {
      findings.add(
          TextFinding.NOT_FOUND.at(
              named.locus(),
              "There is no treaty " + claims.about() + " that can be read.",
              "Name the treaty of this dossier after 'about'."));
      return;
    }
    TreeSet<String> known = new TreeSet<>();
    switch (named.kind()) {
      case TEXT -> known.add(named.id());
      case ACT -> instrument.vocabulary().acts().forEach(a -> known.add(a.id().value()));
      case PARTY -> instrument.cast().parties().forEach(p -> known.add(p.id().value()));
    }
    if (!known.contains(named.id())) {
      findings.add(
          TextFinding.NOT_IN_THE_TREATY.at(
              named.locus(),
              "The treaty " + claims.about() + " has nothing called '" + named.id() + "'.",
              Nearest.question(named.id(), known)));
    }
  }

  private void unusable(String name, Locus locus) {
    findings.add(
        TextFinding.NOT_READABLE.at(
            locus,
            "'" + name + "' has errors of its own, so nothing in it can be cited.",
            "Mend it first; casus check tells what is wrong."));
  }
}
