// SPDX-License-Identifier: Apache-2.0
package casus.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.MalformedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// URIs of tokens are read in one way, and what is not understood is refused.
class TokenUriTest {
  @Test
  void itsPartsAreRead() {
    assertEquals(
        new TokenUri(
            Optional.of("my token"),
            Optional.of("0a1b"),
            Optional.of("w.example/1"),
            Path.of("/usr/lib/x.so"),
            Optional.of(Path.of("/etc/pin"))),
        TokenUri.parse(
            "pkcs11:token=my%20token;serial=0a1b;object=w.example%2F1;type=private"
                + "?module-path=/usr/lib/x.so&pin-source=file:/etc/pin"));
    assertEquals(Optional.empty(), TokenUri.parse("pkcs11:?module-path=/x.so").token());
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    for (String wrong :
        List.of(
            "",
            "pkcs11:",
            "pkcs12:?module-path=/x.so",
            "pkcs11:token=a",
            "pkcs11:token=a;token=b?module-path=/x.so",
            "pkcs11:token?module-path=/x.so",
            "pkcs11:=a?module-path=/x.so",
            "pkcs11:token=%zz?module-path=/x.so",
            "pkcs11:token=%2?module-path=/x.so",
            "pkcs11:token=%ff?module-path=/x.so",
            "pkcs11:slot-id=1?module-path=/x.so",
            "pkcs11:type=cert?module-path=/x.so",
            "pkcs11:?module-name=x&module-path=/x.so",
            "pkcs11:token=a;?module-path=/x.so",
            "pkcs11:?module-path=",
            "pkcs11:?module-path=file:",
            "pkcs11:?module-path=/x.so&pin-source=")) {
      assertThrows(MalformedException.class, () -> TokenUri.parse(wrong), wrong);
    }
    MalformedException pin =
        assertThrows(
            MalformedException.class,
            () -> TokenUri.parse("pkcs11:?module-path=/x.so&pin-value=1234"));
    assertTrue(pin.sentence().startsWith("A PIN does not stand in a URI"), pin.sentence());
  }
}
