package org.newstide.core.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The front door of this package: opens an archive file of whatever format.
 *
 * <p>Format and packing are told by the bytes, never by the file's name alone.
 *
 * <table>
 * <caption>Formats</caption>
 * <tr><th>{@code format()}</th><th>what the bytes show</th><th>a record is</th></tr>
 * <tr><td>{@code json_lines}</td><td>an object on the first line</td><td>an object; several may stand on a line</td></tr>
 * <tr><td>{@code json_array}</td><td>a bracket, then an object or a bracket</td><td>an object in it</td></tr>
 * <tr><td>{@code json_objects}</td><td>an object that spans lines</td><td>an object</td></tr>
 * <tr><td>{@code parquet}</td><td>PAR1</td><td>a row</td></tr>
 * <tr><td>{@code csv}, {@code tsv}</td><td>declared; or at least three rows of one width of three or more under short, different names; or the name says so</td><td>a row under the header</td></tr>
 * <tr><td>{@code text}</td><td>any other text</td><td>the file, as the field {@code text}</td></tr>
 * <tr><td>{@code html}</td><td>markup of a web page</td><td>the file, as {@code html} and {@code charset}</td></tr>
 * <tr><td>{@code warc}</td><td>WARC/ (1.0, 1.1, WET)</td><td>a page, see below</td></tr>
 * <tr><td>{@code arc}</td><td>filedesc: (version 1, 2)</td><td>a page</td></tr>
 * <tr><td>{@code sgml}</td><td>a REUTERS element</td><td>a REUTERS element: {@code id datetime date title dateline author body kind topics places people orgs exchanges companies split}</td></tr>
 * <tr><td>{@code zip}, {@code tar}</td><td>PK; a ustar header</td><td>a record of a file in it, with the additional field {@code entry}: its name, of a file in a container in a container {@code outer!/inner}; deeper ones are damage</td></tr>
 * <tr><td>{@code empty}, {@code unreadable}</td><td>nothing; nothing that can be unpacked</td><td>none</td></tr>
 * <tr><td>{@code xml pdf binary}</td><td>their first bytes</td><td>none: one damage {@code unsupported_format}; in a container passed over as {@code format:pdf} and so on</td></tr>
 * </table>
 *
 * <p>Packing: gzip, bzip2 and zstd with any number of members, up to two layers; zstd with a
 * dictionary in a frame in front.
 *
 * <table>
 * <caption>Fields of a page out of a web archive</caption>
 * <tr><td>{@code html}</td><td>a response or a resource in HTML; a response whose header does not say what it is, if the bytes do. Chunks, gzip, deflate, br and zstd are taken off</td></tr>
 * <tr><td>{@code text}</td><td>instead: a response or a conversion in plain text</td></tr>
 * <tr><td>{@code url}</td><td>target address</td></tr>
 * <tr><td>{@code captured}</td><td>ISO instant of the capture</td></tr>
 * <tr><td>{@code http_status}</td><td>200, 203, or 206 for all of a document; others are passed over as {@code http_404} and so on</td></tr>
 * <tr><td>{@code content_type}</td><td>without parameters, in lower case</td></tr>
 * <tr><td>{@code charset}</td><td>that was used, see below</td></tr>
 * <tr><td>{@code record_id}</td><td>WARC-Record-ID without brackets</td></tr>
 * <tr><td>{@code offset}</td><td>place of the record, or of its gzip member or zstd frame, in the stored file; missing where it has no place of its own</td></tr>
 * </table>
 *
 * <p>Everything else in a web archive is passed over and counted: {@link
 * ArchiveReader#passedOver()}.
 *
 * <p>Charset of a page: byte-order mark; well-formed UTF-8; the header; the page itself;
 * statistics. A declared charset that the bytes contradict is overruled, Latin-1 also by
 * statistics. Other text files: byte-order mark; the zero bytes of UTF-16; UTF-8, with stray bytes
 * too; statistics over the first 64 KiB. Known are the charsets of the Encoding Standard, with
 * browsers' meaning of their labels, VISCII and TCVN 5712; what writes tones apart comes out in
 * NFC.
 *
 * <p>Numbers: records and damage of JSON Lines that are not packed have the place of their line
 * (and one more for each further item of it), those of web archives the place of their own member
 * or record where they have one, so that they are the same in parts ({@link #split}); all others
 * are counted from 0.
 *
 * <table>
 * <caption>Reasons of damage</caption>
 * <tr><th>reason</th><th>what it costs</th></tr>
 * <tr><td>{@code not_json}</td><td>the rest of the line, or the object</td></tr>
 * <tr><td>{@code not_an_object}</td><td>JSON that is no object: the rest of the line, or the value</td></tr>
 * <tr><td>{@code wrong_number_of_fields}</td><td>a row that does not have as many cells as the header</td></tr>
 * <tr><td>{@code unbalanced_quote}</td><td>the lines from a missing quote to the next whole row</td></tr>
 * <tr><td>{@code no_header}</td><td>the file: its first row has no end</td></tr>
 * <tr><td>{@code record_too_large}</td><td>a record above {@link ReadLimits#maxRecordBytes}; in Parquet also a row group above 512 MiB</td></tr>
 * <tr><td>{@code corrupt_parquet}</td><td>the rest of a row group, or the file</td></tr>
 * <tr><td>{@code file_cut_short}</td><td>the record at the cut</td></tr>
 * <tr><td>{@code corrupt_compression}</td><td>what lies behind it; in a web archive of gzip members the record only; only the trust in what lies before it, if a checksum is wrong or something follows that is not packed</td></tr>
 * <tr><td>{@code decompression_limit}</td><td>what lies behind it</td></tr>
 * <tr><td>{@code wrong_length}</td><td>a record of a web archive whose stated length swallows the next one</td></tr>
 * <tr><td>{@code not_a_record}</td><td>bytes in a web archive up to the next header</td></tr>
 * <tr><td>{@code undecodable_body}</td><td>a page in a Content-Encoding that is unknown or not there</td></tr>
 * <tr><td>{@code element_not_closed}</td><td>an element of SGML</td></tr>
 * <tr><td>{@code unreadable_entry}</td><td>a file in a container: encrypted, or packed in an unknown way</td></tr>
 * <tr><td>{@code corrupt_container}</td><td>what lies up to the next whole header; the directory of a zip costs nothing by itself</td></tr>
 * <tr><td>{@code unsupported_compression}, {@code unsupported_format}</td><td>the file</td></tr>
 * </table>
 *
 * <p>Damage of the stream comes behind all records and stands for the record that it cut as well.
 *
 * <table>
 * <caption>Repairs: what comes out although it is not quite right</caption>
 * <tr><th>found</th><th>taken as</th><th>counted as</th></tr>
 * <tr><td>bytes that are no UTF-8: stray, cut, overlong, surrogates</td><td>U+FFFD</td><td>{@code invalid_utf8}</td></tr>
 * <tr><td>a key twice in one object</td><td>the last value, where the first stood</td><td>{@code duplicate_keys}</td></tr>
 * <tr><td>several objects on a line</td><td>several records</td><td>{@code several_on_a_line}, all but the first</td></tr>
 * <tr><td>comma before a closing bracket; raw control characters in strings; single quotes; an escape of a character that needs none</td><td>what was meant</td><td>{@code lenient_json}</td></tr>
 * <tr><td>NaN, Infinity</td><td>null: no entry</td><td>{@code lenient_json}</td></tr>
 * <tr><td>a lone quote in a quoted cell on one line</td><td>a character of the cell</td><td>{@code stray_quote}</td></tr>
 * <tr><td>UTF-8 that was read as windows-1252 and saved again</td><td>what it was</td><td>{@code mojibake}</td></tr>
 * <tr><td>bytes of a page that mean nothing in its charset</td><td>U+FFFD</td><td>{@code invalid_utf8}, {@code invalid_bytes}</td></tr>
 * <tr><td>a page that ends before its Content-Encoding or its chunks do</td><td>what is there</td><td>{@code cut_body}</td></tr>
 * <tr><td>a last record that is shorter than stated, with a page that is whole by its own header</td><td>the page</td><td>{@code wrong_length}</td></tr>
 * <tr><td>blank lines, byte-order marks at line starts, CR or CR LF line ends, empty cells beyond the header's</td><td>nothing</td><td>–</td></tr>
 * <tr><td>comments, missing braces or quotes, Python's None and True</td><td colspan="2">not repaired: damage</td></tr>
 * </table>
 */
public final class ArchiveFormats {

  private static final Set<ArchiveFormat> DECLARABLE =
      EnumSet.of(
          ArchiveFormat.JSON_LINES,
          ArchiveFormat.JSON_ARRAY,
          ArchiveFormat.CSV,
          ArchiveFormat.TSV,
          ArchiveFormat.TEXT,
          ArchiveFormat.PARQUET);

  private ArchiveFormats() {}

  /**
   * Opens a file for reading from front to back. Cost: the first 64 KiB are read now; while
   * reading, memory is bounded by about twice the largest record allowed, in Parquet by a row
   * group.
   *
   * @param name the file's name or path; only its extension is looked at
   * @param source the bytes as stored; closed with the reader, or here when it cannot be read
   * @param limits what may be taken
   * @param declaredFormat {@code json_lines}, {@code json_array}, {@code csv}, {@code tsv}, {@code
   *     text} or {@code parquet}: decides what the bytes cannot tell; null for undeclared
   * @throws IllegalArgumentException for another declared format
   * @throws IOException when the source cannot be read
   */
  public static ArchiveReader open(
      String name, ByteSource source, ReadLimits limits, String declaredFormat) throws IOException {
    SourceStream stored = null;
    try {
      OpenedArchive.Request request = request(name, source, limits, declaredFormat);
      stored = request.stored();
      OpenedArchive opened = OpenedArchive.of(request, new StreamFaults(), new MemberStarts(0));
      return new FinderReader(
          opened.label(),
          opened.finder(),
          opened.reportedFaults(),
          List.of(opened.finder(), opened.text(), source));
    } catch (IOException e) {
      closeQuietly(e, stored, source);
      throw e instanceof SourceFailure failure ? failure.world() : e;
    }
  }

  /**
   * The parts that a file can be read in, each record in exactly one of them: JSON Lines that are
   * not packed, and web archives of one gzip member a record. Whatever else there is comes as one
   * part. The first 64 KiB are read, in web archives also some bytes behind the first part. The
   * source stays open.
   *
   * @param targetBytes about how many stored bytes a part shall have, at least 1
   * @return parts in the order of the file, which lie without gaps; none for an empty file
   */
  public static List<ByteRange> split(
      String name, ByteSource source, ReadLimits limits, String declaredFormat, long targetBytes)
      throws IOException {
    if (targetBytes < 1) {
      throw new IllegalArgumentException("targetBytes must be at least 1, found " + targetBytes);
    }
    long length = source.length();
    if (length == 0) {
      return List.of();
    }
    if (length / 2 < targetBytes) {
      return List.of(new ByteRange(0, length));
    }
    OpenedArchive.Request request = request(name, source, limits, declaredFormat);
    try {
      SplitArchive split = SplitArchive.of(request);
      return split == null ? List.of(new ByteRange(0, length)) : split.ranges(targetBytes);
    } catch (SourceFailure e) {
      throw e.world();
    }
  }

  /**
   * Opens a part of a file. Read one after another, the parts of any {@link #split} give the
   * records of the whole under the same numbers; line numbers are not known in a part.
   *
   * @param range one of those that {@link #split} gave
   * @throws IllegalArgumentException for a part of a file that cannot be read in parts
   */
  public static ArchiveReader open(
      String name, ByteSource source, ReadLimits limits, String declaredFormat, ByteRange range)
      throws IOException {
    if (range.from() == 0 && range.to() >= source.length()) {
      return open(name, source, limits, declaredFormat);
    }
    OpenedArchive.Request request = request(name, source, limits, declaredFormat);
    SplitArchive split;
    try {
      split = SplitArchive.of(request);
      if (split != null) {
        return split.open(range);
      }
    } catch (SourceFailure e) {
      closeQuietly(e, source);
      throw e.world();
    }
    throw new IllegalArgumentException(
        "range must be the whole of a file that cannot be split, found " + range);
  }

  private static OpenedArchive.Request request(
      String name, ByteSource source, ReadLimits limits, String declaredFormat) throws IOException {
    ArchiveFormat declared = declared(declaredFormat);
    SourceStream stored = new SourceStream(source.open());
    return new OpenedArchive.Request(name, stored, source, limits, declared, 0);
  }

  private static void closeQuietly(IOException cause, Closeable... open) {
    for (Closeable each : open) {
      try {
        if (each != null) {
          each.close();
        }
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private static ArchiveFormat declared(String format) {
    if (format == null) {
      return null;
    }
    return DECLARABLE.stream()
        .filter(each -> each.label().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "declaredFormat must be one of %s, found %s"
                        .formatted(
                            DECLARABLE.stream().map(ArchiveFormat::label).sorted().toList(),
                            format)));
  }
}
