// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import casus.engine.Assessment;
import casus.engine.docket.Docket;
import casus.treaty.Instrument;
import casus.treaty.name.InstrumentId;
import java.util.ArrayList;
import java.util.List;

/// General international law, as a dossier names its rules: what it says beside a result, outside
/// the text.
///
/// Pure. Whether a rule is met is never found where nobody on record can have found it: when a
/// breach is material, a plea well founded, a consent procured by force.
public final class GeneralLaw {
  /// The name of the Charter of the United Nations, wherever it is assessed.
  public static final InstrumentId CHARTER = new InstrumentId("un-charter");

  private final LawWords words;

  private GeneralLaw(LawWords words) {
    this.words = words;
  }

  /// Reads the dossier of general law: which words are force, requests, reports and pleas.
  ///
  /// @param dossier the instrument `general-law`, or one written in its place
  /// @return general law in those words
  public static GeneralLaw of(Instrument dossier) {
    return new GeneralLaw(new LawWords(dossier));
  }

  /// Says what general law adds to a result.
  ///
  /// @param instrument the instrument that was assessed
  /// @param docket the record it was assessed on
  /// @param assessment what follows from the text
  /// @return remarks: on breaches, then on consent, on force, on pleas; the same whatever the order
  ///   of the docket
  public List<GeneralRemark> beside(Instrument instrument, Docket docket, Assessment assessment) {
    Beside beside = new Beside(instrument, docket, assessment, words);
    List<GeneralRemark> remarks = new ArrayList<>();
    remarks.addAll(new OfBreach(beside).remarks());
    remarks.addAll(new OfConsent(beside).remarks());
    remarks.addAll(new OfForce(beside).remarks());
    remarks.addAll(new OfPleas(beside).remarks());
    return remarks;
  }
}
