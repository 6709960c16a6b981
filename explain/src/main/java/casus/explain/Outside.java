// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.general.GeneralRemark;
import casus.engine.general.GeneralRemark.Attributed;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What general law says beside an answer, told to people and set apart from what the text says.
/// Every sentence names its source.
public final class Outside {
  /// How many States are named one by one.
  private static final int NAMED = 6;

  private final Instrument instrument;
  private final Instrument dossier;
  private final List<GeneralRemark> remarks;
  private final Words words;
  private final Catalogue says;

  /// Prepares to tell remarks.
  ///
  /// @param instrument the instrument that was assessed
  /// @param dossier the dossier of general law
  /// @param remarks what general law says beside the answer
  /// @param says the language
  public Outside(
      Instrument instrument, Instrument dossier, List<GeneralRemark> remarks, Catalogue says) {
    this.instrument = instrument;
    this.dossier = dossier;
    this.remarks = List.copyOf(remarks);
    this.says = says;
    words = new Words(instrument, says);
  }

  /// Returns nothing beside an answer.
  ///
  /// @param answer the answer
  /// @return no remarks
  public static Outside nothing(Answer answer) {
    return new Outside(
        answer.instrument(), answer.instrument(), List.of(), answer.words().catalogue());
  }

  /// Returns the same in another language or register.
  ///
  /// @param other the language
  /// @return the same remarks
  public Outside in(Catalogue other) {
    return new Outside(instrument, dossier, remarks, other);
  }

  /// One remark, told.
  ///
  /// @param remark the remark
  /// @param sentence what it says, with its source
  /// @param sources titles of the rules it rests on, in order
  public record Told(GeneralRemark remark, String sentence, List<String> sources) {
    /// Copies the list.
    public Told {
      sources = List.copyOf(sources);
    }
  }

  /// Returns every remark in sentences.
  ///
  /// @return remarks in their order; empty if general law adds nothing
  public List<Told> told() {
    return remarks.stream()
        .map(r ->
            new Told(r, Phrases.capital(sentence(r)), r.rules().stream().map(this::title).toList()))
        .toList();
  }

  /// Returns the title of the block.
  ///
  /// @return `Outside the text`
  public String title() {
    return says.say("general.title");
  }

  /// Returns what the block is, in one sentence.
  ///
  /// @return that it changes nothing in the answer
  public String lead() {
    return says.say("general.lead");
  }

  private String title(Citation rule) {
    return dossier.provisions().stream()
        .filter(p -> p.citation().equals(rule.provision()))
        .map(Provision::title)
        .findFirst()
        .orElse(rule.toString());
  }

  private String sentence(GeneralRemark remark) {
    return switch (remark) {
      case GeneralRemark.AfterBreach breach -> ifItBinds(breach.ifItBinds(), after(breach));
      case GeneralRemark.MaterialBreach breach -> ifItBinds(breach.ifItBinds(), material(breach));
      case GeneralRemark.ThirdStates(var parties, var sentences, _) ->
          says.say("general.third", who(parties), cited(sentences));
      case GeneralRemark.ThirdBeneficiaries(var parties, var sentences, _) ->
          says.say("general.beneficiary", who(parties), cited(sentences));
      case GeneralRemark.BeforeEntryIntoForce(var parties, _) ->
          says.say("general.signed", who(parties));
      case GeneralRemark.ConcludedUnderForce under -> under(under);
      case GeneralRemark.Pleaded plea -> plea(plea);
      case GeneralRemark.ForceUsed(var by, var against, var occasions, _) ->
          says.say(
              by.isEmpty() ? "general.force.nobody" : "general.force",
              occasions(occasions),
              who(against),
              attributed(by));
      case GeneralRemark.HelpByForce help -> help(help);
      case GeneralRemark.ForceWithoutAttack(var sentence, var occasion, var by, _) ->
          says.say("general.no-attack", at(sentence, Optional.of(occasion)), who(by));
      case GeneralRemark.NotRegistered(var since, _) ->
          says.say("general.unregistered", words.instant(since));
    };
  }

