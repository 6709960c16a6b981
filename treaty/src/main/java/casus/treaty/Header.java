// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What stands at the head of a treaty file.
///
/// @param id the name commands use
/// @param title the title in words
/// @param force its legal force
/// @param dated when it was signed or drafted
/// @param legalTime the zone days are counted in
/// @param depositary who keeps it (VCLT 76), if anybody is named
/// @param refersTo other instruments it mentions
/// @param versions the versions there are of its text, in the order of the file; none if it has one
/// @param sealed what is known of the whole text, if nobody has published it
public record Header(
    InstrumentId id,
    String title,
    Force force,
    Optional<LocalDate> dated,
    ZoneId legalTime,
    Optional<PartyId> depositary,
    List<InstrumentId> refersTo,
    List<Version> versions,
    Optional<Sealed> sealed) {
  /// Copies the lists.
  public Header {
    refersTo = List.copyOf(refersTo);
    versions = List.copyOf(versions);
  }

  /// Makes the head of a published text that has one version.
  ///
  /// @param id the name commands use
  /// @param title the title in words
  /// @param force its legal force
  /// @param dated when it was signed or drafted
  /// @param legalTime the zone days are counted in
  /// @param depositary who keeps it, if anybody is named
  /// @param refersTo other instruments it mentions
  public Header(
      InstrumentId id,
      String title,
      Force force,
      Optional<LocalDate> dated,
      ZoneId legalTime,
      Optional<PartyId> depositary,
      List<InstrumentId> refersTo) {
    this(id, title, force, dated, legalTime, depositary, refersTo, List.of(), Optional.empty());
  }

  /// Finds a version by the key a choice names it by.
  ///
  /// @param key such as `version/secret`
  /// @return the version, or empty
  public Optional<Version> version(String key) {
    return versions.stream().filter(v -> v.key().equals(key)).findFirst();
  }

  /// Returns the version that a choice follows.
  ///
  /// @param chosen what the choice names
  /// @return the first one it names, otherwise the one followed where none is chosen; empty if the
  ///   text has one version
  public Optional<Version> followed(Collection<String> chosen) {
    return versions.stream()
        .filter(v -> chosen.contains(v.key()))
        .findFirst()
        .or(() -> Version.followed(versions));
  }
}
