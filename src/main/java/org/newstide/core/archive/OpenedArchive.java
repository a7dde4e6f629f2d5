package org.newstide.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The bytes of a file or of an entry in a container, seen through: what they are, and who finds the
 * records in them.
 *
 * @param format what the bytes turned out to be
 * @param finder of the records, not begun
 * @param faults of the stream, which go on to be noted while it is read
 * @param text the unpacked bytes, to be closed at the end
 */
record OpenedArchive(
    ArchiveFormat format, RecordFinder finder, StreamFaults faults, InputStream text) {

  private static final Set<String> PACKING = Set.of("gz", "gzip", "bz2", "zst", "zstd");

  /** A zip in a tar is opened, a zip in that zip is not. */
  private static final int MOST_CONTAINERS = 2;

  /**
   * What to open.
   *
   * @param name file name or path; only its extension is looked at
   * @param stored bytes as stored
   * @param source whole file for formats that are read from anywhere; null for an entry
   * @param declared format that the caller expects, or null
   * @param depth number of containers around
   */
  record Request(
      String name,
      SourceStream stored,
      ByteSource source,
      ReadLimits limits,
      ArchiveFormat declared,
      int depth) {

    /** A request for a file in this container. */
    Request entry(String entryName, SourceStream bytes) {
      return new Request(entryName, bytes, null, limits, declared, depth + 1);
    }
  }

  /** Reads the first bytes and decides. */
  static OpenedArchive of(Request request, StreamFaults faults, MemberStarts members)
      throws IOException {
    InputStream unpacked = UnpackedStream.open(request.stored(), request.limits(), faults, members);
    PushbackInputStream raw = new PushbackInputStream(unpacked, FormatDetection.HEAD_BYTES);
    byte[] head = peek(raw);
    WebCharset charset = FileCharset.of(head);
    int markBytes = charset == null ? 0 : FileCharset.markBytes(head);
    raw.skipNBytes(markBytes);
    PushbackInputStream text = raw;
    boolean transcoded = charset != null && charset != WebCharset.UTF_8;
    if (transcoded) {
      text =
          new PushbackInputStream(new TranscodedStream(raw, charset), FormatDetection.HEAD_BYTES);
    }
    byte[] start = charset == null ? head : peek(text);
    ArchiveFormat format = FormatDetection.of(start, extension(request.name()), request.declared());
    Finding finding =
        new Finding(request, text, start, markBytes, transcoded ? charset : null, faults, members);
    return new OpenedArchive(format, finding.finder(format), faults, text);
  }

  /** What {@link ArchiveReader#format} says. */
  String label() {
    boolean unreadable = format == ArchiveFormat.EMPTY && faults.cut();
    return unreadable ? "unreadable" : format.label();
  }

  /** The faults to report: those of a format that is not read are told by its one damage. */
  StreamFaults reportedFaults() {
    return format.isReadable() ? faults : new StreamFaults();
  }

  /** Everything that a finder is made of. */
  private record Finding(
      Request request,
      InputStream text,
      byte[] head,
      int markBytes,
      WebCharset transcoded,
      StreamFaults faults,
      MemberStarts members) {

    RecordFinder finder(ArchiveFormat format) throws IOException {
      ReadLimits limits = request.limits();
      byte newline = CsvShape.newline(head);
      ByteWindow window = new ByteWindow(text, limits.maxRecordBytes());
      return switch (format) {
        case EMPTY -> found -> false;
        case JSON_LINES -> {
          ByteLines lines = new ByteLines(window, newline, limits.maxRecordBytes());
          boolean placed = request.depth() == 0 && transcoded == null && !members.isPacked();
          yield new JsonLines(lines, limits, faults, placed ? markBytes : -1, null);
        }
        case JSON_ARRAY, JSON_OBJECTS -> new JsonElements(window, limits, faults);
        case CSV -> {
          byte delimiter = CsvShape.delimiter(head);
          yield new CsvRecords(window, delimiter, newline, limits, faults);
        }
        case TSV -> new CsvRecords(window, (byte) '\t', newline, limits, faults);
        case TEXT -> new PlainText(text, limits, faults);
        case HTML -> new PageFile(text, transcoded, limits, faults);
        case WARC -> new CaptureRecords(window, new WarcHeader(), limits, members, faults);
        case ARC -> new CaptureRecords(window, new ArcHeader(), limits, members, faults);
        case SGML -> new ReutersSgml(window, limits, faults);
        case ZIP, TAR -> container(format);
        case PARQUET -> parquet();
        default -> unsupported(format.label());
      };
    }

    private RecordFinder container(ArchiveFormat format) throws IOException {
      if (request.depth() == MOST_CONTAINERS) {
        return unsupported(format.label() + " in a container in a container");
      }
      LongSupplier stored = request.stored()::position;
      ContainerEntries entries = null;
      if (format == ArchiveFormat.ZIP && request.source() != null && !members.isPacked()) {
        long length = request.source().length();
        stored = () -> length;
        entries = ZipEntries.of(request.source());
        if (entries == null) {
          faults.add("corrupt_container", "the directory at the end of the zip is missing");
        }
      }
      if (entries == null) {
        entries =
            format == ArchiveFormat.ZIP
                ? new ZipStreamEntries(text, faults)
                : new TarEntries(text, faults);
      }
      ExpansionLimit limit = new ExpansionLimit(stored, request.limits().maxExpansion());
      return new ContainerRecords(entries, request, limit);
    }

    private RecordFinder parquet() throws IOException {
      boolean stored = request.source() != null && ParquetRecords.isStoredIn(request.source());
      return stored
          ? new ParquetRecords(request.source(), request.limits())
          : unsupported("packed parquet");
    }
  }

  private static RecordFinder unsupported(String what) {
    return found -> {
      found.damage("unsupported_format", "byte 0: " + what);
      return false;
    };
  }

  private static byte[] peek(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(FormatDetection.HEAD_BYTES);
    in.unread(head);
    return head;
  }

  /** Last extension in lower case that does not name a packing; empty if there is none. */
  private static String extension(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String[] parts = base.split("\\.");
    int last = parts.length - 1;
    while (last > 0 && PACKING.contains(parts[last])) {
      last--;
    }
    return last > 0 ? parts[last] : "";
  }
}
