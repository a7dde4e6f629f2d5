package org.newstide.pipeline.syndication;

import java.util.Random;

/** Invented words that are written as those of a language. */
enum InventedLanguage {
  ENGLISH(" ") {
    @Override
    String word(int rank) {
      StringBuilder word = new StringBuilder();
      for (int rest = rank; rest > 0 || word.isEmpty(); rest /= PARTS.length) {
        word.append(PARTS[rest % PARTS.length]);
      }
      return word.toString();
    }
  },
  VIETNAMESE(" ") {
    @Override
    String word(int rank) {
      String syllable = ONSETS[rank % ONSETS.length] + RIMES[rank / ONSETS.length % RIMES.length];
      return rank < ONSETS.length * RIMES.length
          ? syllable
          : syllable + " " + word(rank / (ONSETS.length * RIMES.length));
    }
  },
  CHINESE("") {
    @Override
    String word(int rank) {
      char first = (char) (0x4E00 + rank % 2500);
      return rank < 2500 ? "" + first : "" + first + (char) (0x5600 + rank / 2500);
    }
  };

  private static final String[] PARTS = {
    "ba", "ko", "ri", "ten", "mu", "sol", "ga", "pe", "lim", "dor", "fa", "nu", "ze", "hal", "wi"
  };
  private static final String[] ONSETS = {
    "b", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "ph", "r", "s", "t", "th", "tr", "v"
  };
  private static final String[] RIMES = {
    "á", "ạn", "ang", "ào", "ề", "ến", "ì", "inh", "ỏ", "ọn", "ông", "ũ", "úc", "ạy", "ương", "ơi",
    "uyên", "ậm", "ắt", "ôi", "ưu", "ạch", "ếp", "òa", "uỷ"
  };

  private final String separator;

  InventedLanguage(String separator) {
    this.separator = separator;
  }

  /** The word of that rank by frequency, from 1. */
  abstract String word(int rank);

  /** Words drawn as in languages: a few very often, most seldom. */
  String[] words(int count, Random random) {
    String[] words = new String[count];
    for (int i = 0; i < count; i++) {
      words[i] = word(random);
    }
    return words;
  }

  private String word(Random random) {
    return word((int) Math.exp(random.nextDouble() * Math.log(20_000)));
  }

  /** Every word replaced with this probability. */
  String[] edited(String[] words, double share, Random random) {
    String[] edited = words.clone();
    for (int i = 0; i < edited.length; i++) {
      edited[i] = random.nextDouble() < share ? word(random) : edited[i];
    }
    return edited;
  }

  String written(String[] words) {
    return String.join(separator, words);
  }
}
