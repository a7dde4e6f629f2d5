package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newstide.app.logs.JsonLog;

class AdviceTest {

  private static final Throwable GONE =
      new UncheckedIOException("could not list it", new FileNotFoundException("r1/topics"));

  @AfterEach
  void betweenJobs() {
    JsonLog.job(null);
  }

  @Test
  void a_file_that_ingest_misses_is_of_the_archive() {
    JsonLog.job("ingest");
    assertThat(Advice.on(GONE).orElseThrow()).startsWith("an archive file");
  }

  @Test
  void a_file_that_another_job_misses_is_not() {
    JsonLog.job("release");
    assertThat(Advice.on(GONE)).isEmpty();
  }
}
