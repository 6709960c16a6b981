// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import casus.treaty.text.Citation;

/// A rule of general law that remarks rest on: of the Vienna Convention on the Law of Treaties, of
/// the Articles on State Responsibility, of the Charter, or of a judgment.
///
/// The dossier of general law has a provision of the same name for each.
public enum GeneralRule {
  /// Before entry into force, object and purpose are not defeated.
  VCLT_18("VCLT-18"),
  /// No duty and no right of a third State without its consent.
  VCLT_34("VCLT-34"),
  /// A third State accepts a duty in writing.
  VCLT_35("VCLT-35"),
  /// The assent of a third State to a right is presumed.
  VCLT_36("VCLT-36"),
  /// A treaty brought about by force.
  VCLT_52("VCLT-52"),
  /// Who may invoke a material breach.
  VCLT_60("VCLT-60"),
  /// Cessation.
  ARSIWA_30("ARSIWA-30"),
  /// Reparation.
  ARSIWA_31("ARSIWA-31"),
  /// The injured State invokes responsibility.
  ARSIWA_42("ARSIWA-42"),
  /// Another State invokes responsibility.
  ARSIWA_48("ARSIWA-48"),
  /// Countermeasures of the injured State.
  ARSIWA_49("ARSIWA-49"),
  /// Measures of other States, left open.
  ARSIWA_54("ARSIWA-54"),
  /// The prohibition of force.
  CHARTER_2_4("Charter-2-4"),
  /// Self-defence, until the Security Council has acted, and the report to it.
  CHARTER_51("Charter-51"),
  /// No enforcement by a region without the Security Council.
  CHARTER_53("Charter-53"),
  /// A treaty that is not registered.
  CHARTER_102("Charter-102"),
  /// The Charter prevails over other treaties.
  CHARTER_103("Charter-103"),
  /// Declaration and request of the State attacked (ICJ, 27 June 1986).
  NICARAGUA("Nicaragua");

  private final String number;

  GeneralRule(String number) {
    this.number = number;
  }

  /// Returns where the dossier of general law has it.
  ///
  /// @return a citation of the dossier
  public Citation citation() {
    return Citation.of("provision", number);
  }
}
