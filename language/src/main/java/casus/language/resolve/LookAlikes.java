// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

/// Letters of other scripts that look like Latin ones (Unicode TR39, those of Cyrillic and Greek).
final class LookAlikes {
  private static final String OTHERS =
      "\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425\u0423"
          + "\u0430\u0441\u0435\u0456\u0458\u043e\u0440\u0455\u0445\u0443"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
          + "\u03bf\u03bd";
  private static final String LATIN = "ABCEHIJKMOPSTXY" + "aceijopsxy" + "ABEZHIKMNOPTYX" + "ov";

  private LookAlikes() {}

  /// Returns what a name looks like, in Latin letters where any do.
  static String skeleton(String name) {
    StringBuilder skeleton = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      int at = OTHERS.indexOf(name.charAt(i));
      skeleton.append(at < 0 ? name.charAt(i) : LATIN.charAt(at));
    }
    return skeleton.toString();
  }
}
