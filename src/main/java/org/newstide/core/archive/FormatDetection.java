package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;

/**
 * Tells a file's format from its first bytes; what bytes cannot tell is decided by the declared
 * format, then by the shape of the first rows, then by the file's name.
 */
final class FormatDetection {

  /** Bytes that are looked at. */
  static final int HEAD_BYTES = 1 << 16;

  private static final int MARK_BYTES = 512;

  private static final List<String> HTML_TAGS =
      List.of("<html", "<head", "<body", "<meta", "<div", "</p>", "<br");

  private FormatDetection() {}

  /**
   * @param head first bytes as UTF-8, without byte-order mark
   * @param extension of the file's name in lower case, without the suffix of its packing
   * @param declared format that the caller expects, or null
   */
  static ArchiveFormat of(byte[] head, String extension, ArchiveFormat declared) {
    if (head.length == 0) {
      return ArchiveFormat.EMPTY;
    }
    ArchiveFormat marked = marked(head);
    if (marked != null) {
      return marked;
    }
    ArchiveFormat json = JsonShape.of(head, extension.equals("json"));
    if (json != null) {
      return json;
    }
    if (isBinary(head)) {
      return ArchiveFormat.BINARY;
    }
    if (declared != null) {
      return text(declared);
    }
    if (CsvShape.isTable(head)) {
      return CsvShape.delimiter(head) == '\t' ? ArchiveFormat.TSV : ArchiveFormat.CSV;
    }
    if (extension.startsWith("json") || extension.equals("ndjson")) {
      return ArchiveFormat.JSON_LINES;
    }
    return switch (extension) {
      case "csv" -> CsvShape.delimiter(head) == '\t' ? ArchiveFormat.TSV : ArchiveFormat.CSV;
      case "tsv", "tab" -> ArchiveFormat.TSV;
      default -> ArchiveFormat.TEXT;
    };
  }

  /** First characters without leading blanks; one character a byte, lower case. */
  private static String mark(byte[] head) {
    int from = 0;
    while (from < head.length && head[from] >= 0 && head[from] <= ' ') {
      from++;
    }
    int length = Math.min(MARK_BYTES, head.length - from);
    return new String(head, from, length, ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  /** The format that the first bytes name outright, or null. */
  static ArchiveFormat marked(byte[] head) {
    if (head.length > 262 && new String(head, 257, 5, ISO_8859_1).equals("ustar")) {
      return ArchiveFormat.TAR;
    }
    String mark = mark(head);
    if (head.length >= 4 && new String(head, 0, 4, ISO_8859_1).equals("PAR1")) {
      return ArchiveFormat.PARQUET;
    }
    if (mark.startsWith("warc/")) {
      return ArchiveFormat.WARC;
    }
    if (mark.startsWith("filedesc://")) {
      return ArchiveFormat.ARC;
    }
    if (mark.startsWith("pk\3\4") || mark.startsWith("pk\5\6")) {
      return ArchiveFormat.ZIP;
    }
    if (mark.startsWith("%pdf-")) {
      return ArchiveFormat.PDF;
    }
    if (mark.startsWith("<")) {
      return markup(mark, head);
    }
    return null;
  }

  private static ArchiveFormat markup(String mark, byte[] head) {
    if (mark.startsWith("<!doctype html") || mark.contains("<html")) {
      return ArchiveFormat.HTML;
    }
    if (mark.contains("<reuters ")) {
      return ArchiveFormat.SGML;
    }
    if (mark.startsWith("<?xml") || mark.startsWith("<rss") || mark.startsWith("<feed")) {
      return ArchiveFormat.XML;
    }
    if (mark.startsWith("<!doctype")) {
      return ArchiveFormat.XML;
    }
    // Servers put warnings, comments and styles before a page, and some pages have no frame at all.
    String start = new String(head, ISO_8859_1).toLowerCase(Locale.ROOT);
    return HTML_TAGS.stream().anyMatch(start::contains) ? ArchiveFormat.HTML : null;
  }

  static boolean isBinary(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
      controls += control ? 1 : 0;
    }
    return controls > head.length / 64;
  }

  /** A declared format that bytes must show and do not show is not believed. */
  private static ArchiveFormat text(ArchiveFormat declared) {
    return switch (declared) {
      case CSV, TSV, JSON_LINES -> declared;
      case JSON_ARRAY, JSON_OBJECTS -> ArchiveFormat.JSON_LINES;
      default -> ArchiveFormat.TEXT;
    };
  }
}
