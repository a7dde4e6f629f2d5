package org.newstide.core.archive;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the stream that the records come from, as against one record. */
final class StreamFaults {

  /** One fault: the reason word and what was found where. */
  record Fault(String reason, String detail) {}

  /** Beyond this many the file is simply bad; the rest is the same news again. */
  private static final int MOST = 100;

  /** A place of the unpacked stream behind which bytes are missing. */
  private record Gap(long unpacked, Fault fault) {}

  private final List<Fault> faults = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private boolean cut;

  /** Notes a fault that the stream survives. */
  void add(String reason, String detail) {
    if (faults.size() < MOST) {
      faults.add(new Fault(reason, detail));
    }
  }

  /**
   * Notes that bytes are missing in the midst of the stream.
   *
   * @param unpacked place in the unpacked stream
   */
  void addGap(long unpacked, String reason, String detail) {
    if (faults.size() + gaps.size() < MOST) {
      gaps.add(new Gap(unpacked, new Fault(reason, detail)));
    }
  }

  /**
   * Takes out a gap in {@code [from, to)} of the unpacked stream, since the record that it cut is
   * reported with it; null if there is none.
   */
  Fault claimGap(long from, long to) {
    for (Gap gap : gaps) {
      if (gap.unpacked >= from && gap.unpacked < to) {
        gaps.remove(gap);
        return gap.fault;
      }
    }
    return null;
  }

  /** Notes the fault that ends the stream; what an outer layer says about it afterwards is echo. */
  void end(String reason, String detail) {
    if (!cut) {
      cut = true;
      faults.add(new Fault(reason, detail));
    }
  }

  /** Whether the stream ended before its content did, so that the last record may be a stump. */
  boolean cut() {
    return cut;
  }

  /** What no record was reported with. */
  List<Fault> all() {
    List<Fault> all = new ArrayList<>(faults);
    gaps.forEach(gap -> all.add(gap.fault));
    return all;
  }
}
