// SPDX-License-Identifier: Apache-2.0
package casus.cli;

/// What `casus new` writes. A test reads and assesses every one of them.
final class Templates {
  static final String INSTRUMENT =
      """
      # NAME

      Say here in a sentence what this text is, who wrote it and whether it was ever signed.

      ```casus
      language casus 1.

      treaty NAME "A guarantee for Ruritania",
        drafted 2030-01-01,
        kind binding,
        legal time "UTC".

      party Ruritania.
      party Alland.
      party Borland.

      role Guarantor: Alland, Borland.

      event armed-attack "an armed attack".
      act consult "consult one another", joint.
      act appeal "appeal for help".
      act help "help Ruritania".
      ```

      ## Article 1

      > After an armed attack on Ruritania the guarantors consult within 72 hours of its appeal,
      > and each helps.

      ```casus
      article 1 "The guarantee":
        (consult) in the event of an armed-attack
            [who finds that it has happened: nothing stated],
            against Ruritania,
            after appeal by Ruritania,
          each Guarantor must consult,
          within 72 hours from appeal by Ruritania,
          owed to Ruritania,
          on breach: nothing stated;
        (help) in the event of an armed-attack
            [who finds that it has happened: nothing stated],
            against Ruritania,
            after appeal by Ruritania,
          each Guarantor must help,
          [by when: nothing stated],
          owed to Ruritania,
          on breach: nothing stated.

      in force under article 1 when ratification by Ruritania and ratification by all Guarantor.
      ```
      """;

  static final String README =
      """
      # NAME

      What is modelled, what is not, and which questions of interpretation are open.

      ## Provisions no scenario reaches

      None.
      """;

  static final String SOURCES =
      """
      # Sources of NAME

      Cite the treaty series, the UN symbol or the original outlet. Mark every reading that is
      your own.
      """;

  static final String DOCKET =
      """
      docket "The first night"
      times UTC

      c1  2030-06-01 00:00  Ruritania  ratifies NAME
      c2  2030-06-01 00:00  Alland     ratifies NAME
      c3  2030-06-01 00:00  Borland    ratifies NAME

      e1  2031-02-11 02:40  lodged 03:04  Ruritania  reports harbour: armed-attack against Ruritania
      e2  2031-02-11 03:31                Ruritania  does appeal about harbour
      e3  2031-02-12 09:00                Alland     does consult with Borland about harbour
      """;

  static final String SCENARIO =
      """
      scenario "Two guarantors consult a day after the appeal"
      treaty   NAME
      docket   first

      expect  article 1 (consult) of each Guarantor for harbour: fulfilled
      expect  article 1 (help) of each Guarantor for harbour: due
      note    Consultations were in time; the text sets no time for help.
      """;

  private Templates() {}
}
