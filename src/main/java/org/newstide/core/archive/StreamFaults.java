package org.newstide.core.archive;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the stream that the records come from, as against one record. */
final class StreamFaults {

  /** One fault: the reason word and what was found where. */
  record Fault(String reason, String detail) {}

  /** Beyond this many the file is simply bad; the rest is the same news again. */
  private static final int MOST = 100;

  private final List<Fault> faults = new ArrayList<>();
  private boolean cut;

  /** Notes a fault that the stream survives. */
  void add(String reason, String detail) {
    if (faults.size() < MOST) {
      faults.add(new Fault(reason, detail));
    }
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

  List<Fault> all() {
    return faults;
  }
}
