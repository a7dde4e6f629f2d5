package org.newstide.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pipeline files for tests. */
public final class PipelineFixture {

  private PipelineFixture() {}

  /** The demo's pipeline file, for a sample that lies elsewhere, with tables beside the file. */
  static Path sample(Path folder, Path archive) throws IOException {
    return sample(folder.resolve("sample.yaml"), archive.toString(), "");
  }

  /**
   * The demo's pipeline file, for a sample that lies elsewhere.
   *
   * @param archive path or URI of the sample
   * @param place what comes before the folders of tables and releases; empty for beside the file
   */
  public static Path sample(Path file, String archive, String place) throws IOException {
    Path jobs = Path.of("jobs").toAbsolutePath();
    String demo = Files.readString(Path.of("jobs", "demo.yaml"));
    String moved =
        demo.replace("${NEWSTIDE_SAMPLE:-../target/demo/archive}", archive)
            .replace("../target/demo/", place)
            .replace("files: themes", "files: " + jobs.resolve("themes"))
            .replace("actors: actors", "actors: " + jobs.resolve("actors"));
    return Files.writeString(file, moved);
  }

  /** A pipeline over one path, with the rest of the file behind it. */
  static Path over(Path folder, String path, String rest) throws IOException {
    return Files.writeString(
        folder.resolve("test.yaml"),
        """
        name: test
        warehouse: warehouse
        releases: release
        archives:
          - path: %s
            source: Gazette
            language: en
        """
                .formatted(path)
            + rest);
  }
}
