package org.newstide.core.archive;

import java.io.IOException;

/**
 * The records of a web archive, cut by the lengths in their headers as long as these are right.
 *
 * <p>Behind a block there must be the end of the file or the next header. Where there is neither,
 * the length is not believed: if another header stands within the block, the record has swallowed
 * its followers, is given up, and reading goes on at that header; if none does, the block is taken
 * and what lies between it and the next header is damage. So no page comes out under the address of
 * another.
 */
final class CaptureRecords implements RecordFinder {

  /** How far a header is looked at to tell whether it is one. */
  private static final int LOOKAHEAD = 1 << 14;

  private final ByteWindow window;
  private final CaptureHeader.Grammar grammar;
  private final CaptureReading reading;
  private final MemberStarts members;
  private final StreamFaults faults;
  private final int cap;
  private long blockEnd;

  CaptureRecords(
      ByteWindow window,
      CaptureHeader.Grammar grammar,
      ReadLimits limits,
      MemberStarts members,
      StreamFaults faults) {
    this.window = window;
    this.grammar = grammar;
    this.members = members;
    this.faults = faults;
    this.cap = limits.maxRecordBytes();
    reading = new CaptureReading(cap);
  }

  @Override
  public boolean advance(ItemQueue found) throws IOException {
    passBlanks();
    if (!fill(1)) {
      return false;
    }
    long stored = members.storedWithin(blockEnd, window.offset());
    blockEnd = window.offset();
    if (stored >= 0) {
      found.at(stored);
    }
    fill(LOOKAHEAD);
    if (!grammar.startsAt(window.bytes(), window.start(), window.end())
        && !isFirstOfArc(window.offset())) {
      return junk(found);
    }
    CaptureHeader header = header();
    if (header == null) {
      return endsInHeader(found);
    }
    if (header.length() < 0) {
      return withoutLength(header, found);
    }
    boolean fits = header.length() <= cap && header.bytes() + header.length() <= cap;
    return fits ? block(header, stored, found) : largeBlock(header, found);
  }

  /** The first line of an ARC file names the file; some writers do not know the length there. */
  private boolean isFirstOfArc(long offset) {
    return offset == 0 && grammar instanceof ArcHeader;
  }

  private void passBlanks() throws IOException {
    while (fill(1) && isBlank(window.bytes()[window.start()])) {
      window.pass(1);
    }
  }

  private static boolean isBlank(byte b) {
    return b == '\r' || b == '\n' || b == ' ' || b == 0;
  }

  /** Whether there are so many bytes; all that there are, if not. */
  private boolean fill(int size) throws IOException {
    while (window.size() < size && window.more()) {
      continue;
    }
    return window.size() >= size;
  }

  /** The header at the window's start, or null if the file or the cap ends within it. */
  private CaptureHeader header() throws IOException {
    while (true) {
      CaptureHeader header = grammar.read(window.bytes(), window.start(), window.end());
      boolean enough = header != null || window.size() > HeaderLines.MOST_BYTES;
      if (enough || window.size() > cap || !window.more()) {
        return header;
      }
    }
  }

  private boolean endsInHeader(ItemQueue found) throws IOException {
    if (window.size() > HeaderLines.MOST_BYTES || window.size() > cap) {
      return junk(found);
    }
    if (!faults.cut()) {
      found.damage("file_cut_short", at() + "the header has no end");
    }
    window.pass(window.size());
    return false;
  }

  private boolean withoutLength(CaptureHeader header, ItemQueue found) throws IOException {
    if (header.kind().equals("filedesc")) {
      found.passOver("filedesc");
      window.pass(header.bytes());
      passParagraph();
      return true;
    }
    found.damage("not_a_record", at() + "the header states no length");
    window.pass(header.bytes());
    passToNextHeader();
    return true;
  }

  /** The lines up to a blank one. */
  private void passParagraph() throws IOException {
    fill(LOOKAHEAD);
    byte[] bytes = window.bytes();
    int end = Math.min(window.end(), window.start() + LOOKAHEAD);
    while (window.start() < end && !isBlank(bytes[window.start()])) {
      int newline = ByteSearch.indexOf(bytes, window.start(), end, (byte) '\n');
      window.pass((newline < 0 ? end : newline + 1) - window.start());
    }
  }

  private boolean block(CaptureHeader header, long stored, ItemQueue found) throws IOException {
    int size = header.bytes() + (int) header.length();
    boolean whole = fill(size);
    int next = whole ? nextBehind(size) : -1;
    StreamFaults.Fault gap = faults.claimGap(window.offset(), window.offset() + size);
    if (next >= 0 && gap == null) {
      return take(header, size, next, stored, found);
    }
    int from = window.start() + header.bytes();
    int swallowed = headerWithin(from, Math.min(window.end(), window.start() + size));
    if (gap != null) {
      found.damage(gap.reason(), at() + gap.detail());
      int rest = next >= 0 ? next : Math.min(size, window.size());
      window.pass(swallowed >= 0 ? swallowed - window.start() : rest);
    } else if (swallowed >= 0) {
      String stated = "the block is stated to have %d bytes, the next header comes after %d";
      found.damage("wrong_length", at() + stated.formatted(header.length(), swallowed - from));
      window.pass(swallowed - window.start());
    } else if (whole) {
      return take(header, size, size, stored, found);
    } else {
      return cutShort(header, stored, found);
    }
    return true;
  }

