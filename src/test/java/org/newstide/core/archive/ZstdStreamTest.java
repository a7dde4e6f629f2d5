package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZstdStreamTest {

  private static final byte[] DICTIONARY =
      ("WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
              + "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html>")
          .repeat(3)
          .getBytes(UTF_8);

  private static WarcFile file() {
    return new WarcFile().page("u:1", "<html><p>Đêm").page("u:2", "<html><p>Two");
  }

  private static byte[] skippable(int kind, byte[] content) {
    byte[] head = {(byte) kind, 0x2a, 0x4d, 0x18};
    byte[] size =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length).array();
    return Packing.concat(head, size, content);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void dictionaryInFront_isUsedForEveryFrame(boolean packed) {
    byte[] frame = skippable(0x5d, packed ? Packing.ZSTD.pack(DICTIONARY) : DICTIONARY);
    byte[] all = frame;
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      context.loadDict(DICTIONARY);
      for (byte[] record : file().records()) {
        all = Packing.concat(all, context.compress(record));
      }
    }
    Archive archive = Archive.of("a.warc.zst", all);

    assertThat(archive.damages()).isEmpty();
    assertThat(archive.values("html")).containsExactly("<html><p>Đêm", "<html><p>Two");
    assertThat(archive.values("offset")).first().isEqualTo("" + frame.length);
  }

  @Test
  void otherSkippableFrames_areSkipped() {
    byte[] first = Packing.ZSTD.pack(file().records().get(0));
    byte[] note = skippable(0x50, new byte[100]);
    byte[] second = Packing.ZSTD.pack(file().records().get(1));

    Archive archive = Archive.of("a", Packing.concat(note, first, note, second, note));

    assertThat(archive.damages()).isEmpty();
    assertThat(archive.values("offset")).containsExactly("108", "" + (108 + first.length + 108));
  }

  @Test
  void cutAtAnyByte_isToldUnlessItIsBetweenFrames() {
    byte[] first = Packing.ZSTD.pack(file().records().get(0));
    byte[] bytes = Packing.concat(first, Packing.ZSTD.pack(file().records().get(1)));
    for (int cut = 4; cut <= bytes.length; cut++) {
      Archive archive = Archive.of("a.warc", Arrays.copyOf(bytes, cut));
      boolean whole = cut == first.length || cut == bytes.length;
      assertThat(archive.reasons().isEmpty()).as("cut at %d", cut).isEqualTo(whole);
    }
  }
}
