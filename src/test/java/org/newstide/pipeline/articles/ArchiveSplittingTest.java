package org.newstide.pipeline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.newstide.core.archive.ByteSource;
import org.newstide.core.archive.ReadLimits;
import org.newstide.core.extract.ExtractionOptions;
import org.newstide.core.extract.FieldMapping;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.ArchiveFile;

/** A file in parts gives what the whole file gives. */
class ArchiveSplittingTest {

  private static final String LINE =
      "{\"id\":\"%d\",\"title\":\"Tide table %d\",\"text\":\"High water stood at the old quay"
          + " for %d minutes on the day of the survey.\"}\n";

  private static final byte[] ARCHIVE = archive();

  private static byte[] archive() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append(i % 100 == 99 ? "{broken\n" : LINE.formatted(i, i, i * 7));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Read in a task too, so it holds nothing that cannot travel. */
  private record Bytes() implements ByteSource {

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(ARCHIVE);
    }

    @Override
    public long length() {
      return ARCHIVE.length;
    }

    @Override
    public void readAt(long position, byte[] buffer, int offset, int length) {
      System.arraycopy(ARCHIVE, (int) position, buffer, offset, length);
    }
  }

  private static final ArchiveInput FILE =
      new ArchiveInput("a.jsonl", ARCHIVE.length, Instant.EPOCH, 0);

  private static final List<ArchiveSpecification> ARCHIVES =
      List.of(
          new ArchiveSpecification(
              "auto",
              ExtractionOptions.of(FieldMapping.preset("auto")),
              ReadLimits.DEFAULT,
              Duration.ofMinutes(1)));

  private static List<ArchivePart> split(long partBytes) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext());
    return ArchiveSplitting.split(context, List.of(FILE), ARCHIVES, path -> new Bytes(), partBytes);
  }

  private static List<ReadPiece> read(List<ArchivePack> packs) {
    List<ReadPiece> pieces = new ArrayList<>();
    new PackReading(packs.iterator(), ARCHIVES, path -> new Bytes(), "run")
        .forEachRemaining(pieces::add);
    return pieces;
  }

  @Test
  void parts_together_giveTheRowsOfTheWhole() {
    List<ReadPiece> whole = read(ArchivePack.deal(split(Long.MAX_VALUE / 4), 1));
    List<ArchivePart> parts = split(20_000);
    List<ReadPiece> inParts = read(ArchivePack.deal(parts, 3));

    assertThat(parts).hasSizeGreaterThan(5);
    assertThat(rows(inParts)).containsExactlyInAnyOrderElementsOf(rows(whole));
    assertThat(account(inParts)).isEqualTo(account(whole));
    assertThat(account(whole).records()).isEqualTo(3000);
    assertThat(account(whole).rejections()).isEqualTo(30);
  }

  /** Articles and rejections; in a part the number of a line is not known, its place is. */
  private static List<Object> rows(List<ReadPiece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.file() == null)
        .map(
            piece ->
                piece.article() != null
                    ? piece.article()
                    : List.of(piece.rejection().recordNumber(), piece.rejection().reason()))
        .toList();
  }

  private static ArchiveFile account(List<ReadPiece> pieces) {
    return pieces.stream()
        .map(ReadPiece::file)
        .filter(file -> file != null)
        .reduce(FileAccounts::sum)
        .orElseThrow();
  }
}
