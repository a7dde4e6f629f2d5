package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file that is one record with the single field {@code text}. */
final class PlainText implements RecordFinder {

  private final InputStream in;
  private final StreamFaults faults;
  private final int cap;

  PlainText(InputStream in, ReadLimits limits, StreamFaults faults) {
    this.in = in;
    this.faults = faults;
    this.cap = limits.maxRecordBytes();
  }

  @Override
  public boolean advance(ItemQueue found) throws IOException {
    byte[] bytes = in.readNBytes(cap + 1);
    if (bytes.length > cap) {
      found.damage("record_too_large", 1, 0, "text above the cap");
    } else if (!faults.cut() && !ByteSearch.isBlank(bytes, 0, bytes.length)) {
      if (!ByteSearch.isUtf8(bytes, 0, bytes.length)) {
        found.repaired("invalid_utf8");
      }
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("text", new String(bytes, UTF_8));
      found.record(fields);
    }
    return false;
  }
}
