package org.newstide.core.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newstide.core.html.DateClue.Role;

/** Words that people put in front of a date: {@code Published:}, {@code Stand:}, {@code 发布时间}. */
final class DateLabels {

  private static final String[] PUBLISHED = {
    "published",
    "posted",
    "publication date",
    "first published",
    "date published",
    "created",
    "released",
    "release date",
    "submitted",
    "veröffentlicht",
    "erstellt",
    "erschienen",
    "publiziert",
    "eingestellt",
    "verfasst",
    "geschrieben",
    "online seit",
    "veröffentlichung",
    "publié",
    "mis en ligne",
    "posté",
    "écrit le",
    "rédigé",
    "parution",
    "publicado",
    "publicada",
    "publicación",
    "fecha",
    "publicação",
    "pubblicato",
    "pubblicata",
    "data",
    "gepubliceerd",
    "geplaatst",
    "opublikowano",
    "data publikacji",
    "dodano",
    "publikováno",
    "vydáno",
    "vloženo",
    "publicerad",
    "publisert",
    "publiceret",
    "udgivet",
    "julkaistu",
    "megjelent",
    "közzétéve",
    "yayınlanma",
    "yayın tarihi",
    "giriş",
    "oluşturulma",
    "опубликовано",
    "дата публикации",
    "опубліковано",
    "diterbitkan",
    "dipublikasikan",
    "đăng lúc",
    "đăng ngày",
    "ngày đăng",
    "xuất bản",
    "cập nhật lần đầu",
    "发布时间",
    "发表时间",
    "发布于",
    "发表于",
    "發布時間",
    "發佈",
    "刊登",
    "公開日",
    "発表日時",
    "配信",
    "掲載",
    "投稿日",
    "公開",
    "입력",
    "등록",
    "게재",
    "발행",
    "เผยแพร่",
    "نشر",
    "تاريخ النشر",
    "publicat",
    "objavljeno",
    "δημοσίευση",
  };

  private static final String[] MODIFIED = {
    "updated",
    "modified",
    "last update",
    "last updated",
    "last modified",
    "last changed",
    "reviewed",
    "edited",
    "aktualisiert",
    "zuletzt geändert",
    "zuletzt aktualisiert",
    "letzte änderung",
    "letzte aktualisierung",
    "letztes update",
    "stand",
    "geändert",
    "bearbeitet",
    "mis à jour",
    "mise à jour",
    "modifié",
    "actualisé",
    "actualizado",
    "actualizada",
    "modificado",
    "atualizado",
    "atualizada",
    "aggiornato",
    "modificato",
    "bijgewerkt",
    "gewijzigd",
    "aktualizacja",
    "aktualizováno",
    "upraveno",
    "uppdaterad",
    "oppdatert",
    "opdateret",
    "päivitetty",
    "muokattu",
    "frissítve",
    "módosítva",
    "güncelleme",
    "güncellendi",
    "обновлено",
    "изменено",
    "оновлено",
    "diperbarui",
    "cập nhật",
    "更新时间",
    "更新日",
    "最終更新",
    "更新",
    "수정",
    "최종수정",
    "แก้ไข",
    "تحديث",
    "actualizat",
    "ενημέρωση",
  };

  /** Dates behind these are of something else. */
  private static final String[] OTHERS = {
    "registered",
    "registriert",
    "joined",
    "member since",
    "mitglied seit",
    "dabei seit",
    "born",
    "geboren",
    "available until",
    "verfügbar bis",
    "gültig bis",
    "valid until",
    "expires",
    "current time",
    "aktuelle zeit",
    "inscrit",
    "membre depuis",
    "miembro desde",
    "user since",
    "est. ",
    "founded",
    "gegründet",
    "deadline",
    "anmeldeschluss",
    "retrieved",
    "accessed",
    "abgerufen",
    "besucht am",
    "consulté le",
    "visited",
  };

  private static final Map<Character, List<String>> BY_FIRST = new HashMap<>();
  private static final Map<String, Role> ROLES = new HashMap<>();

  static {
    for (String label : PUBLISHED) {
      ROLES.put(label, Role.PUBLISHED);
    }
    for (String label : MODIFIED) {
      ROLES.put(label, Role.MODIFIED);
    }
    for (String label : OTHERS) {
      ROLES.put(label, null);
    }
    for (String label : ROLES.keySet()) {
      BY_FIRST.computeIfAbsent(label.charAt(0), key -> new ArrayList<>()).add(label);
    }
    // The longest first: it says more.
    BY_FIRST.values().forEach(list -> list.sort((a, b) -> b.length() - a.length()));
  }

  /**
   * A part of a text under one label.
   *
   * @param label null if none stands in front
   */
  record Part(Role role, String label, String text) {}

  private DateLabels() {}

  /**
   * A text cut in front of each label; as it is where there is none. Parts under labels of other
   * dates, of birth or of a deadline, are left out.
   */
  static List<Part> split(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      lower = text;
    }
    List<Part> parts = new ArrayList<>(2);
    int start = 0;
    String open = null;
    int i = 0;
    while (i < lower.length()) {
      String label = isWordStart(lower, i) ? labelAt(lower, i) : null;
      if (label == null) {
        i++;
        continue;
      }
      add(parts, open, text.substring(start, i));
      start = i;
      open = label;
      i += label.length();
    }
    add(parts, open, text.substring(start));
    return parts;
  }

  private static void add(List<Part> parts, String label, String text) {
    Role role = label == null ? Role.UNSTATED : ROLES.get(label);
    if (role != null && !text.isBlank()) {
      parts.add(new Part(role, label, text.strip()));
    }
  }

  private static String labelAt(String lower, int i) {
    for (String label : BY_FIRST.getOrDefault(lower.charAt(i), List.of())) {
      int end = i + label.length();
      boolean ends =
          end >= lower.length()
              || !Character.isLetter(lower.charAt(end))
              || lower.charAt(end - 1) > 0x2e80;
      if (ends && lower.startsWith(label, i)) {
        return label;
      }
    }
    return null;
  }

  private static boolean isWordStart(String text, int i) {
    return i == 0 || !Character.isLetter(text.charAt(i - 1)) || text.charAt(i) > 0x2e80;
  }
}
