package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A web archive made up for a test, record by record. */
final class WarcFile {

  static final String DATE = "2021-03-04T05:06:07Z";

  private final List<byte[]> records = new ArrayList<>();
  private long misstated;

  /** The next record states so many bytes too many, or too few. */
  WarcFile misstatingTheNextLengthBy(long bytes) {
    misstated = bytes;
    return this;
  }

  WarcFile page(String url, String html) {
    return response(url, "Content-Type: text/html; charset=utf-8", html.getBytes(UTF_8));
  }

  WarcFile response(String url, String fields, byte[] body) {
    return answer(url, "HTTP/1.1 200 OK", fields, body);
  }

  WarcFile answer(String url, String status, String fields, byte[] body) {
    byte[] head = (status + "\r\n" + fields + "\r\n\r\n").getBytes(UTF_8);
    return record(
        "response", url, "application/http; msgtype=response", Packing.concat(head, body));
  }

  WarcFile record(String type, String url, String contentType, byte[] block) {
    String header =
        "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:test:%d>\r\nWARC-Date: %s\r\n"
            .formatted(type, records.size(), DATE);
    String target = url == null ? "" : "WARC-Target-URI: " + url + "\r\n";
    String length = "Content-Length: " + (block.length + misstated) + "\r\n\r\n";
    String whole = header + target + "Content-Type: " + contentType + "\r\n" + length;
    misstated = 0;
    return bytes(Packing.concat(whole.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8)));
  }

  WarcFile bytes(byte[] record) {
    records.add(record);
    return this;
  }

  List<byte[]> records() {
    return records;
  }

  byte[] plain() {
    return Packing.concat(records.toArray(byte[][]::new));
  }

  /** Each record packed by itself. */
  byte[] packed(Packing packing) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    records.forEach(record -> all.writeBytes(packing.pack(record)));
    return all.toByteArray();
  }
}
