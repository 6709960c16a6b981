// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One thing general law says beside a result. It changes nothing in the result, and finds nothing
/// that nobody on record has found.
public sealed interface GeneralRemark {
  /// Returns the rules it rests on.
  ///
  /// @return citations of the dossier of general law, at least one
  List<Citation> rules();

  /// Returns the entries it rests on.
  ///
  /// @return ids in order; empty where it rests on the text alone
  List<EntryId> entries();

  /// A sentence and the case on which something is owed under it.
  ///
  /// @param sentence which sentence
  /// @param occasion on which case; empty for a standing duty
  record Place(Citation sentence, Optional<OccasionId> occasion) {}

  /// What follows a breach (ARSIWA 30, 31, 42, 48-54).
  ///
  /// @param places what is in breach, in order of the text
  /// @param by by whom it is in breach, in order of name
  /// @param injured to whom it was owed, the States in breach left out
  /// @param others the other States bound
  /// @param silent true if the text states no consequence of its own
  /// @param ifItBinds true if it is disputed whether the text binds
  /// @param entries what the breach rests on
  record AfterBreach(
      List<Place> places,
      List<PartyId> by,
      List<PartyId> injured,
      List<PartyId> others,
      boolean silent,
      boolean ifItBinds,
      List<EntryId> entries)
      implements GeneralRemark {
    /// Copies the lists.
    public AfterBreach {
      places = List.copyOf(places);
      by = List.copyOf(by);
      injured = List.copyOf(injured);
      others = List.copyOf(others);
      entries = List.copyOf(entries);
    }

    @Override
    public List<Citation> rules() {
      return cited(
          GeneralRule.ARSIWA_30,
          GeneralRule.ARSIWA_31,
          GeneralRule.ARSIWA_42,
          GeneralRule.ARSIWA_48,
          GeneralRule.ARSIWA_49,
          GeneralRule.ARSIWA_54);
    }
  }

  /// Who may invoke a material breach, if it is one (VCLT 60). Whether it is, is never computed.
  ///
  /// @param sentences which sentences are in breach, in order of the text
  /// @param by by whom
  /// @param affected to whom what is in breach was owed
  /// @param others the other States bound
  /// @param ifItBinds true if it is disputed whether the text binds
  /// @param entries what the breaches rest on
  record MaterialBreach(
      List<Citation> sentences,
      List<PartyId> by,
      List<PartyId> affected,
      List<PartyId> others,
      boolean ifItBinds,
      List<EntryId> entries)
      implements GeneralRemark {
    /// Copies the lists.
    public MaterialBreach {
      sentences = List.copyOf(sentences);
      by = List.copyOf(by);
      affected = List.copyOf(affected);
      others = List.copyOf(others);
      entries = List.copyOf(entries);
    }

    @Override
    public List<Citation> rules() {
      return cited(GeneralRule.VCLT_60);
    }
  }

  /// A State to which something is attributed.
  ///
  /// @param to the State
  /// @param by who attributes it, in order of name
  record Attributed(PartyId to, List<Author> by) {
    /// Copies the list.
    public Attributed {
      by = List.copyOf(by);
    }
  }

  /// States a sentence names as bound that have not consented (VCLT 34, 35).
  ///
  /// @param parties who, in the order of the text
  /// @param sentences under which sentences
  /// @param entries the consents of the others
  record ThirdStates(List<PartyId> parties, List<Citation> sentences, List<EntryId> entries)
      implements GeneralRemark {
    /// Copies the lists.
    public ThirdStates {
      entries = List.copyOf(entries);
      parties = List.copyOf(parties);
      sentences = List.copyOf(sentences);
    }

    @Override
    public List<Citation> rules() {
      return cited(GeneralRule.VCLT_34, GeneralRule.VCLT_35);
    }
  }

  /// States to whom something is owed and that are no parties (VCLT 36).
  ///
  /// @param parties who, in the order of the text
  /// @param sentences under which sentences
  /// @param entries the consents of the others
  record ThirdBeneficiaries(List<PartyId> parties, List<Citation> sentences, List<EntryId> entries)
      implements GeneralRemark {
    /// Copies the lists.
    public ThirdBeneficiaries {
      entries = List.copyOf(entries);
      parties = List.copyOf(parties);
      sentences = List.copyOf(sentences);
    }

    @Override
    public List<Citation> rules() {
      return cited(GeneralRule.VCLT_36);
    }
  }

  /// States that signed or consented and are not bound yet (VCLT 18).
  ///
  /// @param parties who, in the order of the text
  /// @param entries their signatures
  record BeforeEntryIntoForce(List<PartyId> parties, List<EntryId> entries)
      implements GeneralRemark {
    /// Copies the lists.
    public BeforeEntryIntoForce {
      parties = List.copyOf(parties);
      entries = List.copyOf(entries);
    }

    @Override
    public List<Citation> rules() {
      return cited(GeneralRule.VCLT_18);
    }
  }

