package org.newstide.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file that is one web page: the fields {@code html} and {@code charset}. */
final class PageFile implements RecordFinder {

  private final InputStream in;
  private final WebCharset transcoded;
  private final StreamFaults faults;
  private final int cap;

  /**
   * @param transcoded charset that the file is stored in, if the stream is UTF-8 made of it; null
   *     if the stream is as stored
   */
  PageFile(InputStream in, WebCharset transcoded, ReadLimits limits, StreamFaults faults) {
    this.in = in;
    this.transcoded = transcoded;
    this.faults = faults;
    this.cap = limits.maxRecordBytes();
  }

  @Override
  public boolean advance(ItemQueue found) throws IOException {
    byte[] bytes = in.readNBytes(cap + 1);
    if (bytes.length > cap) {
      found.damage("record_too_large", 1, 0, "page above the cap");
    } else if (!faults.cut()) {
      String header = transcoded == null ? null : "utf-8";
      DecodedText page = CharsetChoice.decode(bytes, 0, bytes.length, header, true);
      if (page.replaced()) {
        found.repaired(page.charset().equals("utf-8") ? "invalid_utf8" : "invalid_bytes");
      }
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("html", page.text());
      fields.put("charset", transcoded == null ? page.charset() : transcoded.name());
      found.record(fields);
    }
    return false;
  }
}
