package org.newstide.app.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.newstide.app.extraction.InputFile;
import org.newstide.app.extraction.StreamingExtraction;
import org.newstide.core.extract.ExtractionOptions;
import org.newstide.core.extract.FieldMapping;
import org.newstide.core.similarity.Fingerprint;
import org.newstide.pipeline.syndication.Reprints;
import org.newstide.pipeline.syndication.Signing;
import org.newstide.pipeline.syndication.SyndicationSettings;
import org.newstide.tables.Signature;
import org.newstide.tables.SyndicationMember;

/**
 * Clusters archives as the pipeline does, without Spark, and has the script compare the answers.
 */
final class DuplicateScoring {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path shared;
  private final Path answers;
  private final LocalDate latest;
  private final int threads;

  DuplicateScoring(Path shared, Path answers, LocalDate latest, int threads) {
    this.shared = shared;
    this.answers = answers;
    this.latest = latest;
    this.threads = threads;
  }

  /** A text that was signed. */
  private record Signed(ClusteredText text, Signature signature) {}

  Score score(DuplicateWork work) throws IOException {
    Path answer = answers.resolve(Scoring.fileName(work.name()));
    long started = System.nanoTime();
    Map<String, Signed> signed = new LinkedHashMap<>();
    for (DuplicateWork.Archive archive : work.archives()) {
      for (Path file : files(archive)) {
        sign(file, archive, work, signed);
      }
    }
    answer(work, signed, answer);
    double seconds = (System.nanoTime() - started) / 1e9;
    String line =
        Scoring.compare(shared, "score_duplicates", gold(work, signed), answer, List.of());
    return new Score(
        work.name(),
        work.figure(),
        Scoring.figure(line, work.figure()),
        work.reach(),
        work.aim(),
        signed.size(),
        seconds,
        line);
  }

  private List<Path> files(DuplicateWork.Archive archive) throws IOException {
    String pattern = "glob:" + archive.files().replace("/*", "/**");
    Path data = shared.resolve("data");
    return InputFile.of(List.of(data.resolve(archive.files()).getParent())).stream()
        .map(InputFile::path)
        .filter(path -> path.getFileSystem().getPathMatcher(pattern).matches(data.relativize(path)))
        .toList();
  }

  private void sign(
      Path file, DuplicateWork.Archive archive, DuplicateWork work, Map<String, Signed> signed)
      throws IOException {
    ExtractionOptions options =
        ExtractionOptions.with(FieldMapping.preset(archive.preset()))
            .titleOnly(true)
            .latest(latest)
            .build();
    String name = shared.resolve("data").relativize(file).toString();
    long[] records = {0};
    try (StreamingExtraction<String> extraction =
        StreamingExtraction.lines(
            options, null, threads, line -> take(name, records[0]++, line, work, signed))) {
      extraction.run(InputFile.of(List.of(file)));
    }
  }

  private static void take(
      String file, long number, String extracted, DuplicateWork work, Map<String, Signed> signed) {
    try {
      JsonNode line = JSON.readTree(extracted);
      if (line.path("rejected").isNull()) {
        String place = file + "#" + number;
        ClusteredText text = new ClusteredText(file, number, line);
        signed.put(place, new Signed(text, signature(place, line, work.titles())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an extracted line could not be read", e);
    }
  }

  private static Signature signature(String place, JsonNode line, boolean titles) {
    JsonNode date = line.path("date");
    return Signing.sign(
        place,
        0,
        line.path("source").asText(),
        null,
        date.isNull() ? null : LocalDate.parse(date.asText()),
        date.isNull() ? "none" : "day",
        Fingerprint.of(titles ? line.path("title").asText() : "", line.path("body").asText()));
  }

  private static void answer(DuplicateWork work, Map<String, Signed> signed, Path answer)
      throws IOException {
    if (work.exact()) {
      write(answer, signed, work.id(), each -> Long.toString(each.signature().textHash()));
      return;
    }
    Map<String, String> clusters = new HashMap<>();
    Iterator<SyndicationMember> members =
        Reprints.cluster(
            signed.values().stream().map(Signed::signature).iterator(),
            SyndicationSettings.DEFAULTS);
    members.forEachRemaining(member -> clusters.put(member.articleId(), member.clusterId()));
    write(answer, signed, work.id(), each -> clusters.get(each.signature().articleId()));
  }

  private Path gold(DuplicateWork work, Map<String, Signed> signed) throws IOException {
    if (work.gold() != null) {
      return shared.resolve("data").resolve(work.gold());
    }
    Path gold = answers.resolve("gold-" + Scoring.fileName(work.name()));
    write(gold, signed, work.id(), each -> work.cluster().apply(each.text()));
    return gold;
  }

  private static void write(
      Path path,
      Map<String, Signed> signed,
      Function<ClusteredText, String> id,
      Function<Signed, String> cluster)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      for (Signed each : signed.values()) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", id.apply(each.text())).put("cluster", cluster.apply(each));
        out.write(line.toString());
        out.newLine();
      }
    }
  }
}
