package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplittingTest {

  private static final ReadLimits LIMITS = new ReadLimits(4096, 250);

  private static List<ByteRange> split(byte[] bytes, long target) throws IOException {
    return ArchiveFormats.split("a", new MemorySource(bytes), LIMITS, null, target);
  }

  private static List<ArchiveItem> inParts(byte[] bytes, List<ByteRange> ranges)
      throws IOException {
    List<ArchiveItem> items = new ArrayList<>();
    for (ByteRange range : ranges) {
      try (ArchiveReader part =
          ArchiveFormats.open("a", new MemorySource(bytes), LIMITS, null, range)) {
        part.forEachRemaining(items::add);
      }
    }
    return items;
  }

  private static String lines(Random random) {
    StringBuilder lines = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    for (int i = 0; i < 200; i++) {
      switch (random.nextInt(12)) {
        case 0 -> lines.append("not json");
        case 1 -> lines.append("  ");
        case 2 -> lines.append("{\"n\":1}{\"n\":2}");
        case 3 ->
            lines.append("{\"long\":\"").append("x".repeat(random.nextInt(9000))).append("\"}");
        default ->
            lines.append(
                "{\"n\":%d,\"t\":\"Đêm %s\"}".formatted(i, "y".repeat(random.nextInt(80))));
      }
      lines.append(random.nextInt(20) == 0 ? "\r\n" : "\n");
    }
    return "{\"n\":0}\n" + lines;
  }

  private static List<ArchiveItem> withoutLines(List<ArchiveItem> items) {
    return items.stream()
        .map(
            item ->
                item instanceof ArchiveItem.Damage damage
                    ? new ArchiveItem.Damage(
                        damage.number(),
                        damage.reason(),
                        damage.detail().replaceFirst("^line \\d+, ", ""))
                    : item)
        .toList();
  }

  @Test
  void partsOfJsonLines_giveTheItemsOfTheWholeUnderTheSameNumbers() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      byte[] bytes = lines(random).getBytes(UTF_8);
      List<ArchiveItem> whole = withoutLines(Archive.of("a", bytes, LIMITS, null).items());
      List<ByteRange> ranges = split(bytes, 1 + random.nextInt(bytes.length));

      assertThat(withoutLines(inParts(bytes, ranges))).as("seed %d", seed).isEqualTo(whole);
    }
  }

  @Test
  void partsOfAWebArchive_giveTheItemsOfTheWholeUnderTheSameNumbers() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      WarcFile file = new WarcFile();
      for (int i = 0; i < 60; i++) {
        StringBuilder text = new StringBuilder("<html>");
        random.ints(random.nextInt(2500), 'a', 'z').forEach(c -> text.append((char) c));
        file.page("u:" + i, text.toString());
        if (random.nextInt(4) == 0) {
          file.record("request", "u:" + i, "application/http", new byte[] {'G'});
        }
      }
      byte[] bytes = file.packed(Packing.GZIP);
      Archive whole = Archive.of("a", bytes, LIMITS, null);
      List<ByteRange> ranges = split(bytes, 3000 + random.nextInt(bytes.length / 2 - 3000));

      assertThat(ranges).hasSizeGreaterThan(1);
      assertThat(inParts(bytes, ranges)).as("seed %d", seed).isEqualTo(whole.items());
      assertThat(whole.values("offset"))
          .isEqualTo(whole.items().stream().map(item -> "" + item.number()).toList());
    }
  }

  @Test
  void ranges_lieWithoutGapsAndAreAboutAsLargeAsWanted() throws IOException {
    byte[] bytes = "{\"a\":1}\n".repeat(1000).getBytes(UTF_8);

    List<ByteRange> ranges = split(bytes, 3000);

    assertThat(ranges)
        .containsExactly(
            new ByteRange(0, 3000), new ByteRange(3000, 6000), new ByteRange(6000, 8000));
    assertThat(split(bytes, 7000)).containsExactly(new ByteRange(0, 8000));
    assertThat(split(new byte[0], 10)).isEmpty();
  }

  @Test
  void whatCannotBeReadInParts_staysWhole() throws IOException {
    byte[] lines = "{\"a\":\"b\"}\n".repeat(1000).getBytes(UTF_8);
    byte[] pages = new WarcFile().page("u:1", "x".repeat(5000)).page("u:2", "y").plain();
    for (byte[] bytes :
        new byte[][] {
          Packing.GZIP.pack(lines),
          Packing.GZIP.pack(Packing.GZIP.pack(lines)),
          new String(lines, UTF_8).getBytes(UTF_16LE),
          "id,title,by\n1,a,b\n2,c,d\n3,e,f\n".getBytes(UTF_8),
          pages
        }) {
      assertThat(split(bytes, 20)).containsExactly(new ByteRange(0, bytes.length));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> inParts(bytes, List.of(new ByteRange(3, 9))).isEmpty())
          .withMessageStartingWith("range must be the whole");
    }
    byte[] oneMember = Packing.GZIP.pack(pages);
    assertThat(split(oneMember, 20)).containsExactly(new ByteRange(0, oneMember.length));
  }

  @Test
  void wrongCalls_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> split(new byte[5], 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ByteRange(-1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new ByteRange(5, 5));
  }
}