  private boolean take(CaptureHeader header, int size, int next, long stored, ItemQueue found) {
    int start = window.start();
    reading.read(header, window.bytes(), start + header.bytes(), start + size, stored, found);
    blockEnd = window.offset() + size;
    window.pass(next);
    return true;
  }

  /**
   * How many bytes from the window's start the next header, or the file's end, lies behind a block,
   * with nothing but blanks between; -1 if there is something else.
   */
  private int nextBehind(int size) throws IOException {
    int at = size;
    while (at < window.size() || (at <= size + LOOKAHEAD && window.more())) {
      if (!isBlank(window.bytes()[window.start() + at])) {
        fill(at + LOOKAHEAD);
        return grammar.startsAt(window.bytes(), window.start() + at, window.end()) ? at : -1;
      }
      at++;
    }
    return at;
  }

  /** The file ends in the block; the page may be whole all the same, by its own header. */
  private boolean cutShort(CaptureHeader header, long stored, ItemQueue found) {
    int start = window.start();
    boolean wholePage =
        !faults.cut()
            && HttpResponse.read(window.bytes(), start + header.bytes(), window.end())
                .isWholeAt(window.end());
    if (wholePage) {
      found.repaired("wrong_length");
      return take(header, window.size(), window.size(), stored, found);
    }
    if (!faults.cut()) {
      String stated = "the block is stated to have %d bytes, the file ends after %d";
      int there = window.size() - header.bytes();
      found.damage("file_cut_short", at() + stated.formatted(header.length(), there));
    }
    window.pass(window.size());
    return false;
  }

  /** A block above the cap is judged by its head and passed over without being held. */
  private boolean largeBlock(CaptureHeader header, ItemQueue found) throws IOException {
    fill(header.bytes() + (int) Math.min(header.length(), LOOKAHEAD));
    int start = window.start();
    String kind =
        reading.passedOverAs(header, window.bytes(), start + header.bytes(), window.end());
    if (kind != null) {
      found.passOver(kind);
    } else {
      String size = "a page of %d bytes is above the cap".formatted(header.length());
      found.damage("record_too_large", at() + size);
    }
    window.pass(header.bytes());
    if (!pass(header.length())) {
      if (!faults.cut()) {
        found.damage("file_cut_short", at() + "the file ends in a block above the cap");
      }
      return false;
    }
    return true;
  }

  /**
   * Passes over so many bytes; a header on the way ends the block, since nobody knows whether so
   * large a length is right.
   *
   * @return false if the file ends before
   */
  private boolean pass(long length) throws IOException {
    long end = window.offset() + length;
    while (window.offset() < end) {
      if (!fill(1)) {
        return false;
      }
      fill(2 * LOOKAHEAD);
      int most = (int) Math.min(end - window.offset(), window.size());
      int header = headerWithin(window.start(), window.start() + most);
      if (header >= 0) {
        window.pass(header - window.start());
        return true;
      }
      boolean atEnd = window.size() < 2 * LOOKAHEAD;
      window.pass(atEnd || most < window.size() ? most : most - LOOKAHEAD);
    }
    return true;
  }

  /** Bytes where a header should be. */
  private boolean junk(ItemQueue found) throws IOException {
    String where = at();
    long from = window.offset();
    boolean more = passToNextHeader();
    StreamFaults.Fault gap = faults.claimGap(from, window.offset());
    String size = "%d bytes that are no record".formatted(window.offset() - from);
    if (gap != null) {
      found.damage(gap.reason(), where + gap.detail());
    } else if (more || !faults.cut()) {
      found.damage("not_a_record", where + size);
    }
    return more;
  }

  /** Goes on to the next line that begins a header; false if there is none. */
  private boolean passToNextHeader() throws IOException {
    window.pass(Math.min(1, window.size()));
    while (fill(1)) {
      fill(2 * LOOKAHEAD);
      int header = headerWithin(window.start(), window.end());
      if (header >= 0) {
        window.pass(header - window.start());
        return true;
      }
      boolean atEnd = window.size() < 2 * LOOKAHEAD;
      window.pass(atEnd ? window.size() : window.size() - LOOKAHEAD);
    }
    return false;
  }

  /** Place of the first line in the range that begins a header, or -1. */
  private int headerWithin(int from, int to) {
    byte[] bytes = window.bytes();
    int newline = ByteSearch.indexOf(bytes, from, to, (byte) '\n');
    while (newline >= 0) {
      if (newline + 1 < to && grammar.startsAt(bytes, newline + 1, window.end())) {
        return newline + 1;
      }
      newline = ByteSearch.indexOf(bytes, newline + 1, to, (byte) '\n');
    }
    return -1;
  }

  private String at() {
    return "byte " + window.offset() + ": ";
  }
}
