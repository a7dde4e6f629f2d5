package org.newstide.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * An archive file that can be read in parts: JSON Lines that are not packed, in which a record
 * begins behind every line end, and web archives of one gzip member a record.
 */
final class SplitArchive {

  /** How far the beginning of a record is looked for before the file is taken to have one only. */
  private static final int SEARCHED_BYTES = 32 << 20;

  private final OpenedArchive.Request request;
  private final ArchiveFormat format;
  private final CaptureStart captures;
  private final byte newline;

  private SplitArchive(
      OpenedArchive.Request request, ArchiveFormat format, CaptureStart captures, byte newline) {
    this.request = request;
    this.format = format;
    this.captures = captures;
    this.newline = newline;
  }

  /** What the first bytes show, or null if the file cannot be read in parts. */
  static SplitArchive of(OpenedArchive.Request request) throws IOException {
    byte[] stored = new byte[(int) Math.min(FormatDetection.HEAD_BYTES, request.source().length())];
    request.source().readAt(0, stored, 0, stored.length);
    MemberStarts members = new MemberStarts(0);
    ArchiveFormat format = format(request, members);
    switch (format) {
      case JSON_LINES:
        boolean plain = !members.isPacked() && FileCharset.of(stored) == WebCharset.UTF_8;
        return plain ? new SplitArchive(request, format, null, CsvShape.newline(stored)) : null;
      case WARC, ARC:
        boolean gzip = Compression.of(stored) == Compression.GZIP && !members.isLost();
        CaptureStart captures = format == ArchiveFormat.WARC ? CaptureStart.WARC : CaptureStart.ARC;
        return gzip ? new SplitArchive(request, format, captures, (byte) 0) : null;
      default:
        return null;
    }
  }

  private static ArchiveFormat format(OpenedArchive.Request request, MemberStarts members)
      throws IOException {
    OpenedArchive opened = null;
    try {
      opened = OpenedArchive.of(request, new StreamFaults(), members);
      return opened.format();
    } finally {
      if (opened != null) {
        opened.finder().close();
      }
      request.stored().close();
    }
  }

  /** Parts of about that size, if there are several. */
  List<ByteRange> ranges(long targetBytes) throws IOException {
    long length = request.source().length();
    List<ByteRange> ranges = new ArrayList<>();
    boolean several = length / 2 >= targetBytes && (captures == null || beginsBehind(targetBytes));
    // The last part takes the rest, which is less than a part and a half.
    long parts = several ? Math.max(1, (length + targetBytes / 2) / targetBytes) : 1;
    for (long i = 0; i < parts; i++) {
      long to = i == parts - 1 ? length : (i + 1) * targetBytes;
      ranges.add(new ByteRange(i * targetBytes, to));
    }
    return ranges;
  }

  /** Whether a member that is a record begins not far behind that place. */
  private boolean beginsBehind(long place) throws IOException {
    int most = (int) Math.min(SEARCHED_BYTES, request.source().length() - place);
    byte[] bytes = new byte[Math.min(most, 1 << 20)];
    int step = Math.max(1, bytes.length - CaptureStart.MEMBER_BYTES);
    for (int done = 0; done < most; done += step) {
      int length = Math.min(bytes.length, most - done);
      request.source().readAt(place + done, bytes, 0, length);
      int at = ByteSearch.indexOf(bytes, 0, length, (byte) 0x1f);
      while (at >= 0) {
        if (captures.isMember(bytes, at, length)) {
          return true;
        }
        at = ByteSearch.indexOf(bytes, at + 1, length, (byte) 0x1f);
      }
    }
    return false;
  }

  /** Reads one part. */
  ArchiveReader open(ByteRange range) throws IOException {
    StreamFaults faults = new StreamFaults();
    ReadLimits limits = request.limits();
    if (captures == null) {
      long first = Math.max(0, range.from() - 1);
      InputStream in = new SourceStream(new RangeStream(request.source(), first));
      ByteWindow window = new ByteWindow(in, limits.maxRecordBytes());
      ByteLines lines = new ByteLines(window, newline, limits.maxRecordBytes());
      return reader(new JsonLines(lines, limits, faults, first, range), faults, in);
    }
    SourceStream stored = new SourceStream(new RangeStream(request.source(), range.from()));
    MemberStarts members = new MemberStarts(range.from());
    GzipStream gzip = new GzipStream(stored, faults, members);
    gzip.readRecordsOf(captures, range.to() - range.from());
    InputStream unpacked = UnpackedStream.around(gzip, stored, limits, faults);
    ByteWindow window = new ByteWindow(unpacked, limits.maxRecordBytes());
    CaptureHeader.Grammar grammar = captures.grammar();
    return reader(new CaptureRecords(window, grammar, limits, members, faults), faults, unpacked);
  }

  private ArchiveReader reader(RecordFinder finder, StreamFaults faults, InputStream in) {
    return new FinderReader(format.label(), finder, faults, List.of(finder, in, request.source()));
  }
}