  /// A text concluded, or drafted, after force against one of its States began: the open question
  /// of VCLT 52, which nothing here decides.
  ///
  /// @param against the State force was used against
  /// @param by to whom somebody attributes it, as far as the text names them
  /// @param occasions what happened
  /// @param dated when the text is dated, if nobody's consent is on record; the date of a draft
  /// @param entries reports of what happened, and the consents of that State given after it
  record ConcludedUnderForce(
      PartyId against,
      List<Attributed> by,
      List<OccasionId> occasions,
      Optional<LocalDate> dated,
      List<EntryId> entries)
      implements GeneralRemark {
    /// Copies the lists.
    public ConcludedUnderForce {
      by = List.copyOf(by);
      occasions = List.copyOf(occasions);
      entries = List.copyOf(entries);
    }

    @Override
    public List<Citation> rules() {
      return cited(GeneralRule.VCLT_52);
    }
  }

  /// Something pleaded on record: a circumstance that precludes wrongfulness (ARSIWA 20-25), or a
  /// ground not to be bound (VCLT 46, 52, 60-62). It is never found to be well founded.
  ///
  /// @param by who pleads
  /// @param plea what
  /// @param occasion on which case, if it names one
  /// @param rule the rule pleaded
  /// @param denied true if somebody denies that it was pleaded
  /// @param entries the plea
  record Pleaded(
      List<PartyId> by,
      ActTypeId plea,
      Optional<OccasionId> occasion,
      Citation rule,
      boolean denied,
      List<EntryId> entries)
      implements GeneralRemark {
    /// Copies the lists.
    public Pleaded {
      by = List.copyOf(by);
      entries = List.copyOf(entries);
    }

    @Override
    public List<Citation> rules() {
      return List.of(rule);
    }
  }

  /// Force on record, forbidden by general law whatever the text says (Charter 2(4)).
  ///
  /// @param by to whom it is attributed, and by whom; empty if nobody says
  /// @param against against whom
  /// @param occasions what happened
  /// @param entries who says so
  record ForceUsed(
      List<Attributed> by, List<PartyId> against, List<OccasionId> occasions, List<EntryId> entries)
      implements GeneralRemark {
    /// Copies the lists.
    public ForceUsed {
      by = List.copyOf(by);
      against = List.copyOf(against);
      occasions = List.copyOf(occasions);
      entries = List.copyOf(entries);
    }

    @Override
    public List<Citation> rules() {
      return cited(GeneralRule.CHARTER_2_4, GeneralRule.CHARTER_51);
    }
  }

  /// Help by armed force under a sentence (Charter 51; ICJ, Nicaragua 1986).
  ///
  /// @param sentence which sentence lets force be the help
  /// @param occasion on which case
  /// @param victims against whom what happened was directed, on any account
  /// @param attack entries that report the attack
  /// @param declared entries in which they say that they are attacked
  /// @param requested entries in which they request help
  /// @param reported entries that report measures to the Security Council
  record HelpByForce(
      Citation sentence,
      OccasionId occasion,
      List<PartyId> victims,
      List<EntryId> attack,
      List<EntryId> declared,
      List<EntryId> requested,
      List<EntryId> reported)
      implements GeneralRemark {
    /// Copies the lists.
    public HelpByForce {
      victims = List.copyOf(victims);
      attack = List.copyOf(attack);
      declared = List.copyOf(declared);
      requested = List.copyOf(requested);
      reported = List.copyOf(reported);
    }

    @Override
    public List<Citation> rules() {
      return cited(GeneralRule.NICARAGUA, GeneralRule.CHARTER_51);
    }

    @Override
    public List<EntryId> entries() {
      return InOneOrder.of(attack, declared, requested, reported);
    }
  }

  /// Force under a sentence where nobody reports an armed attack (Charter 2(4), 53).
  ///
  /// @param sentence which sentence lets force be used
  /// @param occasion on which case
  /// @param by who could use it
  /// @param entries who reports what happened
  record ForceWithoutAttack(
      Citation sentence, OccasionId occasion, List<PartyId> by, List<EntryId> entries)
      implements GeneralRemark {
    /// Copies the lists.
    public ForceWithoutAttack {
      entries = List.copyOf(entries);
      by = List.copyOf(by);
    }

    @Override
    public List<Citation> rules() {
      return cited(GeneralRule.CHARTER_2_4, GeneralRule.CHARTER_53);
    }
  }

  /// A treaty in force of which no registration is on record (Charter 102).
  ///
  /// @param inForce since when it is in force
  /// @param entries the consents that made it so
  record NotRegistered(Instant inForce, List<EntryId> entries) implements GeneralRemark {
    /// Copies the list.
    public NotRegistered {
      entries = List.copyOf(entries);
    }

    @Override
    public List<Citation> rules() {
      return cited(GeneralRule.CHARTER_102);
    }
  }

  private static List<Citation> cited(GeneralRule... rules) {
    return List.of(rules).stream().map(GeneralRule::citation).toList();
  }
}
