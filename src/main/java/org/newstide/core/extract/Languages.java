package org.newstide.core.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** ISO 639-1 codes by what fields call a language. */
final class Languages {

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.forLanguageTag(code);
      CODES.put(code, code);
      CODES.putIfAbsent(locale.getISO3Language(), code);
      CODES.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      CODES.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
    }
  }

  private Languages() {}

  /** The code for {@code vi}, {@code vi-VN}, {@code vie}, {@code Vietnamese}; null if unknown. */
  static String code(String value) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    String code = CODES.get(lower);
    if (code != null) {
      return code;
    }
    int end = 0;
    while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
      end++;
    }
    boolean tag = end == 2 || end == 3;
    return tag ? CODES.get(lower.substring(0, end)) : null;
  }
}
