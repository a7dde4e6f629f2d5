package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebArchiveTest {

  private static final String HTML = "<html><title>Đêm</title><p>Tàu vào cảng.</p></html>";

  private static WarcFile file() {
    return new WarcFile()
        .record("warcinfo", null, "application/warc-fields", "software: none".getBytes(UTF_8))
        .page("http://news.example/a", HTML)
        .record("request", "http://news.example/a", "application/http", new byte[] {'G'})
        .page("http://news.example/b", HTML.replace("cảng", "bến"));
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void warc_isReadOutOfEveryPacking(Packing packing) {
    for (byte[] bytes : new byte[][] {file().packed(packing), packing.pack(file().plain())}) {
      Archive archive = Archive.of("any.name", bytes);

      assertThat(archive.format()).isEqualTo("warc");
      assertThat(archive.damages()).isEmpty();
      assertThat(archive.values("url"))
          .containsExactly("http://news.example/a", "http://news.example/b");
      assertThat(archive.values("html")).containsExactly(HTML, HTML.replace("cảng", "bến"));
      assertThat(archive.passedOver()).containsOnly(entry("warcinfo", 1L), entry("request", 1L));
    }
  }

  @Test
  void page_hasItsFields() {
    WarcFile file = file();
    byte[] bytes = file.packed(Packing.GZIP);
    int offset = Packing.GZIP.pack(file.records().get(0)).length;

    Archive archive = Archive.of("a.warc.gz", bytes);

    assertThat(archive.records().get(0))
        .containsExactly(
            entry("html", HTML),
            entry("url", "http://news.example/a"),
            entry("captured", WarcFile.DATE),
            entry("http_status", "200"),
            entry("content_type", "text/html"),
            entry("charset", "utf-8"),
            entry("record_id", "urn:test:1"),
            entry("offset", "" + offset));
    assertThat(archive.items().get(0).number()).isEqualTo(offset);
    assertThat(Archive.of("a.warc", file.plain()).values("offset"))
        .first()
        .isEqualTo("" + file.records().get(0).length);
    assertThat(Archive.of("a.warc.gz", Packing.GZIP.pack(file.plain())).values("offset"))
        .containsOnlyNulls();
  }

  private static byte[] deflated(byte[] bytes, boolean header) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, !header))) {
      out.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  /** One block that is not compressed (RFC 7932, section 9.2), then an empty last one. */
  private static byte[] brotli(byte[] bytes) {
    int header = (bytes.length - 1) << 4 | 1 << 20;
    byte[] start = {(byte) header, (byte) (header >> 8), (byte) (header >> 16)};
    return Packing.concat(start, bytes, new byte[] {3});
  }

  private static byte[] chunked(byte[] bytes) {
    String half = Integer.toHexString(bytes.length / 2);
    String rest = Integer.toHexString(bytes.length - bytes.length / 2);
    String text = new String(bytes, ISO_8859_1);
    return (half
            + ";x=y\r\n"
            + text.substring(0, bytes.length / 2)
            + "\r\n"
            + rest
            + "\r\n"
            + text.substring(bytes.length / 2)
            + "\r\n0\r\n\r\n")
        .getBytes(ISO_8859_1);
  }

  @Test
  void codings_areTakenOff_orNotBelieved() {
    byte[] html = HTML.getBytes(UTF_8);
    String type = "Content-Type: text/html\r\n";
    Archive archive =
        Archive.of(
            "a.warc",
            new WarcFile()
                .response("u:1", type + "Transfer-Encoding: chunked", chunked(html))
                .response("u:2", type + "Content-Encoding: gzip", Packing.GZIP.pack(html))
                .response("u:3", type + "Content-Encoding: deflate", deflated(html, true))
                .response("u:4", type + "Content-Encoding: deflate", deflated(html, false))
                .response("u:5", type + "Content-Encoding: br", brotli(html))
                .response("u:6", type + "Content-Encoding: zstd", Packing.ZSTD.pack(html))
                .response(
                    "u:7",
                    type + "Transfer-Encoding: chunked\r\ncontent-encoding: gzip",
                    chunked(Packing.GZIP.pack(html)))
                .response("u:8", type + "Transfer-Encoding: chunked", html)
                .response("u:9", type + "Content-Encoding: gzip", html)
                .response("u:10", type + "Content-Encoding: br", html)
                .plain());

    assertThat(archive.damages()).isEmpty();
    assertThat(archive.values("html")).hasSize(10).containsOnly(HTML);
  }

  @Test
  void bodiesThatCannotBeDecoded_areDamage_andCutOnesAreCounted() {
    byte[] packed = Packing.GZIP.pack(HTML.repeat(500).getBytes(UTF_8));
    String type = "Content-Type: text/html\r\n";
    Archive archive =
        Archive.of(
            "a.warc",
            new WarcFile()
                .response("u:1", type + "Content-Encoding: sdch", new byte[] {1, 2, 3})
                .response("u:2", type + "Content-Encoding: br", new byte[] {-1, -2, -3})
                .response(
                    "u:3",
                    type + "Content-Encoding: gzip",
                    Arrays.copyOf(packed, packed.length - 20))
                .plain());

    assertThat(archive.reasons()).containsExactly("undecodable_body", "undecodable_body");
    assertThat(archive.values("html")).singleElement().asString().startsWith(HTML);
    assertThat(archive.repairs()).containsOnly(entry("cut_body", 1L));
  }

  @Test
  void whatIsNoPage_isPassedOverAndCounted() {
    byte[] html = HTML.getBytes(UTF_8);
    Archive archive =
        Archive.of(
            "a.warc",
            new WarcFile()
                .answer("u:1", "HTTP/1.1 404 Not Found", "Content-Type: text/html", html)
                .answer("u:2", "HTTP/1.0 302 Found", "Location: u:1", new byte[0])
                .response("u:3", "Content-Type: IMAGE/gif; x=y", new byte[] {'G', 'I', 'F'})
                .record("revisit", "u:1", "application/http", new byte[0])
                .record("response", "dns:news.example", "text/dns", new byte[] {'1'})
                .record("metadata", "u:1", "application/warc-fields", new byte[0])
                .record("resource", "u:log", "text/plain", new byte[] {'x'})
                .response("http://a.example/robots.txt", "Content-Type: text/plain", html)
                .response("u:4", "Content-Type: text/html", new byte[0])
                .answer(
                    "u:5",
                    "HTTP/1.1 206 Partial Content",
                    "Content-Type: text/html\r\nContent-Range: bytes 0-9/50",
                    html)
                .plain());

    assertThat(archive.items()).isEmpty();
    assertThat(archive.passedOver())
        .isEqualTo(
            Map.of(
                "http_404",
                1L,
                "http_302",
                1L,
                "media:image/gif",
                1L,
                "revisit",
                1L,
                "dns",
                1L,
                "metadata",
                1L,
                "resource",
                1L,
                "robots_txt",
                1L,
                "empty_body",
                1L,
                "http_206",
                1L));
  }

  @Test
  void kindsPassedOver_areBounded() {
    WarcFile file = new WarcFile();
    for (int i = 0; i < 300; i++) {
      file.response("u:" + i, "Content-Type: image/x-" + i, new byte[] {1});
    }
    Map<String, Long> kinds = Archive.of("a.warc", file.plain()).passedOver();

    assertThat(kinds).hasSizeLessThan(120).containsKey("media:other");
    assertThat(kinds.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(300);
  }

  @Test
  void textHtmlResourcesAndUntypedPages_comeOut() {
    byte[] html = HTML.getBytes(UTF_8);
    byte[] text = "Tàu vào cảng.".getBytes(UTF_8);
    Archive archive =
        Archive.of(
            "a.warc",
            new WarcFile()
                .response("u:1", "Content-Type: text/plain", text)
                .record("conversion", "u:2", "text/plain", text)
                .record("resource", "u:3", "text/html", html)
                .response("u:4", "Content-Type: application/octet-stream", html)
                .response("u:5", "Server: none", html)
                .response("u:6", "Content-Type: application/octet-stream", text)
                .answer(
                    "u:7",
                    "HTTP/1.1 206 Partial Content",
                    "Content-Type: text/html\r\nContent-Range: bytes 0-49/50",
                    html)
                .plain());

    assertThat(archive.values("text"))
        .containsExactly("Tàu vào cảng.", "Tàu vào cảng.", null, null, null, null);
    assertThat(archive.values("html")).containsExactly(null, null, HTML, HTML, HTML, HTML);
    assertThat(archive.passedOver()).containsOnly(entry("media:application/octet-stream", 1L));
  }

  @Test
  void headerOfOldPrograms_isRead() {
    String record =
        "WARC/1.0\nwarc-type: Response\nWARC-Target-URI: <http://a.example/x y>\n"
            + "WARC-Date: 2019-08-15T01:02\nContent-Type: application/http;\n msgtype=response\n"
            + "Content-Length: %d\n\n%s\n\n";
    String block = "HTTP/1.0 200 OK\nContent-Type: text/html; charset=\"ISO-8859-1\"\n\n<p>é";
    byte[] bytes = record.formatted(block.length(), block).getBytes(ISO_8859_1);

    Archive archive = Archive.of("a", bytes);

    assertThat(archive.values("url")).containsExactly("http://a.example/x y");
    assertThat(archive.values("captured")).containsExactly("2019-08-15T01:02:00Z");
    assertThat(archive.values("html")).containsExactly("<p>é");
    assertThat(archive.values("charset")).containsExactly("windows-1252");
  }

  @Test
  void charset_isThatOfTheHeaderThenOfThePage() {
    Charset thai = Charset.forName("x-windows-874");
    Charset cyrillic = Charset.forName("windows-1251");
    String meta = "<meta charset=windows-1251><p>Маяк";
    Archive archive =
        Archive.of(
            "a.warc",
            new WarcFile()
                .response("u:1", "Content-Type: text/html; charset=tis-620", "ปลา".getBytes(thai))
                .response("u:2", "Content-Type: text/html", meta.getBytes(cyrillic))
                .response("u:3", "Content-Type: text/html; charset=latin1", meta.getBytes(cyrillic))
                .response("u:4", "Content-Type: text/html; charset=utf-8", meta.getBytes(cyrillic))
                .response(
                    "u:5", "Content-Type: text/html; charset=iso-8859-1", meta.getBytes(UTF_8))
                .plain());

    assertThat(archive.values("html")).containsExactly("ปลา", meta, meta, meta, meta);
    assertThat(archive.values("charset"))
        .containsExactly("windows-874", "windows-1251", "windows-1251", "windows-1251", "utf-8");
  }
}
