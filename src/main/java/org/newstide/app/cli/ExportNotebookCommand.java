package org.newstide.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newstide.app.config.Location;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.notebooks.NotebookFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide export-notebook DIR}. */
@Command(
    name = "export-notebook",
    description = "Writes Jupyter notebooks that read the newest release of a pipeline.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  newstide export-notebook notebooks --pipeline gazette.yaml",
      "  cd notebooks && jupyter nbconvert --to notebook --execute --inplace *.ipynb"
    })
final class ExportNotebookCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder to write to; made where it is not there")
  Path folder;

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "FILE",
      description = "the pipeline file whose releases to read; default: ${DEFAULT-VALUE}")
  Path file = DemoCommand.pipeline();

  @Option(names = "--overwrite", description = "replace notebooks that are there")
  boolean overwrite;

  @Override
  public Integer call() throws IOException {
    Location releases = PipelineLoader.load(file).settings().releases();
    if (!releases.isLocal()) {
      throw new UsageException(
          "releases must lie on this machine for notebooks to read them, found " + releases);
    }
    Map<String, String> files =
        NotebookFiles.of(
            seen(Path.of(releases.localPath())),
            seen(file),
            seen(DemoCommand.home().resolve("jobs").resolve("newstide")));
    if (!overwrite) {
      files.keySet().forEach(this::refuseIfThere);
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, String> each : files.entrySet()) {
      Files.writeString(folder.resolve(each.getKey()), each.getValue());
    }
    spec.commandLine().getOut().println(files.size() - 1 + " notebooks in " + folder);
    return ExitCodes.DONE;
  }

  private void refuseIfThere(String name) {
    if (Files.exists(folder.resolve(name))) {
      throw new UsageException(
          "DIR must not hold these notebooks yet, found "
              + folder.resolve(name)
              + "; --overwrite replaces them");
    }
  }

  /** From the notebooks, so that a folder with all of them can be moved or shared. */
  private String seen(Path path) {
    return real(folder).relativize(real(path)).toString().replace('\\', '/');
  }

  /** Links on the way would lead {@code ..} astray; what is not there yet has none. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path there = absolute;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? absolute : there.toRealPath().resolve(there.relativize(absolute));
    } catch (IOException e) {
      throw new UncheckedIOException("could not find where " + path + " lies", e);
    }
  }
}
