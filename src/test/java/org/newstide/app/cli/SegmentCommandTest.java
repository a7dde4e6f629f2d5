package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code newstide segment} and {@code newstide train-segmenter} as their users run them. */
class SegmentCommandTest {

  @TempDir Path folder;

  @Test
  void lines_of_files_come_out_segmented() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Hội nghị họp.\n\nKinh tế tăng.\n");

    Terminal run = Terminal.newstide("segment", file.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("Hội_nghị họp .\n\nKinh_tế tăng .\n");
  }

  @Test
  void a_table_gives_json_lines_with_the_numbers_of_its_lines() throws IOException {
    Path file = Files.writeString(folder.resolve("a.tsv"), "Họp \"kín\"\tx y\nHội nghị\tz\n");

    Terminal run = Terminal.newstide("segment", "--tsv", file.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "{\"id\": 1, \"seg\": \"Họp \\\" kín \\\"\"}", "{\"id\": 2, \"seg\": \"Hội_nghị\"}");
  }

  @Test
  void a_line_of_another_language_has_its_tokens_apart() throws IOException {
    String english = "The harbour was closed on Friday, and officials said that no boat was lost.";
    Path file = Files.writeString(folder.resolve("a.txt"), english + "\n");

    Terminal run = Terminal.newstide("segment", file.toString());

    assertThat(run.out().strip())
        .isEqualTo(english.replace(",", " ,").replace("lost.", "lost ."))
        .doesNotContain("_");
  }

  @Test
  void a_missing_file_is_a_wrong_call() {
    Terminal run = Terminal.newstide("segment", folder.resolve("none.txt").toString());

    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("FILE must be a file, found no");
  }

  @Test
  void a_trained_model_can_be_used_and_comes_out_the_same_again() throws IOException {
    Files.writeString(
        folder.resolve("train.seg.tsv"),
        "ba lo ke mi tu\tba_lo ke_mi tu\ntu ba lo na ke mi\ttu ba_lo na ke_mi\n".repeat(30));
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(
        archive.resolve("a.jsonl"), "{\"title\":\"tu na ba lo\",\"text\":\"ke mi tu na\"}\n");
    Path first = folder.resolve("first.bin");
    Path second = folder.resolve("second.bin");

    assertThat(train(archive, first).status()).isZero();
    assertThat(train(archive, second).status()).isZero();

    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
    Path line = Files.writeString(folder.resolve("line.txt"), "na ke mi ba lo\n");
    Terminal run = Terminal.newstide("segment", "--model", first.toString(), line.toString());
    assertThat(run.out()).isEqualTo("na ke_mi ba_lo\n");
  }

  private Terminal train(Path archive, Path out) {
    return Terminal.newstide(
        "train-segmenter",
        "--treebank",
        folder.toString(),
        "--archives",
        archive.toString(),
        "--out",
        out.toString());
  }
}
