package org.newstide.app.jobs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.newstide.app.config.KnownNames;
import org.newstide.app.config.PipelineFile;
import org.newstide.app.config.QueryReader;
import org.newstide.app.config.SettingsException;
import org.newstide.core.extract.FieldMapping;
import org.newstide.core.query.QuerySyntaxException;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeQuery;
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
    KnownNames names =
        new KnownNames(Set.copyOf(FieldMapping.presetNames()), Set.copyOf(FieldMapping.PARTS));
    PipelineFile file = PipelineFile.read(path, System.getenv(), names);
    file.validate(PipelineLoader::query);
    List<Theme> themes =
        file.themes(PipelineLoader::query).stream()
            .map(
                theme -> new Theme(theme.id(), theme.title(), theme.description(), theme.queries()))
            .sorted(Comparator.comparing(Theme::id))
            .toList();
    return new PipelineInputs(file.settings(), themes, TermDictionary.of(file.dictionary()));
  }

  private static ThemeQuery query(String text) throws QueryReader.Misread {
    try {
      return ThemeQuery.parse(text);
    } catch (QuerySyntaxException e) {
      throw new QueryReader.Misread(e.position(), "expected " + e.expected());
    }
  }
}
