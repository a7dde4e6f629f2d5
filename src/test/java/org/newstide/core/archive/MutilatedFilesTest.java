package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to a file, reading it ends, throws nothing and is the same every time. */
class MutilatedFilesTest {

  private static final int ROUNDS = 1500;
  private static final ReadLimits LIMITS = new ReadLimits(2048, 50);

  private static List<byte[]> files() {
    StringBuilder lines = new StringBuilder();
    StringBuilder array = new StringBuilder("[\n");
    StringBuilder rows = new StringBuilder("id,title,text\r\n");
    for (int i = 0; i < 40; i++) {
      String object =
          "{\"id\": %d, \"t\": \"Đêm \\u00e9 %d\", \"l\": [1, {\"x\": null}]}".formatted(i, i * 7);
      lines.append(object).append('\n');
      array.append(i == 0 ? "  " : ",\n  ").append(object);
      rows.append(i).append(",\"a, \"\"b\"\"\nsecond line\",tàu ").append(i).append("\r\n");
    }
    List<byte[]> files = new ArrayList<>();
    for (String text : List.of(lines.toString(), array + "\n]", rows.toString())) {
      for (Packing packing : Packing.values()) {
        files.add(packing.pack(text.getBytes(UTF_8)));
      }
    }
    WarcFile pages = new WarcFile();
    for (int i = 0; i < 12; i++) {
      pages.page("u:" + i, "<html><p>Đêm " + i * 7 + "</html>");
      pages.record("request", "u:" + i, "application/http", new byte[] {'G'});
    }
    for (Packing packing : Packing.values()) {
      files.add(pages.packed(packing));
    }
    files.add("<html><meta charset=koi8-r><p>Đêm</html>".getBytes(UTF_8));
    files.add(
        "<DATA>\n<REUTERS NEWID=\"1\">\n<TEXT>&#2;a&lt;</TEXT></REUTERS>\n"
            .repeat(9)
            .getBytes(UTF_8));
    files.add(ContainersTest.zip(ContainersTest.files()));
    files.add(ContainersTest.tar(ContainersTest.files(), 2));
    return files;
  }

  private static byte[] mutilate(byte[] file, Random random) {
    byte[] bytes = file.clone();
    int wounds = 1 + random.nextInt(4);
    for (int i = 0; i < wounds && bytes.length > 1; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes = Arrays.copyOf(bytes, at);
        case 2 ->
            Arrays.fill(bytes, at, at + length, (byte) "\"{}[],\n\0\\".charAt(random.nextInt(9)));
        case 3 ->
            bytes =
                Packing.concat(
                    Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
        default -> bytes = Packing.concat(bytes, Arrays.copyOfRange(bytes, at, at + length));
      }
    }
    return bytes;
  }

  @Test
  void readingEndsAndIsRepeatable() {
    List<byte[]> files = files();
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] bytes = mutilate(files.get(seed % files.size()), random);
      String name = List.of("a.jsonl", "a.json", "a.csv", "a").get(random.nextInt(4));
      try {
        Archive once = Archive.of(name, bytes, LIMITS, null);
        assertThat(Archive.of(name, bytes, LIMITS, null)).isEqualTo(once);
        assertThat(once.damages()).allMatch(damage -> damage.detail().length() <= 500);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  @Test
  void jsonLines_loseOnlyTheLinesThatWereTouched() {
    byte[] file = files().get(0);
    List<String> lines = List.of(new String(file, UTF_8).split("\n"));
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<String> touched = new ArrayList<>(lines);
      int victim = 1 + random.nextInt(lines.size() - 1);
      byte[] line = touched.get(victim).getBytes(UTF_8);
      line[random.nextInt(line.length)] = (byte) (random.nextInt(255) - 127);
      byte[] bytes =
          Packing.concat(
              (String.join("\n", lines.subList(0, victim)) + "\n").getBytes(UTF_8),
              line,
              ("\n" + String.join("\n", lines.subList(victim + 1, lines.size()))).getBytes(UTF_8));

      Archive archive = Archive.of("a.jsonl", bytes, LIMITS, null);

      List<String> expected = Archive.of("a.jsonl", file).values("t");
      List<String> others = new ArrayList<>(expected);
      others.remove(victim);
      assertThat(archive.values("t")).as("seed %d", seed).containsAll(others);
      assertThat(archive.items().size()).as("seed %d", seed).isBetween(40, 43);
    }
  }
}
