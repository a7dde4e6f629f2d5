package org.newstide.core.archive;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The charset that the bytes themselves speak for, where nothing else does.
 *
 * <p>Vietnamese charsets are told by {@link VietnameseSyllables}; all others by ICU's detector,
 * which compares frequent three-letter groups and frequent characters.
 */
final class CharsetStatistics {

  private static final int SAMPLE_BYTES = 1 << 15;

  /** Bytes above ASCII that are enough to judge a sample without looking further. */
  private static final int ENOUGH_HIGH_BYTES = 1 << 13;

  /** Bytes above ASCII without which a declaration is not overruled. */
  private static final int FEWEST_HIGH_BYTES = 16;

  private static final int FEWEST_WORDS = 3;
  private static final double LEAST_SHARE = 0.75;

  private static final List<WebCharset> VIETNAMESE =
      List.of(
          WebCharset.labelled("windows-1258"),
          WebCharset.labelled("viscii"),
          WebCharset.labelled("tcvn"));

  private static final Set<String> LATIN =
      Set.of("windows-1252", "windows-1250", "windows-1254", "iso-8859-2");

  private CharsetStatistics() {}

  /** The likeliest charset, or null if nothing speaks for any. */
  static WebCharset of(byte[] bytes, int from, int to, boolean markup) {
    byte[] sample = sample(bytes, from, to, markup);
    WebCharset vietnamese = vietnamese(sample);
    if (vietnamese != null) {
      return vietnamese;
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      WebCharset charset = WebCharset.labelled(match.getName());
      boolean possible = charset != null && !charset.isUnicode();
      if (possible && CharsetChoice.fits(sample, 0, sample.length, charset)) {
        return charset;
      }
    }
    return null;
  }

  private static WebCharset vietnamese(byte[] sample) {
    WebCharset best = null;
    double bestShare = LEAST_SHARE;
    for (WebCharset charset : VIETNAMESE) {
      VietnameseSyllables counts = VietnameseSyllables.in(new String(sample, charset.charset()));
      if (counts.words() >= FEWEST_WORDS && counts.share() > bestShare) {
        best = charset;
        bestShare = counts.share();
      }
    }
    return best;
  }

  /** Bytes outside tags, lines without anything above ASCII left out when there are many. */
  private static byte[] sample(byte[] bytes, int from, int to, boolean markup) {
    byte[] sample = new byte[Math.min(SAMPLE_BYTES, to - from)];
    int size = 0;
    int high = 0;
    int line = 0;
    boolean lineHigh = false;
    boolean tag = false;
    for (int i = from; i < to && high < ENOUGH_HIGH_BYTES; i++) {
      byte b = bytes[i];
      tag = markup && (b == '<' || (tag && b != '>'));
      if (size == sample.length || b == '\n') {
        // Scripts and tables come first in many pages and say nothing.
        size = lineHigh ? size : line;
        if (size == sample.length) {
          break;
        }
        line = size;
        lineHigh = false;
      }
      if (!tag) {
        sample[size++] = b == '>' && markup ? (byte) ' ' : b;
        high += b < 0 ? 1 : 0;
        lineHigh |= b < 0 || b == 0x1b;
      }
    }
    return size == 0
        ? Arrays.copyOfRange(bytes, from, from + sample.length)
        : Arrays.copyOf(sample, size);
  }

  /**
   * Whether the bytes are clearly no Latin script of western or central Europe, in which letters
   * beyond ASCII stand alone among others.
   */
  static boolean isForeign(byte[] bytes, int from, int to, WebCharset measured) {
    if (VIETNAMESE.contains(measured)) {
      return true;
    }
    if (LATIN.contains(measured.name())) {
      return false;
    }
    int high = 0;
    int together = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        high++;
        boolean before = i > from && bytes[i - 1] < 0;
        boolean behind = i + 1 < to && bytes[i + 1] < 0;
        together += before || behind ? 1 : 0;
      }
    }
    boolean escapes = high == 0;
    return escapes || (high >= FEWEST_HIGH_BYTES && together * 10L >= high * 6L);
  }
}