  private String ifItBinds(boolean disputed, String sentence) {
    return disputed ? says.say("general.if-it-binds", sentence) : sentence;
  }

  private String after(GeneralRemark.AfterBreach breach) {
    String key =
        breach.injured().isEmpty()
            ? "general.breach.nobody"
            : breach.others().isEmpty() ? "general.breach.injured.only" : "general.breach.injured";
    return says.say(
        breach.silent() ? "general.breach.silent" : "general.breach",
        words.list(breach.places().stream().map(p -> at(p.sentence(), p.occasion())).toList()),
        who(breach.by()),
        says.say(key, who(breach.injured()), others(breach.others())));
  }

  private String others(List<PartyId> others) {
    return others.isEmpty() ? says.say("general.others.none") : who(others);
  }

  private String material(GeneralRemark.MaterialBreach breach) {
    String key =
        breach.affected().isEmpty()
            ? "general.material.nobody"
            : breach.others().isEmpty() ? "general.material.only" : "general.material";
    return says.say(
        key,
        cited(breach.sentences()),
        who(breach.by()),
        who(breach.affected()),
        others(breach.others()));
  }

  private String under(GeneralRemark.ConcludedUnderForce under) {
    String against = words.party(under.against());
    String by =
        under.by().isEmpty() ? says.say("general.under-force.nobody") : attributed(under.by());
    return under.dated().isPresent()
        ? says.say(
            "general.under-force.dated",
            against,
            occasions(under.occasions()),
            by,
            Day.written(under.dated().get().atStartOfDay(ZoneOffset.UTC)))
        : says.say("general.under-force", against, occasions(under.occasions()), by);
  }

  private String plea(GeneralRemark.Pleaded plea) {
    String what = new Words(dossier, says).act(plea.plea());
    return says.say(
        plea.denied() ? "general.plea.denied" : "general.plea",
        who(plea.by()),
        plea.occasion().map(o -> says.say("general.about", what, occasion(o))).orElse(what),
        title(plea.rule()));
  }

  private String help(GeneralRemark.HelpByForce help) {
    return says.say(
        "general.help",
        at(help.sentence(), Optional.of(help.occasion())),
        who(help.victims()),
        onRecord(help.declared()),
        onRecord(help.requested()),
        onRecord(help.reported()));
  }

  private String onRecord(List<EntryId> entries) {
    return entries.isEmpty()
        ? says.say("general.not-on-record")
        : says.say("general.on-record", words.list(entries.stream().map(EntryId::value).toList()));
  }

  private String at(Citation sentence, Optional<OccasionId> occasion) {
    return occasion
        .map(o -> says.say("general.at", sentence, occasion(o)))
        .orElse(sentence.toString());
  }

  private String cited(List<Citation> sentences) {
    List<String> all = new ArrayList<>();
    sentences.forEach(s -> all.add(s.toString()));
    return words.list(all);
  }

  private String occasions(List<OccasionId> occasions) {
    return occasions.size() > NAMED
        ? says.say("general.many-occasions", occasions.size(), occasion(occasions.getFirst()))
        : words.list(occasions.stream().map(Outside::occasion).toList());
  }

  private static String occasion(OccasionId occasion) {
    return Words.spaced(occasion.value());
  }

  /// Each State and by whom: `Russia (by Ukraine)`.
  private String attributed(List<Attributed> by) {
    return by.size() > NAMED
        ? says.say("general.many", by.size())
        : words.list(
            by.stream()
                .map(a ->
                    says.say(
                        "general.attributed",
                        words.party(a.to()),
                        words.list(a.by().stream().map(words::author).toList())))
                .toList());
  }

  private String who(List<PartyId> parties) {
    return parties.size() > NAMED
        ? says.say("general.many", parties.size())
        : words.parties(parties);
  }
}
