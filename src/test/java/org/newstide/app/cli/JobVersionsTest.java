package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newstide.app.jobs.Job;
import org.newstide.app.jobs.Pipeline;
import org.newstide.core.archive.Checksum;
import org.newstide.tables.Table;

/**
 * Whoever changes what a job makes of the same input must raise its version, or warehouses would
 * keep rows of two kinds. The rows of an invented archive are on record for each version.
 *
 * <p>{@code mvn test -Dtest=JobVersionsTest -Dgolden.update=true} puts those of now on record:
 * after a version was raised, or where the invented archive or the demo's settings changed and no
 * job did.
 */
class JobVersionsTest {

  private static final Path RECORD =
      Path.of("src", "test", "resources", "org", "newstide", "app", "cli", "job-versions.txt");

  @Test
  void a_job_that_makes_other_rows_has_another_version() throws IOException {
    Map<String, String> tables = SampleRun.once().release().portableHashes();
    List<String> now = new ArrayList<>();
    for (Job job : Pipeline.JOBS) {
      now.add(job.name() + " " + job.version() + " " + hash(job, tables));
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(RECORD.getParent());
      Files.write(RECORD, now);
    }

    List<String> before = Files.readAllLines(RECORD);

    assertThat(atFault(before, now))
        .as("jobs whose rows changed, not those of the tables that they read, but not version()")
        .isEmpty();
    assertThat(now).as("see the Javadoc of this test").isEqualTo(before);
  }

  private static List<String> atFault(List<String> before, List<String> now) {
    Set<Table<?>> changed = new HashSet<>();
    List<String> atFault = new ArrayList<>();
    for (int i = 0; i < Pipeline.JOBS.size(); i++) {
      Job job = Pipeline.JOBS.get(i);
      String[] then = i < before.size() ? before.get(i).split(" ") : new String[] {"", "", ""};
      String[] here = now.get(i).split(" ");
      if (!then[2].equals(here[2])) {
        if (then[1].equals(here[1]) && job.reads().stream().noneMatch(changed::contains)) {
          atFault.add(job.name());
        }
        changed.addAll(job.writes());
      }
    }
    return atFault;
  }

  private static String hash(Job job, Map<String, String> tables) {
    String hashes =
        job.writes().stream()
            .map(table -> table.name() + " " + tables.get(table.name()))
            .collect(Collectors.joining("\n"));
    return Checksum.sha256(hashes.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
