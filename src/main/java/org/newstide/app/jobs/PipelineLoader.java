package org.newstide.app.jobs;

import java.nio.file.Path;
import java.util.Set;
import org.newstide.app.config.DefinedThemes;
import org.newstide.app.config.KnownNames;
import org.newstide.app.config.PipelineFile;
import org.newstide.app.config.SettingsException;
import org.newstide.core.extract.FieldMapping;
import org.newstide.core.text.TermDictionary;

/** Reads a pipeline file and the theme and dictionary files that it names. */
public final class PipelineLoader {

  private PipelineLoader() {}

  /**
   * Reads and checks everything; starts no Spark.
   *
   * @throws SettingsException with all that is wrong, each with file and line
   */
  public static PipelineInputs load(Path path) {
    PipelineFile file = read(path);
    file.validate();
    return inputs(file);
  }

  /**
   * The same for a command that looks at what was published and takes no archive in: the archives
   * may have been moved away since.
   *
   * @throws SettingsException with all that is wrong, each with file and line
   */
  public static PipelineInputs published(Path path) {
    PipelineFile file = read(path);
    file.validateDefinitions();
    return inputs(file);
  }

  private static PipelineInputs inputs(PipelineFile file) {
    return new PipelineInputs(
        file.settings(), file.themes().library(), TermDictionary.of(file.dictionary()));
  }

  /**
   * The themes of a pipeline file and of some files beside them.
   *
   * @throws SettingsException with all that is wrong with them
   */
  public static DefinedThemes themes(Path path, Path... more) {
    return read(path).themes(more);
  }

  /** A pipeline file as it was typed. */
  public static PipelineFile read(Path path) {
    KnownNames names =
        new KnownNames(Set.copyOf(FieldMapping.presetNames()), Set.copyOf(FieldMapping.PARTS));
    return PipelineFile.read(path, System.getenv(), names);
  }
}
