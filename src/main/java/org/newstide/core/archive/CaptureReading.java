package org.newstide.core.archive;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one record of a web archive holds: a page, which becomes fields, or something passed over.
 */
final class CaptureReading {

  /** Passed-over label of what may be a page and is not told by its header. */
  private static final String LOOK_INSIDE = "";

  private final int cap;

  CaptureReading(int cap) {
    this.cap = cap;
  }

  /**
   * Reads the block in {@code [from, to)}.
   *
   * @param stored place of the record in the stored file, or -1
   */
  void read(CaptureHeader header, byte[] bytes, int from, int to, long stored, ItemQueue found) {
    HttpResponse response = response(header, bytes, from, to);
    MediaType media = mediaType(header, response);
    String kind = passedOverAs(header, response, media);
    if (kind != null && !kind.equals(LOOK_INSIDE)) {
      found.passOver(kind);
      return;
    }
    HttpBody body = HttpBody.of(bytes, response, to, cap);
    String where = "%s of %s".formatted(header.kind(), header.url());
    if (body.undecodable() != null) {
      found.damage("undecodable_body", where + ": Content-Encoding " + body.undecodable());
    } else if (body.isTooLarge()) {
      found.damage("record_too_large", where + ": above the cap without its Content-Encoding");
    } else if (ByteSearch.isBlank(body.bytes(), body.from(), body.to())) {
      found.passOver("empty_body");
    } else if (LOOK_INSIDE.equals(kind)
        && !HtmlShape.isHtml(body.bytes(), body.from(), body.to())) {
      found.passOver(unknown(media));
    } else {
      queue(header, response, media, body, stored, found);
    }
  }

  /**
   * As what a record is passed over, judged by its first bytes alone; null for what is or may be a
   * page.
   */
  String passedOverAs(CaptureHeader header, byte[] bytes, int from, int to) {
    HttpResponse response = response(header, bytes, from, to);
    MediaType media = mediaType(header, response);
    String kind = passedOverAs(header, response, media);
    if (!LOOK_INSIDE.equals(kind)) {
      return kind;
    }
    return HtmlShape.isHtml(bytes, response.body(), to) ? null : unknown(media);
  }

  private static HttpResponse response(CaptureHeader header, byte[] bytes, int from, int to) {
    if (header.kind().equals("response")) {
      return HttpResponse.read(bytes, from, to);
    }
    return new HttpResponse(0, HeaderLines.read(bytes, from, from), from);
  }

  /** In WARC a response's type is that of the whole message, so the message itself has to tell. */
  private static MediaType mediaType(CaptureHeader header, HttpResponse response) {
    if (response.status() > 0) {
      return response.mediaType();
    }
    MediaType block = MediaType.of(header.contentType());
    return block.name().equals("application/http") ? MediaType.of(null) : block;
  }

  private static String passedOverAs(CaptureHeader header, HttpResponse response, MediaType media) {
    String kind = header.kind();
    String url = header.url() == null ? "" : header.url().toLowerCase(Locale.ROOT);
    boolean page = media.isHtml() || media.isPlainText();
    switch (kind) {
      case "response":
        break;
      case "resource":
        // Crawlers keep their logs as resources in plain text.
        return media.isHtml() ? null : kind;
      case "conversion":
        return page ? null : kind;
      default:
        return kind.isEmpty() ? "untyped" : kind;
    }
    if (url.startsWith("dns:") || media.name().equals("text/dns")) {
      return "dns";
    }
    if (!response.isDocument()) {
      return "http_" + response.status();
    }
    if (media.isPlainText() && url.endsWith("/robots.txt")) {
      return "robots_txt";
    }
    return page ? null : media.saysNothing() ? LOOK_INSIDE : "media:" + media.name();
  }

  private static String unknown(MediaType media) {
    return "media:" + (media.name().isEmpty() ? "unknown" : media.name());
  }

  private static void queue(
      CaptureHeader header,
      HttpResponse response,
      MediaType media,
      HttpBody body,
      long stored,
      ItemQueue found) {
    boolean html = !media.isPlainText();
    DecodedText decoded =
        CharsetChoice.decode(body.bytes(), body.from(), body.to(), media.charset(), html);
    if (decoded.replaced()) {
      found.repaired(decoded.charset().equals("utf-8") ? "invalid_utf8" : "invalid_bytes");
    }
    if (body.isCut()) {
      found.repaired("cut_body");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(html ? "html" : "text", decoded.text());
    put(fields, "url", header.url());
    put(fields, "captured", header.captured());
    put(fields, "http_status", response.status() == 0 ? null : "" + response.status());
    put(fields, "content_type", media.name().isEmpty() ? null : media.name());
    fields.put("charset", decoded.charset());
    put(fields, "record_id", header.recordId());
    put(fields, "offset", stored < 0 ? null : "" + stored);
    boolean utf8 = decoded.charset().equals("utf-8");
    boolean sound = utf8 && !Mojibake.isPossible(body.bytes(), body.from(), body.to());
    found.record(fields, !sound && !decoded.charset().equals("us-ascii"));
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
