package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;

/**
 * In which charset a text file is written that has no place to say so: JSON, tables, plain text.
 *
 * <p>Decided once by the first bytes. UTF-8, with stray bytes or without, is the rule; only a file
 * whose bytes are clearly none is measured.
 */
final class FileCharset {

  /** Bytes above ASCII that are too few to measure. */
  private static final int FEW = 4;

  private FileCharset() {}

  /**
   * The charset, UTF-8 if nothing speaks against it; null for what is no text and for formats whose
   * records state their charsets themselves.
   *
   * @param head first bytes of the file
   */
  static WebCharset of(byte[] head) {
    TextEncoding encoding = TextEncoding.of(head);
    if (FormatDetection.marked(head) != null) {
      return null;
    }
    if (!encoding.isUtf8()) {
      return encoding.charset().equals(UTF_16LE) ? WebCharset.UTF_16LE : WebCharset.UTF_16BE;
    }
    int whole = withoutCutSequence(head);
    boolean utf8 =
        ByteSearch.isUtf8(head, 0, whole) || Utf8Share.isUtf8WithStrayBytes(head, 0, whole);
    boolean escapes = utf8 && hasEscapes(head);
    if (utf8 && !escapes) {
      return WebCharset.UTF_8;
    }
    boolean measurable =
        Utf8Share.highBytes(head, 0, whole) >= FEW && !FormatDetection.isBinary(head);
    WebCharset measured =
        escapes || measurable ? CharsetStatistics.of(head, 0, whole, false) : null;
    boolean stateful = measured != null && measured.name().startsWith("iso-2022");
    return measured == null || stateful != escapes ? WebCharset.UTF_8 : measured;
  }

  /** Whether there are changes of the character set as ISO 2022 has them. */
  private static boolean hasEscapes(byte[] head) {
    int at = ByteSearch.indexOf(head, 0, head.length - 1, (byte) 0x1b);
    return at >= 0 && (head[at + 1] == '$' || head[at + 1] == '(');
  }

  static int markBytes(byte[] head) {
    return TextEncoding.of(head).markBytes();
  }

  /** Place of a UTF-8 sequence that the end cuts, or the length. */
  private static int withoutCutSequence(byte[] head) {
    for (int i = Math.max(0, head.length - 3); i < head.length; i++) {
      boolean lead = (head[i] & 0xc0) == 0xc0;
      if (lead && ByteSearch.sequenceLength(head, i, head.length) == 0) {
        boolean tail = true;
        for (int k = i + 1; k < head.length; k++) {
          tail &= (head[k] & 0xc0) == 0x80;
        }
        return tail ? i : head.length;
      }
    }
    return head.length;
  }
}
