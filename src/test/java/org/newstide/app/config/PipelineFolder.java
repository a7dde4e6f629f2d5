package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A folder with a pipeline file and what it points to. */
record PipelineFolder(Path folder, Map<String, String> environment, KnownNames names) {

  /** The least that a pipeline file must say. */
  static final String LEAST =
      "name: harbour\nwarehouse: w\nreleases: r\narchives: [{path: a.jsonl}]\n";

  Path write(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, content);
  }

  PipelineFile pipeline(String yaml) throws IOException {
    return PipelineFile.read(write("jobs/x.yaml", yaml), environment, names);
  }

  /** What a call refuses settings for, one message for each problem; files as seen from here. */
  List<String> messages(ThrowingCallable call) {
    SettingsException refused = catchThrowableOfType(SettingsException.class, call);
    assertThat(refused).isNotNull();
    List<String> all = refused.problems().stream().map(Problem::toString).toList();
    assertThat(refused).hasMessage(String.join("\n", all));
    return all.stream().map(message -> message.replace(folder + "/", "")).toList();
  }
}
