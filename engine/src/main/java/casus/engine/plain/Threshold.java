// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.Truth;
import casus.engine.plain.Consents.Consent;
import casus.treaty.StatusRules.Formula;
import casus.treaty.StatusRules.Quantity;
import casus.treaty.StatusRules.Rule;
import casus.treaty.party.ConsentForm;
import java.util.List;
import java.util.Optional;

/// What it takes to bind, where only consents are on record.
sealed interface Threshold {
  /// Tells how far it is met at an instant.
  Truth met(Consents consents, long at);

  /// Returns the consents that count by an instant.
  Ranks counted(Consents consents, long at);

  /// Compiles what a text says.
  static Threshold from(Rule rule, Lexicon lexicon) {
    return from(rule, rule.formula(), lexicon);
  }

  private static Threshold from(Rule rule, Formula formula, Lexicon lexicon) {
    return switch (formula) {
      case Formula.AllOf(List<Formula> parts) ->
          new All(parts.stream().map(p -> from(rule, p, lexicon)).toList());
      case Formula.Consents(ConsentForm form, Quantity quantity, var group) ->
          new Enough(
              form, quantity, lexicon.rulebook().howMany(rule.citation()), lexicon.members(group));
      case Formula.Procedure _ -> new NotOnRecord();
    };
  }

  /// Everything in the list.
  ///
  /// @param parts the list
  record All(List<Threshold> parts) implements Threshold {
    @Override
    public Truth met(Consents consents, long at) {
      Truth all = Truth.TRUE;
      for (Threshold part : parts) {
        all = all.and(part.met(consents, at));
      }
      return all;
    }

    @Override
    public Ranks counted(Consents consents, long at) {
      Ranks counted = Ranks.NONE;
      for (Threshold part : parts) {
        counted = counted.with(part.counted(consents, at));
      }
      return counted;
    }
  }

  /// Consents of a form by enough of a group.
  ///
  /// @param form which form
  /// @param quantity how many
  /// @param read how many a vague quantity is read to be
  /// @param members of whom
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Enough(ConsentForm form, Quantity quantity, Optional<Integer> read, int[] members)
      implements Threshold {
    @Override
    public Truth met(Consents consents, long at) {
      int count = 0;
      for (int member : members) {
        count += consents.of(member, form, at) == null ? 0 : 1;
      }
      int of = members.length;
      boolean all = of > 0 && count == of;
      return switch (quantity) {
        case Quantity.All _ -> truth(all);
        case Quantity.AtLeast(int needed) -> truth(count >= needed);
        case Quantity.Majority _ -> truth(2 * count > of);
        case Quantity.Vague _ -> {
          if (read.isPresent()) {
            yield truth(count >= read.get());
          }
          yield all ? Truth.TRUE : 2 * count <= of ? Truth.FALSE : Truth.UNDETERMINED;
        }
      };
    }

    private static Truth truth(boolean holds) {
      return holds ? Truth.TRUE : Truth.FALSE;
    }

    @Override
    public Ranks counted(Consents consents, long at) {
      Ranks counted = Ranks.NONE;
      for (int member : members) {
        Consent consent = consents.of(member, form, at);
        counted = consent == null ? counted : counted.with(consent.rank());
      }
      return counted;
    }
  }

  /// A national procedure, of which a plain docket has none.
  record NotOnRecord() implements Threshold {
    @Override
    public Truth met(Consents consents, long at) {
      return Truth.FALSE;
    }

    @Override
    public Ranks counted(Consents consents, long at) {
      return Ranks.NONE;
    }
  }
}
